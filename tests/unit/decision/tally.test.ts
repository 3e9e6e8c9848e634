import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Choice } from '@shared/decision/model'
import { type TallyDelta, deltaOf, participationOf, tallyOf } from '@shared/decision/tally'
import { area } from '@shared/kernel/area'
import { anyArea, anyChoice } from '../../support/arbitraries'

const anyBallots = fc.array(fc.record({ choice: anyChoice, area: anyArea }), { maxLength: 40 })

describe('tallyOf', () => {
  test('of no ballots is nobody', () => {
    const nobody = { people: 0, area: 0 }
    expect(tallyOf([])).toEqual({ agree: nobody, disagree: nobody, abstain: nobody })
  })

  test('counts each ballot as one person with its area', () => {
    const tally = tallyOf([
      { choice: 'agree', area: area(6543) },
      { choice: 'agree', area: area(100) },
      { choice: 'disagree', area: area(7850) },
      { choice: 'abstain', area: area(1) },
    ])
    expect(tally).toEqual({ agree: { people: 2, area: 6643 }, disagree: { people: 1, area: 7850 }, abstain: { people: 1, area: 1 } })
    expect(participationOf(tally)).toEqual({ people: 4, area: 14494 })
  })

  test('is exact and does not depend on the order (against BigInt)', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const tally = tallyOf(ballots)
        for (const choice of Choice.options) {
          const chosen = ballots.filter((b) => b.choice === choice)
          expect(tally[choice].people).toBe(chosen.length)
          expect(BigInt(tally[choice].area)).toBe(chosen.reduce((sum, b) => sum + BigInt(b.area), 0n))
        }
        expect(tallyOf([...ballots].reverse())).toEqual(tally)
      }),
    )
  })
})

test('who abstains takes part', () => {
  expect(participationOf(tallyOf([{ choice: 'abstain', area: area(6543) }]))).toEqual({ people: 1, area: 6543 })
})

describe('deltaOf', () => {
  const none = { people: 0, area: 0 }
  const a = area(6543)

  test('a first ballot adds the person and the area', () => {
    expect(deltaOf(null, 'agree', a)).toEqual({
      participation: { people: 1, area: 6543 },
      agree: { people: 1, area: 6543 },
      disagree: none,
      abstain: none,
    })
  })

  test('a change of mind moves both and leaves participation alone', () => {
    expect(deltaOf('agree', 'abstain', a)).toEqual({
      participation: none,
      agree: { people: -1, area: -6543 },
      disagree: none,
      abstain: { people: 1, area: 6543 },
    })
  })

  test('the same choice again changes nothing', () => {
    for (const choice of Choice.options)
      expect(deltaOf(choice, choice, a)).toEqual({ participation: none, agree: none, disagree: none, abstain: none })
  })

  test('a shard that adds every delta holds what a recount of the last choices finds', () => {
    const anyMinds = fc.array(fc.record({ area: anyArea, choices: fc.array(anyChoice, { minLength: 1, maxLength: 4 }) }), { maxLength: 12 })
    fc.assert(
      fc.property(anyMinds, (minds) => {
        const shard = {
          participation: { people: 0, area: 0 },
          agree: { people: 0, area: 0 },
          disagree: { people: 0, area: 0 },
          abstain: { people: 0, area: 0 },
        }
        const add = (delta: TallyDelta) => {
          for (const key of ['participation', ...Choice.options] as const) {
            shard[key].people += delta[key].people
            shard[key].area += delta[key].area
          }
        }
        for (const mind of minds) mind.choices.forEach((choice, i) => add(deltaOf(mind.choices[i - 1] ?? null, choice, mind.area)))
        const tally = tallyOf(minds.flatMap(({ area, choices }) => choices.slice(-1).map((choice) => ({ choice, area }))))
        expect(shard).toEqual({ participation: participationOf(tally), ...tally })
      }),
    )
  })
})
