import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Day, dayOf } from '@shared/kernel/day'
import { type Instant, MINUTE, instant, msOf } from '@shared/kernel/instant'
import {
  type CountedSpan,
  MOST_OF_DAY,
  MOST_OF_SERVICE,
  changesByDay,
  minutesOf,
  sayMinutes,
  splitByDay,
  weigh,
  withoutSource,
} from '@shared/volunteer/hours'
import { nextStar, starsOf } from '@shared/volunteer/stars'

const at = (text: string): Instant => instant(Date.parse(text))
const base = Date.parse('2026-11-01T00:00:00.000Z')
const later = at('2027-01-01T00:00:00.000Z')

/** Services of one person within four days: any start, some without check-out, some reversed, some far too long. */
const service = fc.record({
  from: fc.integer({ min: 0, max: 4 * 24 * 60 * 60 }).map((s) => instant(base + s * 1000)),
  length: fc.option(fc.integer({ min: -30 * 60, max: 10 * 60 * 60 }), { nil: null }),
})

describe('hours of a volunteer', () => {
  it('counts whole minutes and splits them at midnight in China', () => {
    // 23:30 to 01:15 in China
    const parts = splitByDay(at('2026-11-29T15:30:59.000Z'), at('2026-11-29T17:15:01.000Z'))
    expect(parts).toEqual([
      { day: '2026-11-29', from: 1410, to: 1440 },
      { day: '2026-11-30', from: 0, to: 75 },
    ])
  })

  it('ends at midnight without a part of the next day', () => {
    expect(splitByDay(at('2026-11-29T15:30:00.000Z'), at('2026-11-29T16:00:00.000Z'))).toEqual([
      { day: '2026-11-29', from: 1410, to: 1440 },
    ])
  })

  it('splits without losing a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3e8 }), fc.integer({ min: 0, max: 48 * 60 }), (start, minutes) => {
        const from = instant(base + start)
        const parts = splitByDay(from, instant(msOf(from) + minutes * MINUTE))
        expect(minutesOf(parts)).toBe(minutes)
        expect(parts.every(({ from: a, to: b }) => a >= 0 && a < b && b <= 1440)).toBe(true)
      }),
    )
  })

  it('never counts a minute twice, goes over no cap, and its ledger adds up to what counts, whatever comes in whatever order', () => {
    const acts = fc.array(fc.record({ which: fc.nat({ max: 7 }), as: service }), { maxLength: 25 })
    fc.assert(
      fc.property(acts, (list) => {
        const days = new Map<Day, CountedSpan[]>()
        const counted = new Map<string, ReturnType<typeof splitByDay>>()
        let ledger = 0
        for (const { which, as } of list) {
          const source = `o_${which}`
          const before = counted.get(source) ?? []
          const to = as.length === null ? null : instant(msOf(as.from) + as.length * 1000)
          const verdict = weigh({ from: as.from, to }, later, (day) => withoutSource(days.get(day) ?? [], source))
          const parts = verdict.is === 'counts' ? [...verdict.parts] : []
          for (const { minutes } of changesByDay(before, parts)) ledger += minutes
          for (const [day, spans] of days) days.set(day, withoutSource(spans, source))
          for (const { day, from, to: end } of parts) days.set(day, [...(days.get(day) ?? []), { from, to: end, source }])
          counted.set(source, parts)
          if (parts.length > 0) expect(minutesOf(parts)).toBeLessThanOrEqual(MOST_OF_SERVICE)
        }
        for (const spans of days.values()) {
          expect(minutesOf(spans)).toBeLessThanOrEqual(MOST_OF_DAY)
          const inTurn = [...spans].sort((a, b) => a.from - b.from)
          inTurn.slice(1).forEach((span, i) => expect(inTurn[i]?.to).toBeLessThanOrEqual(span.from))
        }
        expect(ledger).toBe([...counted.values()].reduce((sum, parts) => sum + minutesOf(parts), 0))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['noCheckOut', '2026-11-10T01:00:00.000Z', null],
    ['reversed', '2026-11-10T01:00:00.000Z', '2026-11-10T00:00:00.000Z'],
    ['tooShort', '2026-11-10T01:00:01.000Z', '2026-11-10T01:00:59.000Z'],
    ['overService', '2026-11-10T00:00:00.000Z', '2026-11-10T08:01:00.000Z'],
    ['future', '2026-12-31T23:00:00.000Z', '2027-01-01T00:01:00.000Z'],
  ])('lets %s wait for the organiser', (cause, from, to) => {
    expect(weigh({ from: at(from), to: to === null ? null : at(to) }, later, () => [])).toEqual({ is: 'pending', cause })
  })

  it('takes exactly eight hours, and what begins when another service ends', () => {
    const day = dayOf(at('2026-11-10T00:00:00.000Z'))
    const verdict = weigh({ from: at('2026-11-10T00:00:00.000Z'), to: at('2026-11-10T08:00:00.000Z') }, later, (on) =>
      on === day ? [{ from: 0, to: 8 * 60 }] : [],
    )
    expect(verdict).toEqual({ is: 'pending', cause: 'overDay' })
    const beside = weigh({ from: at('2026-11-10T00:00:00.000Z'), to: at('2026-11-10T04:00:00.000Z') }, later, (on) =>
      on === day ? [{ from: 0, to: 8 * 60 }] : [],
    )
    expect(beside.is).toBe('counts')
    expect(
      weigh({ from: at('2026-11-10T00:00:00.000Z'), to: at('2026-11-10T01:00:00.000Z') }, later, () => [{ from: 539, to: 540 }]),
    ).toEqual({ is: 'pending', cause: 'overlap' })
  })

  it('says minutes as people do', () => {
    expect([0, 45, 60, 90, -30, 6000].map(sayMinutes)).toEqual(['0 分钟', '45 分钟', '1 小时', '1 小时 30 分', '-30 分钟', '100 小时'])
  })
})

describe('stars', () => {
  it.each([
    [100, 1],
    [300, 2],
    [600, 3],
    [1000, 4],
    [1500, 5],
  ])('%i hours are inclusive', (hours, star) => {
    expect(starsOf(hours * 60 - 1)).toBe(star - 1)
    expect(starsOf(hours * 60)).toBe(star)
    expect(nextStar(hours * 60 - 1)).toEqual({ star, hours, left: 1 })
  })

  it('never falls while minutes rise, and ends with five', () => {
    fc.assert(
      fc.property(fc.nat(200000), fc.nat(200000), (a, b) =>
        expect(starsOf(Math.max(a, b))).toBeGreaterThanOrEqual(starsOf(Math.min(a, b))),
      ),
    )
    expect(nextStar(1500 * 60)).toBeNull()
  })
})
