import { describe, expect, test } from '@jest/globals'
import type { Block } from '@shared/document/blocks'
import { LinliDocument } from '@shared/document/blocks'
import { buildBallots, buildConsultation, buildDoorNotices, buildPreliminary, buildResult } from '@shared/document/build'
import { area } from '@shared/kernel/area'
import { at, paperVoter, resultOf, subjectWith, unit } from '../../support/document'

const blocksOf = (document: LinliDocument): Block[] => document.sheets.flatMap((s) => s.blocks)
const textOf = (document: LinliDocument): string => JSON.stringify(document.sheets)
const rowsOf = (document: LinliDocument): Map<string, string> =>
  new Map(blocksOf(document).flatMap((b) => (b.kind === 'fields' ? b.rows : [])))

const subject = subjectWith()
const result = resultOf(subject)

describe('call to vote', () => {
  const document = buildConsultation(subject)

  test("has Dongguan's fields", () => {
    expect([...rowsOf(document)]).toEqual([
      ['表决事项', '3 幢 2 单元加装电梯（既有住宅加装电梯）'],
      ['表决范围', '示范街道云梯社区禾苑小区 3 幢 2 单元'],
      ['总人数', '12 人（专有部分 12 套；同一人有几套的算一人）'],
      ['总面积', '1,031.31 ㎡（各专有部分面积之和）'],
      ['投票开始时间', '2026年11月18日 星期三 9:00'],
      ['投票结束时间', '2026年11月27日 星期五 18:00'],
      ['发起人', '云梯社区居民委员会'],
      ['联系人及电话', '云梯社区居委会，电话 0510-80000000'],
    ])
  })

  test('is numbered and can be checked', () => {
    expect(document).toMatchObject({ number: 'TZ-20261117-7K4MQ2', paper: 'A4' })
    expect(document.footer.join(' ')).toMatch(
      /^文书编号 TZ-20261117-7K4MQ2 方案指纹 [0-9A-F]{4}-[0-9A-F]{4} 名册指纹 [0-9A-F]{4}-[0-9A-F]{4}$/,
    )
    expect(LinliDocument.safeParse(document).success).toBe(true)
  })

  test('is the same document whenever it is made, and another one when a fact is another', () => {
    expect(buildConsultation(subjectWith()).digest).toBe(document.digest)
    expect(buildConsultation(subjectWith({ closesAt: at('2026-11-28T18:00') })).digest).not.toBe(document.digest)
  })

  test('a withdrawn vote is marked before anything else', () => {
    const withdrawn = buildConsultation(subjectWith({ withdrawn: { at: at('2026-11-20T10:00'), reason: '方案要改' } }))
    expect(blocksOf(withdrawn)[0]).toEqual({
      kind: 'mark',
      text: '本次表决已于 2026年11月20日 星期五 10:00 撤回，投过的票不作数。原因：方案要改',
    })
  })

  test('without a telephone it says where to go', () => {
    expect(rowsOf(buildConsultation(subjectWith({ contact: null }))).get('联系人及电话')).toBe('请到社区居民委员会询问')
  })
})

describe('result', () => {
  const fields = [
    ...['标题', '摘要', '表决范围', '投票开始时间', '投票结束时间', '发起人', '联系人及电话', '总人数', '总面积'],
    ...['参与人数', '参与面积', '同意人数', '同意面积', '依据'],
  ]

  test.each([
    ['preliminary', buildPreliminary(subject, result, 'preliminary')],
    ['final', buildResult(subject, result)],
  ])("the %s notice has exactly Nanhai's fields in their order", (_, document) => {
    const [first] = blocksOf(document).filter((b) => b.kind === 'fields')
    expect(first?.kind === 'fields' && first.rows.map(([name]) => name)).toEqual(fields)
    expect(rowsOf(document).get('参与面积')).toBe('730.00 ㎡，占总面积 70.78%')
    expect(rowsOf(document).get('同意人数')).toBe('7 人，占参与人数 77.78%')
    expect(rowsOf(document).get('依据')).toContain('《中华人民共和国民法典》第二百七十八条')
  })

  test('a preliminary result says until when it may be asked about', () => {
    expect(textOf(buildPreliminary(subject, result, 'preliminary'))).toContain('询异期 7 天，到 2026年12月4日 星期五 24:00 为止')
    expect(blocksOf(buildPreliminary(subject, result, 'final'))[0]).toMatchObject({ kind: 'mark' })
  })

  test('inquiries are counted, and those without an answer stand first', () => {
    const open = buildResult(subjectWith({ inquiries: { asked: 3, answered: 1 } }), result)
    expect(blocksOf(open)[0]).toEqual({ kind: 'mark', text: '有 2 条询异尚未答复。答复后本公告会更新。' })
    expect(rowsOf(open).get('询异和答复')).toBe('收到 3 条，已书面答复 1 条')
    const answered = buildResult(subjectWith({ inquiries: { asked: 3, answered: 3 } }), result)
    expect(blocksOf(answered)[0]).toMatchObject({ kind: 'title' })
    expect(rowsOf(buildResult(subject, result)).get('询异和答复')).toBe('没有收到询异')
  })

  test('votes that contradict each other are mentioned as a number', () => {
    expect(textOf(buildResult(subject, resultOf(subject, { contested: 2 })))).toContain('另有 2 人的选票前后矛盾')
  })

  test('an exact two thirds is reached and shown as such', () => {
    const tests = blocksOf(buildResult(subject, result)).find((b) => b.kind === 'table')
    expect(tests?.kind === 'table' && tests.rows[1]).toEqual(['参与面积', '需 687.54 ㎡，实际 730.00 ㎡', '达到'])
  })
})

describe('papers', () => {
  test('a ballot: three choices in their fixed order, the code, the area as one person', () => {
    const [sheet] = buildBallots(subject, [paperVoter(1, ['301', '401'], area(17186))]).sheets
    const blocks = sheet?.blocks ?? []
    expect(blocks.filter((b) => b.kind === 'choices')).toEqual([
      { kind: 'choices', heading: '表决意见', remark: '在一个框里打√', options: ['同意', '反对', '弃权'] },
    ])
    expect(blocks[0]).toEqual({ kind: 'code', opens: 'paper', text: sheet?.id, words: ['纸票编号', sheet?.id] })
    expect(JSON.stringify(blocks)).toContain('171.86 ㎡（2 套合计），计 1 人')
  })

  test('special consents stand apart, asked of whom the roll says', () => {
    const [plain, asked] = buildBallots(subject, [
      paperVoter(1, ['101']),
      paperVoter(2, ['102'], area(9000), ['levelEntry', 'occupiedPart']),
    ]).sheets
    expect(plain?.blocks.filter((b) => b.kind === 'choices')).toHaveLength(1)
    expect(asked?.blocks.flatMap((b) => (b.kind === 'choices' ? [b.options] : []))).toEqual([
      ['同意', '反对', '弃权'],
      ['同意', '不同意'],
      ['同意', '不同意'],
    ])
  })

  test('a long scheme is cut and says where the whole of it is', () => {
    const long = subjectWith({ scheme: { text: '方案'.repeat(2000), drawings: [] } })
    const summary = rowsOf(buildBallots(long, [paperVoter(1, ['101'])])).get('方案摘要') ?? ''
    expect(summary.endsWith('…（全文见通知公告）')).toBe(true)
    expect(summary.length).toBeLessThan(200)
  })

  test('a door notice names the door and asks for no opinion', () => {
    const document = buildDoorNotices(subject, [{ flat: unit, label: '3 幢 2 单元 302 室' }])
    expect(document.paper).toBe('A5')
    expect(textOf(document)).toContain('3 幢 2 单元 302 室 业主')
    expect(blocksOf(document).some((b) => b.kind === 'choices')).toBe(false)
  })
})

test('notices hold no room, no name of an owner and no code of a ballot', () => {
  const notices = [buildConsultation(subject), buildPreliminary(subject, result, 'preliminary'), buildResult(subject, result)]
  for (const notice of notices) {
    expect(textOf(notice)).not.toMatch(/\d{3,4} ?室/)
    expect(blocksOf(notice).some((b) => b.kind === 'code' && b.opens === 'paper')).toBe(false)
  }
})
