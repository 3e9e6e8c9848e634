import { expect, test } from '@jest/globals'
import { CaseLine } from '@shared/audit/caseModel'
import { VoteTile, stateOf } from '@shared/audit/overview'
import { dossiersOf } from '@/features/desk/caseFile/lines'
import { rowOf } from '@/features/desk/overview/rows'
import { sentenceOf } from '@/features/desk/overview/say'

const [one, two] = [`v_${'0'.repeat(20)}`, `v_${'1'.repeat(20)}`]
const at = (day: number): string => `2026-11-${day}T02:00:00.000Z`
const ballot = { part: 'ballots', voterId: one, channel: 'phone', receipt: '7K4M-Q2XD', commitment: 'c', choice: null }
const attempt = {
  part: 'attempts',
  voterId: two,
  kind: 'door',
  outcome: 'notHome',
  note: '',
  by: 'p_01J00000000000000000000000',
  photoUrl: null,
}
const lines = CaseLine.array().parse([
  { part: 'voters', voterId: one, label: '1 幢 1 单元 1001 室', names: ['王**'], area: 8000, counted: false },
  { part: 'voters', voterId: two, label: '1 幢 1 单元 201 室', names: ['李**'], area: 8000, counted: false },
  { ...ballot, revision: 2, effect: 'contests', castAt: at(22) },
  { ...ballot, revision: 1, effect: 'counts', castAt: at(21) },
  { ...attempt, attemptKey: 'a'.repeat(16), madeAt: at(20), loggedAt: at(20), corrects: null },
  { ...attempt, attemptKey: 'b'.repeat(16), madeAt: at(21), loggedAt: at(21), corrects: 'a'.repeat(16) },
])

test('a file goes from door to door, and at each by time', () => {
  const found = dossiersOf(lines)
  expect(found.map((d) => d.voter.label)).toEqual(['1 幢 1 单元 201 室', '1 幢 1 单元 1001 室'])
  expect(found[1]?.happenings.map((h) => h.words)).toEqual([
    '第 1 张，手机投票，计入。回执号 7K4M-Q2XD',
    '第 2 张，手机投票，与已有的票不一样，暂不计入。回执号 7K4M-Q2XD',
  ])
})

test('a corrected attempt is shown and does not count', () => {
  const [found] = dossiersOf(lines)
  expect([found?.happenings.length, found?.days]).toEqual([2, 1])
})

test('a vote in words and in numbers', () => {
  const vote = VoteTile.parse({
    ...{
      decisionId: `d_${'0'.repeat(26)}`,
      title: '加装电梯',
      phase: 'open',
      papers: 2,
      conflicts: 1,
      community: 'demo.s.c',
      outcome: null,
    },
    ...{
      opensAt: '2026-11-20T01:00:00.000Z',
      closesAt: '2026-11-30T10:00:00.000Z',
      scope: [{ unit: 'demo.s.c.e.b1.u1', label: '1 幢 1 单元' }],
    },
    ...{ roll: { people: 12, area: 1 }, participation: { people: 5, area: 1 } },
    first: [
      { day: '2026-11-20', channel: 'phone', people: 4 },
      { day: '2026-11-22', channel: 'paper', people: 2 },
    ],
  })
  expect(sentenceOf('1 幢 1 单元', stateOf(vote), vote)).toBe(
    '1 幢 1 单元：有矛盾票待核实。加装电梯。12 人中 5 人已参与。2 张纸质票待复核，1 户矛盾票待核实。11月20日 周五 9:00 — 11月30日 周一 18:00。',
  )
  expect(sentenceOf('2 幢', 'none', null)).toBe('2 幢：没有表决。')
  expect(rowOf(vote).slice(5)).toEqual([12, 5, 41, 4, 2, 0, 1, 2, 1])
})
