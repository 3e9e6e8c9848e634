import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { byDay, byWay, counterOf, dayNumber, firstBallotsIn, medianDay, silentOf } from '@shared/audit/participation'
import { Channel } from '@shared/decision/model'
import { dayOf } from '@shared/decision/paper'
import { area } from '@shared/kernel/area'
import { DAY, HOUR, instant, plus } from '@shared/kernel/instant'
import { people } from '@shared/kernel/people'

const opensAt = instant(Date.parse('2026-11-20T01:00:00Z'))
const types = ['decision.ballotCast', 'decision.ballotContested', 'decision.ballotHeld', 'decision.ballotsVoided', 'decision.paperEntered']
/** What happened to the voters of a generated vote: each act has a voter, and the how manyth ballot it was. */
const acts = fc.array(
  fc.record({
    type: fc.constantFrom(...types),
    revision: fc.integer({ min: 1, max: 3 }),
    channel: fc.constantFrom(...Channel.options),
    hours: fc.integer({ min: 0, max: 20 * 24 }),
  }),
  { maxLength: 200 },
)

describe('first ballots', () => {
  test('counted one act at a time they are what a recount of all acts finds', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const kept: Record<string, number> = {}
        for (const { type, revision, channel, hours } of all) {
          const counter = counterOf({ type, at: plus(opensAt, hours * HOUR), facts: { revision, channel } })
          if (counter !== null) kept[counter] = (kept[counter] ?? 0) + 1
        }
        const first = firstBallotsIn({ sequence: 7, hash: 'x', ...kept })
        const recount = all.filter((a) => types.indexOf(a.type) < 3 && a.revision === 1)
        for (const channel of Channel.options) expect(byWay(first)[channel]).toBe(recount.filter((a) => a.channel === channel).length)
        const days = byDay([{ opensAt, first }])
        for (const [n, sum] of days.entries())
          expect(sum).toBe(recount.filter((a) => dayNumber(opensAt, dayOf(plus(opensAt, a.hours * HOUR))) === n).length)
        const sorted = recount.map((a) => dayNumber(opensAt, dayOf(plus(opensAt, a.hours * HOUR)))).sort((a, b) => a - b)
        expect(medianDay(days)).toBe(sorted[Math.ceil(sorted.length / 2) - 1] ?? null)
      }),
    )
  })

  test('never tell how anybody voted', () =>
    expect(counterOf({ type: 'decision.ballotCast', at: opensAt, facts: { revision: 1, channel: 'phone', choice: 'agree' } })).toBe(
      'first:phone:2026-11-20',
    ))

  test('days are those of China: 00:30 there is the next day, though in UTC it is the same', () => {
    expect(dayNumber(opensAt, dayOf(instant(Date.parse('2026-11-20T16:30:00Z'))))).toBe(1)
    expect(dayNumber(opensAt, dayOf(plus(opensAt, 3 * DAY)))).toBe(3)
  })

  test('nobody voted: no median', () => expect(medianDay([])).toBeNull())
})

test('silent are those on the roll of whom nothing was counted', () => {
  const count = (n: number) => ({ people: people(n), area: area(n * 100) })
  expect(
    silentOf([
      { roll: count(12), participation: count(9) },
      { roll: count(4), participation: count(4) },
    ]),
  ).toEqual({ silent: 3, whole: 16 })
})
