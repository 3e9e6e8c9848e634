import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { busyDays } from '@shared/activity/busy'
import { type Fault, blockedUntil, counts, weightAt } from '@shared/activity/fault'
import { draw } from '@shared/activity/lottery'
import { type Guest, ageOn, partyLacks } from '@shared/activity/party'
import { leastHelped, planLacks, seatsIn, shardsOf, usualPlan } from '@shared/activity/seats'
import { heldUntil, inTurn, nextOffers, personsBefore } from '@shared/activity/waitlist'
import { bookingPhase, cancelling, signIn, windowsOf } from '@shared/activity/window'
import { Day } from '@shared/kernel/day'
import { Instant, plus } from '@shared/kernel/instant'

const at = (text: string): Instant => Instant.parse(new Date(`${text}+08:00`).toISOString())
const day = (text: string): Day => Day.parse(text)

describe('hours of a person', () => {
  test('are quarters of days in China', () => {
    expect(busyDays(at('2026-12-05T09:00'), at('2026-12-05T10:00'))).toEqual([{ day: '2026-12-05', quarters: [36, 37, 38, 39] }])
  })

  test('over midnight they are of two days', () => {
    expect(busyDays(at('2026-12-05T23:45'), at('2026-12-06T00:15'))).toEqual([
      { day: '2026-12-05', quarters: [95] },
      { day: '2026-12-06', quarters: [0] },
    ])
  })

  const slots = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 200 }))
  const taken = ([from, length]: [number, number]): string[] => {
    const starts = plus(at('2026-12-05T00:00'), from * 15 * 60_000)
    return busyDays(starts, plus(starts, length * 15 * 60_000)).flatMap(({ day: d, quarters }) => quarters.map((q) => `${d}#${q}`))
  }
  test('two sessions share a quarter exactly when they overlap', () => {
    fc.assert(
      fc.property(slots, slots, (a, b) => {
        const overlap = a[0] < b[0] + b[1] && b[0] < a[0] + a[1]
        const other = new Set(taken(b))
        expect(taken(a).some((quarter) => other.has(quarter))).toBe(overlap)
      }),
    )
  })

  test.each([
    ['2026-12-05T09:05', '2026-12-05T10:00'],
    ['2026-12-05T09:00', '2026-12-05T09:00'],
    ['2026-12-05T10:00', '2026-12-05T09:00'],
  ])('%s–%s is no session', (from, to) => {
    expect(() => busyDays(at(from), at(to))).toThrow(RangeError)
  })
})

describe('windows', () => {
  const startsAt = at('2026-12-05T09:00')
  const windows = windowsOf({ opensAt: at('2026-11-28T17:00'), closesAt: at('2026-12-06T00:00'), startsAt })

  test('booking opens on its minute and never outlives the start', () => {
    expect(
      [at('2026-11-28T16:59:59.999'), at('2026-11-28T17:00'), plus(startsAt, -1), startsAt].map((now) => bookingPhase(windows, now)),
    ).toEqual(['notYet', 'open', 'open', 'over'])
  })

  test('at the exact second of the deadline cancelling is late', () => {
    expect([at('2026-12-05T06:59:59.999'), at('2026-12-05T07:00'), startsAt].map((now) => cancelling(windows, startsAt, now))).toEqual([
      'free',
      'late',
      'over',
    ])
  })

  test('one signs in from half an hour before until a quarter of an hour after', () => {
    expect(['08:29:59.999', '08:30', '09:14:59.999', '09:15'].map((time) => signIn(windows, at(`2026-12-05T${time}`)))).toEqual([
      'early',
      'open',
      'open',
      'late',
    ])
  })
})

describe('absences', () => {
  const absent = (date: string): Fault => ({ at: at(`${date}T10:00`), kind: 'absent' })
  const late = (date: string): Fault => ({ at: at(`${date}T10:00`), kind: 'cancelledLate' })

  test('the third within ninety days begins thirty days that end at a midnight', () => {
    const faults = [absent('2026-09-05'), absent('2026-10-01'), absent('2026-12-01')]
    expect(blockedUntil(faults, at('2026-12-01T10:00'))).toBe(at('2027-01-01T00:00'))
    expect(blockedUntil(faults, at('2026-12-31T23:59:59.999'))).toBe(at('2027-01-01T00:00'))
    expect(blockedUntil(faults, at('2027-01-01T00:00'))).toBeNull()
  })

  test('a first one that is ninety-one days back no longer weighs', () => {
    expect(blockedUntil([absent('2026-09-01'), absent('2026-10-01'), absent('2026-12-01')], at('2026-12-02T00:00'))).toBeNull()
    expect(weightAt([absent('2026-09-02')], at('2026-12-01T00:00'))).toBe(2)
    expect(weightAt([absent('2026-09-01')], at('2026-12-01T00:00'))).toBe(0)
  })

  test('cancelling late is half of one', () => {
    const faults = [late('2026-11-01'), late('2026-11-02'), absent('2026-11-03'), absent('2026-11-04')]
    expect(blockedUntil(faults, at('2026-11-04T10:00'))).toBe(at('2026-12-05T00:00'))
    expect(blockedUntil(faults.slice(0, 3), at('2026-11-04T10:00'))).toBeNull()
  })

  test('what led to a block is done with: the next needs three more', () => {
    const faults = [absent('2026-09-01'), absent('2026-09-02'), absent('2026-09-03'), absent('2026-10-20'), absent('2026-10-21')]
    expect(blockedUntil(faults, at('2026-10-22T00:00'))).toBeNull()
    expect(blockedUntil([...faults, absent('2026-10-22')], at('2026-10-23T00:00'))).toBe(at('2026-11-22T00:00'))
  })

  test('are never held against an elder whom somebody else booked', () => {
    expect([counts({ elder: true, bookedByOther: true }), counts({ elder: true, bookedByOther: false })]).toEqual([false, true])
  })
})

describe('parties', () => {
  const rule = { most: 4, childrenPerAdult: 2, ages: { from: null, to: null } }
  const guest = (key: string, age: number | null = null): Guest => ({ key, age })

  test.each([
    ['nobody', [], ['nobody']],
    ['one adult', [guest('a')], []],
    ['a child of 13 alone', [guest('a', 13)], ['childAlone']],
    ['one of 14 alone', [guest('a', 14)], []],
    ['an adult with two children', [guest('a'), guest('b', 6), guest('c', 13)], []],
    ['an adult with three', [guest('a'), guest('b', 6), guest('c', 7), guest('d', 8)], ['tooManyChildren']],
    ['five', ['a', 'b', 'c', 'd', 'e'].map((k) => guest(k)), ['tooMany']],
    ['the same twice', [guest('a'), guest('a')], ['sameTwice']],
  ])('%s', (_, guests, lacks) => {
    expect(partyLacks(guests, rule)).toEqual(lacks)
  })

  test('ages are asked of those who say one', () => {
    const camp = { ...rule, ages: { from: 8, to: 12 } }
    expect(partyLacks([guest('a'), guest('b', 7), guest('c', 13)], camp)).toEqual(['tooYoung', 'tooOld'])
  })

  test('somebody turns 14 on the day of the birthday', () => {
    expect([ageOn(day('2012-12-05'), day('2026-12-04')), ageOn(day('2012-12-05'), day('2026-12-05'))]).toEqual([13, 14])
    expect([ageOn(day('2012-02-29'), day('2026-02-28')), ageOn(day('2012-02-29'), day('2026-03-01'))]).toEqual([13, 14])
  })
})

describe('seats', () => {
  test('an elder class keeps three in ten for those who do not book online, rounded up', () => {
    expect([1, 10, 25, 30].map(leastHelped)).toEqual([1, 3, 8, 9])
    expect(planLacks(usualPlan(25, true), true)).toEqual([])
    expect(planLacks({ online: 18, helped: 7, walkIn: 0, social: 0 }, true)).toEqual(['tooFewHelped'])
    expect(planLacks({ online: 0, helped: 0, walkIn: 0, social: 0 }, true)).toEqual(['none'])
  })

  test('a usual plan has all seats; shards of a pool have all of them, evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.boolean(), (seats, elder) => {
        expect(seatsIn(usualPlan(seats, elder))).toBe(seats)
        const shards = shardsOf(seats)
        expect(shards.reduce((sum, n) => sum + n, 0)).toBe(seats)
        expect(Math.max(...shards) - Math.min(...shards)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the waitlist', () => {
  const waiting = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{3}$/),
      joinedAt: fc.integer({ min: 0, max: 5 }).map((n) => plus(at('2026-12-01T00:00'), n)),
      persons: fc.integer({ min: 1, max: 4 }),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )

  test('offers go in turn, to no more than are free, and pass nobody over', () => {
    fc.assert(
      fc.property(waiting, fc.integer({ min: 0, max: 12 }), (queue, seats) => {
        const offered = nextOffers(queue, seats)
        expect(offered).toEqual(inTurn(queue).slice(0, offered.length))
        const used = offered.reduce((sum, { persons }) => sum + persons, 0)
        expect(used).toBeLessThanOrEqual(seats)
        const first = inTurn(queue)[offered.length]
        if (first) expect(used + first.persons).toBeGreaterThan(seats)
      }),
    )
  })

  test('everybody knows how many stand before', () => {
    const queue = [
      { id: 'b', joinedAt: at('2026-12-01T09:00'), persons: 3 },
      { id: 'c', joinedAt: at('2026-12-01T09:01'), persons: 1 },
      { id: 'a', joinedAt: at('2026-12-01T09:00'), persons: 2 },
    ]
    expect(['a', 'b', 'c', 'x'].map((id) => personsBefore(queue, id))).toEqual([0, 2, 5, null])
  })

  test('a seat is held for half an hour, and not beyond the start', () => {
    expect(heldUntil(at('2026-12-05T08:00'), at('2026-12-05T09:00'))).toBe(at('2026-12-05T08:30'))
    expect(heldUntil(at('2026-12-05T08:45'), at('2026-12-05T09:00'))).toBe(at('2026-12-05T09:00'))
  })
})

describe('the draw', () => {
  const applicants = Array.from({ length: 40 }, (_, i) => ({ id: `r_${i}`, persons: 1 + (i % 3) }))

  test('is the same for everybody who repeats it, in whatever order the applicants stand', () => {
    const drawn = draw(applicants, 25, 'seed')
    expect(draw([...applicants].reverse(), 25, 'seed')).toEqual(drawn)
    expect(draw(applicants, 25, 'another seed')).not.toEqual(drawn)
  })

  test('gives no more seats than there are and forgets nobody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.string(), (seats, seed) => {
        const { winners, others } = draw(applicants, seats, seed)
        expect(winners.reduce((sum, { persons }) => sum + persons, 0)).toBeLessThanOrEqual(seats)
        expect([...winners, ...others].map(({ id }) => id).sort()).toEqual(applicants.map(({ id }) => id).sort())
      }),
      { numRuns: 50 },
    )
  })

  test('favours nobody: over many seeds each wins about as often', () => {
    const wins = new Map<string, number>()
    const singles = Array.from({ length: 10 }, (_, i) => ({ id: `s_${i}`, persons: 1 }))
    for (let seed = 0; seed < 2000; seed++)
      for (const { id } of draw(singles, 3, String(seed)).winners) wins.set(id, (wins.get(id) ?? 0) + 1)
    for (const count of wins.values()) expect(Math.abs(count - 600)).toBeLessThan(100)
  })
})
