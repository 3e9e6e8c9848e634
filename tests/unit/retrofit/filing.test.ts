import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { digestText } from '@shared/kernel/digest'
import {
  type Pack,
  PackDocument,
  askedFacts,
  filingNumber,
  isVague,
  mayNotTellAgain,
  openCorrections,
  packMissing,
  sheetNumber,
} from '@shared/retrofit/filing'

const packWith = (changes: Partial<Record<PackDocument, string | null>> = {}): Pack => {
  const of = (document: PackDocument) => {
    const text = document in changes ? changes[document] : 'first'
    return text === null || text === undefined ? null : digestText(`${document} ${text}`)
  }
  return {
    ...{ application: of('application'), voteResult: of('voteResult'), noticeReport: of('noticeReport'), agreement: of('agreement') },
    ...{ design: of('design'), body: of('body'), builders: of('builders'), contracts: of('contracts'), titles: of('titles') },
    qualifications: of('qualifications'),
  }
}

describe('the one-time notice (Xinwu rules 六(二)1)', () => {
  test.each([
    ['材料不全，请尽快补正。', true],
    ['申请材料不符合要求，请重新提交', true],
    ['资料不齐', true],
    ['请补正材料！！！', true],
    ['缺 301 室的不动产权证复印件', false],
    ['平面图没有标出北侧房屋的距离', false],
    ['监理合同第 3 页缺盖章', false],
  ])('%s', (text, vague) => expect(isVague(text)).toBe(vague))

  test('the first may name anything', () =>
    expect(mayNotTellAgain([{ document: 'titles', missing: '缺 301 室产权证' }], null, packWith())).toEqual([]))

  test('a second only what has changed since: the rest could have been said at once', () => {
    const items = PackDocument.options.map((document) => ({ document, missing: '写明缺什么和怎么补' }))
    fc.assert(
      fc.property(fc.subarray([...PackDocument.options]), (changed) => {
        const now = packWith(Object.fromEntries(changed.map((document) => [document, 'second'])))
        const again = mayNotTellAgain(items, packWith(), now)
        expect([...again].sort()).toEqual(PackDocument.options.filter((document) => !changed.includes(document)).sort())
      }),
    )
  })

  test('an item is dealt with once its document is another one, or explained', () => {
    const items = [
      { document: 'titles' as const, missing: '缺 301 室产权证' },
      { document: 'design' as const, missing: '立面图缺高度标注' },
    ]
    const notice = { items, pack: packWith(), explained: [] as PackDocument[] }
    expect(openCorrections(notice, packWith())).toEqual(items)
    expect(openCorrections(notice, packWith({ titles: 'second' }))).toEqual(items.slice(1))
    expect(openCorrections({ ...notice, explained: ['design'] }, packWith({ titles: 'second' }))).toEqual([])
    // Taken away is not mended.
    expect(openCorrections(notice, packWith({ titles: null, design: 'second' }))).toEqual(items.slice(0, 1))
    expect(openCorrections(null, packWith())).toEqual([])
  })

  test('what is missing from the pack', () =>
    expect(packMissing(packWith({ titles: null, agreement: null }))).toEqual(['agreement', 'titles']))
})

describe('opinions and contact sheets (Xinwu rules 六(二)1, 2)', () => {
  const planning = { bureau: 'planningOfficer', kind: 'opinion' } as const
  const trees = { bureau: 'greeningOfficer', kind: 'sheet' } as const
  test.each([
    [[], [], { opinions: { waiting: 1, against: 0 }, sheets: { unsent: 0, waiting: 0 } }],
    [[], ['trees', 'river'] as const, { sheets: { unsent: 2, waiting: 0 } }],
    [[{ ...trees, opinion: null }], ['trees'] as const, { sheets: { unsent: 0, waiting: 1 } }],
    [
      [
        { ...planning, opinion: 'agree' as const },
        { ...trees, opinion: 'object' as const },
      ],
      ['trees'] as const,
      { opinions: { waiting: 0, against: 1 }, sheets: { unsent: 0, waiting: 0 } },
    ],
  ])('%#', (asked, triggers, facts) => expect(askedFacts(asked, triggers)).toMatchObject(facts))

  test('numbers as offices write them', () => {
    expect(filingNumber(2026, 1)).toBe('备〔2026〕001号')
    expect(sheetNumber(2026, 1234)).toBe('联〔2026〕1234号')
  })
})
