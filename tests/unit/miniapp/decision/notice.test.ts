import { expect, test } from '@jest/globals'
import { buildConsultation, buildResult } from '@shared/document/build'
import { spokenNotice } from '@/features/document/spokenNotice'
import { piecesOf } from '@/ui/ReadAloud/pieces'
import { resultOf, subjectWith } from '../../../support/document'

test('a notice as it is heard: its title first, then every field and line, no code to scan, no digit', () => {
  const sentences = spokenNotice(buildConsultation(subjectWith()))
  expect(sentences[0]).toBe('示范街道云梯社区禾苑小区，征求意见（投票）通知公告，关于“3 幢 2 单元加装电梯”')
  const said = piecesOf(sentences).join('')
  expect(said).toContain('总面积：一千零三十一点三一平方米')
  expect(said).not.toContain('扫一扫，打开这次表决')
  expect(said).not.toMatch(/\d/)
})

test('what must be seen first is heard first', () => {
  const subject = subjectWith({ inquiries: { asked: 1, answered: 0 } })
  expect(spokenNotice(buildResult(subject, resultOf(subject)))[0]).toContain('条询异尚未答复')
})
