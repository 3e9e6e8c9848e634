import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type OrderFacts, noOrderFacts } from '@shared/dispatch/facts'
import { decideOrder, eventsFor, orderLacksOf, waysOf } from '@shared/dispatch/machine'
import { OrderActor, OrderState, isClosed } from '@shared/dispatch/state'
import { OrderEvent, orderTransitions } from '@shared/dispatch/transitions'

const facts: fc.Arbitrary<OrderFacts> = fc.record({
  named: fc.nat(3),
  asked: fc.boolean(),
  departmentsLeft: fc.nat(2),
  offeredToYou: fc.boolean(),
  hall: fc.boolean(),
  teamsLeft: fc.nat(2),
  contacted: fc.boolean(),
  expired: fc.boolean(),
  members: fc.nat(3),
  needed: fc.integer({ min: 1, max: 2 }),
  servesOwnOrder: fc.boolean(),
  begun: fc.boolean(),
  inside: fc.nat(2),
  served: fc.boolean(),
  called: fc.boolean(),
  emergency: fc.boolean(),
  posted: fc.boolean(),
  mergeOpen: fc.boolean(),
})

const all: OrderFacts = {
  ...noOrderFacts,
  ...{ named: 1, asked: true, departmentsLeft: 1, offeredToYou: true, hall: true, teamsLeft: 1, expired: true, members: 2, needed: 2 },
  ...{ begun: true, called: true, emergency: true, mergeOpen: true },
}

describe('the road of an order', () => {
  test('of the ways of one event from one state, whatever the facts, each actor has exactly one', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...OrderState.options), fc.constantFrom(...OrderEvent.options), (given, state, event) => {
        for (const actor of OrderActor.options) {
          const ways = waysOf(state, event).filter((way) => way.actors.includes(actor))
          const open = ways.filter((way) => way.when?.holds(given) ?? true)
          expect(open.length).toBe(ways.length > 0 ? 1 : 0)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('every state but the closed ones has a way on or out, by somebody and by time or by people who see it', () => {
    for (const state of OrderState.options) {
      const out = orderTransitions.filter((way) => way.from.includes(state) && way.to !== 'same' && way.to !== state)
      expect([state, out.length > 0]).toEqual([state, !isClosed(state)])
    }
  })

  test('every state is reached, and from every state the end is', () => {
    const reached = new Set<OrderState>(['submitted'])
    for (let size = 0; size !== reached.size;) {
      size = reached.size
      for (const way of orderTransitions) if (way.to !== 'same' && way.from.some((state) => reached.has(state))) reached.add(way.to)
    }
    expect([...reached].sort()).toEqual([...OrderState.options].sort())
    for (const state of OrderState.options) {
      const seen = new Set<OrderState>([state])
      for (let size = 0; size !== seen.size;) {
        size = seen.size
        for (const way of orderTransitions) if (way.to !== 'same' && way.from.some((one) => seen.has(one))) seen.add(way.to)
      }
      expect([...seen].some(isClosed)).toBe(true)
    }
  })

  test('time alone never closes an order, nor confirms it', () => {
    for (const way of orderTransitions)
      if (way.actors.includes('system')) expect(['confirmed', 'reviewed', 'cancelled', 'rejected']).not.toContain(way.to)
  })

  test('no sequence leads to hours without a service, nor to a confirmation by whoever served', () => {
    const step = fc.record({ event: fc.constantFrom(...OrderEvent.options), actor: fc.constantFrom(...OrderActor.options), facts })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let state: OrderState = 'submitted'
        const path: OrderState[] = [state]
        for (const { event, actor, facts: given } of steps) {
          const decided = decideOrder(state, { event, actors: [actor], reason: '有原因' }, given)
          if (!decided.ok) continue
          if (decided.to === 'confirmed') {
            expect(path).toContain('inService')
            expect(given.served).toBe(false)
            expect(['done', 'disputed']).toContain(state)
          }
          if (decided.to === 'scheduled') expect(given.members).toBeGreaterThanOrEqual(given.needed)
          if (isClosed(state)) expect(decided.to).toBe(state)
          state = decided.to
          path.push(state)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('a refusal names the first thing that is wrong: the place, the part, the reason, then what lacks', () => {
    expect(decideOrder('done', { event: 'claim', actors: ['team'] }, all)).toEqual({ ok: false, why: 'notFromHere' })
    expect(decideOrder('offered', { event: 'claim', actors: ['community'] }, all)).toEqual({ ok: false, why: 'notYou' })
    expect(decideOrder('submitted', { event: 'reject', actors: ['community'], reason: ' ' }, all)).toEqual({
      ok: false,
      why: 'reasonMissing',
    })
    expect(decideOrder('offered', { event: 'claim', actors: ['team'] }, noOrderFacts)).toEqual({
      ok: false,
      why: 'lacking',
      lacks: ['notOffered'],
    })
    // The requester needs no reason where staff do.
    expect(decideOrder('taken', { event: 'cancel', actors: ['requester'] }, all)).toMatchObject({
      ok: true,
      to: 'cancelled',
      as: 'requester',
    })
    expect(decideOrder('taken', { event: 'cancel', actors: ['community'] }, all)).toEqual({ ok: false, why: 'reasonMissing' })
  })

  test('state × event × actor, where everything else is in order', () => {
    const table = OrderState.options.map((state) => {
      const cells = OrderEvent.options.flatMap((event) => {
        const actors = OrderActor.options.filter((actor) => decideOrder(state, { event, actors: [actor], reason: '有原因' }, all).ok)
        const [first] = actors
        if (!first) return []
        const decided = decideOrder(state, { event, actors: [first], reason: '有原因' }, all)
        return [`${event}→${decided.ok ? decided.to : ''} ${actors.join('+')}`]
      })
      return `${state}: ${cells.join('; ')}`
    })
    expect(table).toMatchSnapshot()
  })

  test('what somebody may think of is what some facts allow', () => {
    for (const state of OrderState.options)
      for (const actor of OrderActor.options)
        for (const event of OrderEvent.options) {
          const ways = waysOf(state, event).filter((way) => way.actors.includes(actor))
          expect(eventsFor(state, [actor]).includes(event)).toBe(ways.length > 0)
          for (const way of ways) expect(orderLacksOf(way, { ...all, contacted: event === 'schedule' })).toEqual([])
        }
  })
})
