import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { VoteTile, stateOf, votesByUnit } from '@shared/audit/overview'
import { Outcome, Phase } from '@shared/decision/model'

const units = ['demo.s.c.e.b1.u1', 'demo.s.c.e.b1.u2', 'demo.s.c.e.b2.u1', 'demo.s.c.e.b2.u2']
const tile = fc
  .record({
    phase: fc.constantFrom(...Phase.options),
    outcome: fc.constantFrom(...Outcome.options),
    conflicts: fc.nat(2),
    scope: fc.subarray(units, { minLength: 1 }),
    n: fc.integer({ min: 0, max: 999_999 }),
  })
  .map(({ phase, outcome, conflicts, scope, n }) =>
    VoteTile.parse({
      ...{ decisionId: `d_${String(n).padStart(26, '0')}`, title: 't', phase, conflicts, papers: 0, first: [] },
      ...{ opensAt: '2026-11-20T01:00:00.000Z', closesAt: '2026-11-30T01:00:00.000Z', community: 'demo.s.c' },
      ...{ roll: null, participation: null, outcome: phase === 'closed' ? outcome : null },
      scope: scope.map((unit) => ({ unit, label: unit })),
    }),
  )

describe('the district in tiles', () => {
  test('each unit shows the vote whose ballots contradict each other; else the newest that runs or is over; one in preparation only when there is none, a withdrawn one last', () => {
    fc.assert(
      fc.property(fc.array(tile, { maxLength: 12 }), (votes) => {
        const shown = votesByUnit(votes)
        for (const unit of units) {
          const own = votes.filter((v) => v.scope.some((s) => s.unit === unit))
          const wanted =
            own.find((v) => stateOf(v) === 'conflict') ??
            own.find((v) => ['open', 'counting', 'closed'].includes(v.phase)) ??
            own.find((v) => ['draft', 'upcoming'].includes(v.phase)) ??
            own[0]
          expect([...shown].find(([id]) => id === unit)?.[1]).toBe(wanted)
        }
      }),
    )
  })

  test('says of each how it stands', () => {
    const one = { phase: 'open' as const, outcome: null, conflicts: 0 }
    expect(stateOf(null)).toBe('none')
    expect(stateOf(one)).toBe('running')
    expect(stateOf({ ...one, conflicts: 1 })).toBe('conflict')
    expect(stateOf({ ...one, phase: 'upcoming' })).toBe('preparing')
    expect(stateOf({ ...one, phase: 'withdrawn', conflicts: 1 })).toBe('withdrawn')
    expect(stateOf({ ...one, phase: 'closed', outcome: 'specialConsentMissing', conflicts: 1 })).toBe('notPassed')
    expect(stateOf({ ...one, phase: 'closed', outcome: 'noValidDecision' })).toBe('noValid')
  })
})
