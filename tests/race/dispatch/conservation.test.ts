import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Table } from '@functions/platform/table'
import { type Quarter, foundQuarter } from '../../support/orderRoad'
import { unconditioned } from '../../support/unconditioned'
import { type Deed, type Moment, anyAfternoon, beginAfternoon, doDeed, lookAt, pass } from './afternoon'
import { hoursAmiss } from './conservation'

/** What a run of all tests can wait for; no afternoon begins once the seconds are over. */
const ROUNDS = 12
const SECONDS = 8

let scheduler: fc.Scheduler | null = null
let demands = true
let quarter: Quarter
const done = new Map<Deed['does'], number>()

/** Every trip to the database waits until the scheduler lets it go: it decides who reads and who writes when. */
const inTurn = <T>(trip: () => Promise<T>): Promise<T> => (scheduler ? scheduler.scheduleFunction(trip)() : trip())

const { get, getMany, query, write, transact } = Table.prototype
const real = { get, getMany, query, write, transact }
const led: Pick<Table, keyof typeof real> & ThisType<Table> = {
  get(...of) {
    return inTurn(() => get.apply(this, of))
  },
  getMany(...of) {
    return inTurn(() => getMany.apply(this, of))
  },
  query(...of) {
    return inTurn(() => query.apply(this, of))
  },
  write(one) {
    const [bare = one] = unconditioned([one])
    return inTurn(() => write.call(this, demands ? one : bare))
  },
  transact(writes) {
    return inTurn(() => transact.call(this, demands ? writes : unconditioned(writes)))
  },
}

beforeAll(async () => {
  quarter = await foundQuarter()
  Object.assign(Table.prototype, led)
})
beforeEach(() => {
  done.clear()
})
afterAll(() => {
  Object.assign(Table.prototype, real)
})

/** Lives through an afternoon: what happens in one moment is interleaved as the scheduler has it. Gives what does not add up afterwards. */
const live = async (moments: readonly Moment[], by: fc.Scheduler): Promise<string[]> => {
  const there = await beginAfternoon(quarter)
  for (const { deeds, sent, minutes } of moments) {
    const shown = await lookAt(there)
    scheduler = by
    try {
      const answers = Promise.all(
        deeds.flatMap((deed) =>
          Array.from({ length: sent }, async () => {
            const came = await doDeed(there, deed, shown)
            if (came === 'done') done.set(deed.does, (done.get(deed.does) ?? 0) + 1)
            return came
          }),
        ),
      )
      const came = await by.waitFor(answers)
      if (demands && came.includes('broken')) return ['an answer that nobody foresaw']
    } finally {
      scheduler = null
    }
    pass(minutes)
  }
  return hoursAmiss(there)
}

/** Lives through afternoons until the time is up or something is amiss; gives what, and how many were lived through. */
const liveSome = async (
  afternoons: fc.Arbitrary<Moment[]>,
  isAmiss: (fault: string) => boolean,
): Promise<{ amiss: readonly string[]; lived: number }> => {
  const until = performance.now() + SECONDS * 1000
  let [lived, amiss] = [0, [] as readonly string[]]
  const property = fc.asyncProperty(afternoons, fc.scheduler(), async (moments, by) => {
    if (performance.now() > until) return true
    amiss = (await live(moments, by)).filter(isAmiss)
    lived += 1
    return amiss.length === 0
  })
  const { failed, counterexample, seed, errorInstance } = await fc.check(property, { numRuns: ROUNDS, endOnFailure: true })
  if (errorInstance && amiss.length === 0) throw errorInstance
  // What it takes to see it again.
  if (failed && demands) throw new Error(`${amiss.join(', ')}; seed ${seed}: ${fc.stringify(counterexample)}`)
  return { amiss, lived }
}

describe('hours of service', () => {
  test('add up however check-ins, check-outs, confirmations, disputes and corrections interleave', async () => {
    const { lived } = await liveSome(anyAfternoon, () => true)
    expect(lived).toBeGreaterThan(0)
    // Otherwise nothing would have been tried.
    for (const does of ['checkIn', 'checkOut', 'confirm', 'correct'] as const) expect(done.get(does)).toBeGreaterThan(0)
  })

  test('control: the same afternoons without the conditions of the writes do not', async () => {
    demands = false
    try {
      const twice = anyAfternoon.map((moments) => moments.map((moment) => ({ ...moment, sent: 2 })))
      const { amiss } = await liveSome(twice, (fault) => fault.startsWith('the '))
      expect(amiss).not.toEqual([])
    } finally {
      demands = true
    }
  })
})
