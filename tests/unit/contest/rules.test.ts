import { describe, expect, test } from '@jest/globals'
import { participationOf } from '@shared/contest/counts'
import { entryLacks } from '@shared/contest/enter'
import type { Category } from '@shared/contest/model'
import { planLacks } from '@shared/contest/plan'
import { instant } from '@shared/kernel/instant'

const open: Category = { id: 'a', name: '公开组', ages: { from: null, to: null }, team: null, places: null }
const person = (bornYear: number | null = null) => ({ name: '王甲一', phone: null, bornYear })
const entry = { relation: 'self' as const, people: [person()], teamName: null, guardian: null, keys: ['k1'] }
const guardian = { name: '王甲二', phone: '13800000000', agreed: true }

describe('who may enter a group', () => {
  const elders: Category = { ...open, ages: { from: 60, to: null } }

  test('ages are counted by the year of birth', () => {
    expect(entryLacks({ ...entry, people: [person(1966)] }, elders, 2026)).toEqual([])
    expect(entryLacks({ ...entry, people: [person(1967)] }, elders, 2026)).toEqual(['tooYoung'])
    expect(entryLacks(entry, elders, 2026)).toEqual(['ageMissing'])
    expect(entryLacks({ ...entry, people: [person(2010)] }, { ...open, ages: { from: null, to: 15 } }, 2026)).toEqual(['tooOld'])
    expect(entryLacks({ ...entry, people: [person(2030)] }, open, 2026)).toEqual(['notBorn'])
  })

  test('a child comes with the consent of a guardian, entered by a grown-up; who may still be 13 is a child', () => {
    const child = { ...entry, people: [person(2012)] }
    expect(entryLacks(child, open, 2026)).toEqual(['guardianMissing', 'childAlone'])
    expect(entryLacks({ ...child, relation: 'child', guardian }, open, 2026)).toEqual([])
    expect(entryLacks({ ...child, relation: 'pupil', guardian: { ...guardian, agreed: false } }, open, 2026)).toEqual(['guardianMissing'])
    expect(entryLacks({ ...entry, people: [person(2011)] }, open, 2026)).toEqual([])
  })

  test('a team has a name and as many as the group wants, nobody twice', () => {
    const teams: Category = { ...open, team: { least: 2, most: 3 } }
    const two = { ...entry, people: [person(), person()], keys: ['k1', 'k2'], teamName: '星星队' }
    expect(entryLacks(two, teams, 2026)).toEqual([])
    expect(entryLacks({ ...two, keys: ['k1', 'k1'] }, teams, 2026)).toEqual(['sameTwice'])
    expect(entryLacks(entry, teams, 2026)).toEqual(['teamSmall', 'teamName'])
    expect(entryLacks({ ...two, people: [1, 2, 3, 4].map(() => person()), keys: ['1', '2', '3', '4'] }, teams, 2026)).toEqual(['teamLarge'])
    expect(entryLacks(two, open, 2026)).toEqual(['single'])
  })
})

test('人次 counts a person once for each contest, 人 once altogether', () => {
  const took = [
    { key: 'k1', contestId: 'c1', youth: true, elder: false },
    { key: 'k1', contestId: 'c1', youth: true, elder: false },
    { key: 'k1', contestId: 'c2', youth: true, elder: false },
    { key: 'k2', contestId: 'c2', youth: false, elder: true },
  ]
  expect(participationOf(took, 2)).toEqual({
    ...{ contests: 2, attendances: 3, persons: 2, youthAttendances: 2, youthPersons: 1, elderAttendances: 1, elderPersons: 1 },
  })
})

test('a plan says what it lacks', () => {
  const at = (day: number) => instant(Date.parse('2026-12-01T00:00:00.000Z') + day * 86_400_000)
  const criterion = { id: 'scan', name: '扫码', words: '', most: 10, weight: 1, seconds: 60 }
  const plan = {
    ...{ title: '老年人智能手机运用大赛', summary: '比一比谁会用手机。', audience: ['elders' as const], organiser: '社区', leadUnit: '' },
    ...{ mode: 'onSite' as const, categories: [open], opensAt: at(0), closesAt: at(5), worksUntil: null, works: null, heldAt: at(6) },
    venue: { name: '活动室', address: '示范路 1 号', access: [], position: null },
    ...{ criteria: [criterion], minScores: 1, tieBreaks: [], awards: [{ id: 'first', name: '一等奖', places: 1 }], publicityDays: 5 },
  }
  expect(planLacks(plan, at(1))).toEqual([])
  expect(planLacks({ ...plan, heldAt: null, criteria: [{ ...criterion, seconds: null }] }, at(1))).toEqual(['heldMissing', 'stationTime'])
  expect(planLacks({ ...plan, heldAt: at(4) }, at(5))).toEqual(['heldWindow', 'over'])
  expect(planLacks({ ...plan, mode: 'works' }, at(1))).toEqual(['worksMissing'])
  expect(planLacks({ ...plan, categories: [open, open], opensAt: at(5) }, at(1))).toEqual(['window', 'sameId', 'sameName'])
})
