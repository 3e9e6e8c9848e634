import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { decide, lacksOf, transitionOf } from '@shared/retrofit/machine'
import { CaseEvent, transitions } from '@shared/retrofit/transitions'
import { CaseActor, CaseState } from '@shared/retrofit/state'
import { turnOf } from '@shared/retrofit/turn'
import { allGood, anyFacts, anyStep } from './facts'

const everyActor = [...CaseActor.options]

describe('the machine', () => {
  test('no sequence of steps reaches a state by any other way than a named step', () =>
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        let [state, from]: [CaseState, CaseState | null] = ['wishing', null]
        for (const { event, actors, reason, facts } of steps) {
          const decided = decide(state, { event, actors, reason }, facts, from)
          if (!decided.ok) continue
          expect(decided.transition.from).toContain(state)
          expect(CaseState.options).toContain(decided.to)
          expect(decided.transition.actors.some((actor) => actors.includes(actor))).toBe(true)
          if (decided.transition.reason) expect(reason?.trim()).toBeTruthy()
          expect(lacksOf(decided.transition, facts)).toEqual([])
          from = event === 'suspend' ? state : event === 'resume' ? null : from
          state = decided.to
        }
      }),
    ))

  test('random facts never get past a guard: what lacks is refused, with its name', () =>
    fc.assert(
      fc.property(fc.constantFrom(...transitions), anyFacts, (transition, facts) => {
        const lacks = lacksOf(transition, facts)
        for (const state of transition.from) {
          const decided = decide(state, { event: transition.event, actors: everyActor, reason: '原因' }, facts, 'consented')
          expect(decided.ok).toBe(lacks.length === 0)
          if (!decided.ok) expect(decided).toEqual({ ok: false, why: 'lacking', lacks })
        }
      }),
    ))

  test('every state but the last has a way on or out, and every one can be reached', () => {
    for (const state of CaseState.options) {
      const ways = transitions.filter((t) => t.from.includes(state))
      if (state !== 'cancelled') expect([state, ways.length > 0]).toEqual([state, true])
      else expect(ways).toEqual([])
    }
    const reached = new Set<CaseState>(['wishing'])
    for (let before = 0; before !== reached.size;) {
      before = reached.size
      for (const t of transitions) if (t.from.some((state) => reached.has(state)) && t.to !== 'back') reached.add(t.to)
    }
    expect(CaseState.options.filter((state) => !reached.has(state))).toEqual([])
  })

  test('a step from a state is one: no two of one name begin at the same state', () => {
    const seen = transitions.flatMap((t) => t.from.map((state) => `${t.event} from ${state}`))
    expect(seen.filter((one, i) => seen.indexOf(one) !== i)).toEqual([])
  })

  test('every event is a step, and whoever has the turn may take one', () => {
    expect(CaseEvent.options.filter((event) => !transitions.some((t) => t.event === event))).toEqual([])
    for (const state of CaseState.options)
      for (const actor of turnOf(state).filter((one) => state !== 'operating' || one !== 'communityWorker')) {
        const may = transitions.some((t) => t.from.includes(state) && t.actors.includes(actor))
        expect([state, actor, may]).toEqual([state, actor, true])
      }
  })

  test('a suspended case comes back to where it stood and nowhere else', () => {
    for (const state of transitionOf('wishing', 'suspend')?.from ?? []) {
      expect(decide(state, { event: 'suspend', actors: ['streetOfficer'], reason: '法院通知' }, allGood)).toMatchObject({ to: 'suspended' })
      const back = decide('suspended', { event: 'resume', actors: ['streetOfficer'], reason: '可以继续' }, allGood, state)
      expect(back).toMatchObject({ ok: true, to: state })
    }
    expect(decide('suspended', { event: 'resume', actors: everyActor, reason: '继续' }, allGood, null)).toMatchObject({ ok: false })
  })

  test('nobody but the system says that consent was reached', () => {
    for (const actor of everyActor.filter((one) => one !== 'system'))
      expect(decide('consulting', { event: 'consentReached', actors: [actor] }, allGood)).toEqual({ ok: false, why: 'notYou' })
  })
})
