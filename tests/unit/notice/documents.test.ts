import { describe, expect, test } from '@jest/globals'
import { CaseDocument } from '@shared/document/blocks'
import { buildNotice, buildPoster } from '@shared/notice/documents/notice'
import { buildInvitation, buildObjectionForm, buildRecord } from '@shared/notice/documents/objection'
import { metres, topWords } from '@shared/notice/documents/parts'
import { buildReport } from '@shared/notice/documents/report'
import { invitation, noticeSubject, objection, report, subject } from '../../support/lifts/noticeDocuments'

const text = (document: CaseDocument): string => JSON.stringify(document.sheets)

describe('the notice', () => {
  test('says what the rules want, opens by its code, and is the same whenever it is made', () => {
    const document = buildNotice(subject, noticeSubject)
    expect(CaseDocument.safeParse(document).success).toBe(true)
    expect(document.digest).toBe(buildNotice(subject, noticeSubject).digest)
    for (const words of ['业主意见征集情况', '文字说明', '井道与北侧房屋相距 12 米', '平面图', '立面图', '0510-00000000'])
      expect(text(document)).toContain(words)
    expect(text(document)).toContain('"opens":"notice"')
    expect(document.number).toBe('GS-20261124-7K4MQ2')
  })

  test('one that is void says so first', () => {
    const [first] = buildNotice(subject, { ...noticeSubject, voided: '本公示已作废' }).sheets[0]?.blocks ?? []
    expect(first).toEqual({ kind: 'mark', text: '本公示已作废' })
  })

  test('the poster is one A3 page with one plan and one elevation', () => {
    const poster = buildPoster(subject, noticeSubject)
    expect(poster).toMatchObject({ paper: 'A3', onePage: true })
    const pictures = poster.sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => (block.kind === 'pictures' ? block.pictures : [])))
    expect(pictures.map((picture) => picture.caption)).toEqual(['平面图', '立面图'])
  })

  test('lengths and heights in words', () => {
    expect(metres(4_500)).toBe('4.5 米')
    expect([500, 0, -1_200].map(topWords)).toEqual([
      '井道最高处比原建筑屋面高 0.5 米',
      '井道最高处与原建筑屋面齐平',
      '井道最高处比原建筑屋面低 1.2 米',
    ])
  })
})

describe('the report', () => {
  const [agreed, open] = [objection('甲', 'agreed', false), objection('乙', 'notAgreed', false)]
  test('has every negotiation as an annex, shows what was not agreed, and names nobody', () => {
    const document = buildReport(subject, noticeSubject, report, [agreed, open], false)
    expect(document.sheets).toHaveLength(4)
    expect(text(document)).toContain('达成一致 1 件，未达成一致 1 件')
    expect(text(document)).toContain('异议人乙')
    for (const secret of ['王甲一', '13800001001', '4 幢 1 单元', agreed.text, '屋里会变暗']) expect(text(document)).not.toContain(secret)
  })

  test('the copy that the community keeps names them and is marked', () => {
    const document = buildReport(subject, noticeSubject, report, [objection('甲', 'agreed', true)], true)
    expect(text(document)).toContain('王甲一')
    expect(document.sheets[0]?.blocks[0]).toMatchObject({ kind: 'mark' })
    expect(document.kind).toBe('noticeReportNamed')
  })

  test('without objections it says so; late and oral ones are told apart', () => {
    expect(text(buildReport(subject, noticeSubject, report, [], false))).toContain('没有收到书面异议')
    const late = { ...agreed, late: true }
    const oral = { ...agreed, form: 'oral' as const }
    const said = text(buildReport(subject, noticeSubject, report, [late, oral], false))
    expect(said).toContain('公示期满后收到 1 件（逾期）')
    expect(said).toContain('口头意见 1 条')
  })
})

describe('papers of an objection', () => {
  test('a blank form has lines; one of an oral comment has the words and lacks only the signature', () => {
    expect(text(buildObjectionForm(subject, noticeSubject, null))).toContain('住址')
    const prefilled = text(buildObjectionForm(subject, noticeSubject, objection('甲', 'agreed', true)))
    expect(prefilled).toContain('王甲一')
    expect(prefilled).toContain('屋里会变暗')
    expect(prefilled).toContain('异议人签名')
  })

  test('invitation and record', () => {
    expect(text(buildInvitation(subject, objection('甲', 'agreed', true), invitation, '云梯社区'))).toContain('云梯社区会议室')
    const record = buildRecord(subject, objection('甲', 'agreed', true), '云梯社区', report.at)
    expect(text(record)).toContain('补偿 3,000.00 元；井道改用透明玻璃')
  })
})
