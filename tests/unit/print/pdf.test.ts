import { describe, expect, test } from '@jest/globals'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { LinliDocument } from '@shared/document/blocks'
import { buildBallots, buildConsultation, buildDoorNotices, buildPreliminary, buildResult } from '@shared/document/build'
import { isNotice } from '@shared/document/kinds'
import { area } from '@shared/kernel/area'
import { pdfOf } from '@functions/print/pdf'
import { codePicture } from '../../../infra/local/wechat/picture'
import { paperVoter, resultOf, subjectWith, unit } from '../../support/document'

/** Parsed back: text of each page, and how many font files are inside. Rendered pages were looked at by eye; text alone proves no glyphs. */
const read = async (document: LinliDocument): Promise<{ pages: string[]; fonts: number; bytes: Buffer }> => {
  const bytes = await pdfOf(document, { code: codePicture('scene'), files: new Map() }, !isNotice(document.kind))
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const { items } = await (await pdf.getPage(i + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
  return { pages, bytes, fonts: bytes.toString('latin1').match(/\/FontFile2 /g)?.length ?? 0 }
}

const subject = subjectWith()
const result = resultOf(subject)
/** The most that has to fit one page: forty rooms, both consents, four units, the longest title and scheme, characters of three fonts. */
const crowded = subjectWith({
  title: '禾苑小区𠮷三幢一二三四单元合用电梯并同步更换楼道照明和消防设施表决一',
  where: '示范街道 · 云梯社区 · 䶮苑𠮷𡈼小区',
  matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] },
  scope: [1, 2, 3, 4].map((n) => ({ unit, label: `13 幢 ${n} 单元` })),
  scheme: { text: '在单元北侧加装一部电梯，停靠 1 至 6 层。'.repeat(200), drawings: [] },
})
const forty = paperVoter(
  1,
  Array.from({ length: 40 }, (_, i) => `${i + 1}01`),
  area(1234567),
  ['levelEntry', 'occupiedPart'],
)

describe('pages', () => {
  test('one for each ballot and each door, however much stands on it', async () => {
    const voters = [paperVoter(1, ['101']), forty, paperVoter(2, ['102'])]
    const { pages } = await read(buildBallots(crowded, voters))
    expect(pages).toHaveLength(3)
    expect(pages.every((page) => page.includes('第 1 页 共 1 页'))).toBe(true)
    expect(pages[1]).toContain(forty.code)
    expect(pages[1]).toContain('4001 室')
    const doors = await read(buildDoorNotices(crowded, [{ flat: unit, label: '13 幢 2 单元 302 室' }]))
    expect(doors.pages).toHaveLength(1)
  })

  test('a long notice runs over, with its number and its page on each', async () => {
    const { pages } = await read(buildConsultation(crowded))
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, i) => {
      expect(page).toContain('文书编号 TZ-20261117-7K4MQ2')
      expect(page).toContain(`第 ${i + 1} 页 共 ${pages.length} 页`)
    })
  })

  test.each([
    ['preliminary', buildPreliminary(subject, result, 'preliminary'), '初步统计结果公示'],
    ['result', buildResult(subject, result), '表决结果公告'],
  ])('%s', async (_, document, name) => {
    const { pages } = await read(document)
    expect(pages[0]).toContain(name)
    expect(pages.join('')).toContain('占参与人数 77.78%')
  })
})

describe('fonts', () => {
  test('only those that are needed are inside, as subsets', async () => {
    const usual = await read(buildConsultation(subject))
    expect(usual.fonts).toBe(1)
    expect(usual.bytes.length).toBeLessThan(200_000)
    const rare = await read(buildConsultation(crowded))
    expect(rare.fonts).toBe(3)
  })

  test('square metres and rare characters are set, and what no font has is seen to be missing', async () => {
    const { pages } = await read(buildConsultation(subjectWith({ convenor: '王𠮷䶮𪚥' })))
    expect(pages.join('')).toContain('㎡')
    expect(pages.join('')).toContain('王𠮷䶮〓')
  })
})
