import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { byAudience, byKind, monthsOf, sumOf } from '@shared/activity/season'
import type { SeasonLine } from '@shared/activity/seasonContract'
import type { Audience } from '@shared/activity/model'
import { ProgrammeId } from '@shared/activity/model'
import { SessionId } from '@shared/activity/session'
import { instant } from '@shared/kernel/instant'

const line = (people: string[], audience: Audience[] = ['elders'], kind: SeasonLine['kind'] = 'lecture'): SeasonLine => ({
  ...{ sessionId: SessionId.parse(`es_${'0'.repeat(26)}`), programmeId: ProgrammeId.parse(`pg_${'0'.repeat(26)}`), title: '讲座' },
  ...{ kind, audience, themeDay: null, organiser: '区科协', startsAt: instant(0), people },
  ...{
    seats: 20,
    booked: 10,
    attendances: people.length,
    persons: people.length,
    children: 0,
    elders: 0,
    absent: 1,
    cancelled: 0,
    waiting: 0,
  },
  ...{ byPhone: 10, byStaff: 0, faces: { good: 0, fair: 0, poor: 0 }, learningMinutes: 60 },
})

test('months from one to another, over the year, at most two years', () => {
  expect(monthsOf('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect(monthsOf('2026-12', '2026-11')).toEqual([])
  expect(monthsOf('2020-01', '2030-01')).toHaveLength(24)
})

test('people of a season are those of its sessions together, each once; attendances are all of them', () => {
  const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
  fc.assert(
    fc.property(fc.array(people), (sessions) => {
      const sum = sumOf(sessions.map((each) => line(each)))
      expect(sum.people).toBe(new Set(sessions.flat()).size)
      expect(sum.attendances).toBe(sessions.flat().length)
      expect(sum.people).toBeLessThanOrEqual(sum.attendances)
    }),
  )
})

test('a session for two groups stands with both; kinds part the whole', () => {
  const lines = [line(['a', 'b'], ['elders', 'youth']), line(['a'], ['elders'], 'phoneClass')]
  expect(byAudience(lines).map(({ key, people, sessions }) => [key, people, sessions])).toEqual([
    ['youth', 2, 1],
    ['elders', 2, 2],
  ])
  expect(byKind(lines).reduce((sum, { attendances }) => sum + attendances, 0)).toBe(sumOf(lines).attendances)
})
