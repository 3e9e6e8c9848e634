import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type ContestFacts, ContestStep, contestTransitions, lacksOf, phaseOf, stepsFrom, transitionOf } from '@shared/contest/machine'
import { type ContestState, ContestState as States } from '@shared/contest/model'
import { instant } from '@shared/kernel/instant'

const at = instant(Date.parse('2026-12-01T00:00:00.000Z'))
const [before, after] = [instant(Date.parse(at) - 1), instant(Date.parse(at) + 1)]
const ready: ContestFacts = {
  at,
  plan: { mode: 'works', closesAt: before, worksUntil: before, minScores: 1 },
  ...{ eligible: 1, unchecked: 0, appealsOpen: 0, jurors: 1, ranked: 1, publicityUntil: at, objectionsOpen: 0 },
}
const lacks = (state: ContestState, step: ContestStep, facts: Partial<ContestFacts>) => {
  const transition = transitionOf(state, step)
  if (!transition) throw new Error('no such step')
  return lacksOf(transition, { ...ready, ...facts })
}

describe('the way of a contest', () => {
  test('nothing lacks when everything is done', () => {
    expect(contestTransitions.map((one) => lacksOf(one, ready))).toEqual(contestTransitions.map(() => []))
  })

  test('the jury begins once registration and works are over and everybody is checked', () => {
    expect(lacks('published', 'openJury', { plan: { ...ready.plan, closesAt: after } })).toEqual(['registrationRuns'])
    expect(lacks('published', 'openJury', { plan: { ...ready.plan, worksUntil: after } })).toEqual(['worksRun'])
    expect(lacks('published', 'openJury', { unchecked: 1, appealsOpen: 1 })).toEqual(['entriesUnchecked', 'appealsOpen'])
    expect(lacks('published', 'openJury', { eligible: 0, jurors: 0 })).toEqual(['noEntries', 'jurorsFew'])
  })

  test('nothing is awarded while the result is public or an objection waits', () => {
    expect(lacks('publicity', 'award', { publicityUntil: after })).toEqual(['publicityRuns'])
    expect(lacks('publicity', 'award', { objectionsOpen: 1 })).toEqual(['objectionsOpen'])
  })

  test('whatever is tried, in whatever order: awarded comes only from the publicity, and the publicity only after a jury', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ContestStep.options), { maxLength: 30 }), (steps) => {
        const seen: ContestState[] = ['draft']
        for (const step of steps) {
          const state = seen.at(-1) ?? 'draft'
          const to = transitionOf(state, step)?.to
          if (to) seen.push(to)
        }
        const into = (state: ContestState) => seen.flatMap((one, n) => (one === state ? [seen[n - 1]] : []))
        expect(into('awarded').every((from) => from === 'publicity')).toBe(true)
        expect(into('publicity').every((from) => from === 'scored')).toBe(true)
        expect(into('scored').every((from) => from === 'judging')).toBe(true)
        expect(seen.filter((one) => one === 'awarded').length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('archived and cancelled are the ends, and every state can be reached', () => {
    expect(States.options.filter((state) => stepsFrom(state).length === 0)).toEqual(['archived', 'cancelled'])
    const reached = new Set<ContestState>(['draft', ...contestTransitions.map(({ to }) => to)])
    expect(reached).toEqual(new Set(States.options))
  })
})

test('before the jury the clock says where a contest stands; at the second of a deadline it is over', () => {
  const times = { state: 'published' as const, mode: 'works' as const, opensAt: before, closesAt: after, worksUntil: after }
  expect([
    phaseOf({ ...times, opensAt: after }, at),
    phaseOf(times, at),
    phaseOf({ ...times, closesAt: at }, at),
    phaseOf({ ...times, closesAt: at, worksUntil: at }, at),
    phaseOf({ ...times, mode: 'onSite', closesAt: at }, at),
    phaseOf({ ...times, state: 'judging' }, at),
  ]).toEqual(['soon', 'registering', 'working', 'waiting', 'waiting', 'judging'])
})
