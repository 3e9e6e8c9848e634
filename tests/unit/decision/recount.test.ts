import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { merkleRoot } from '@shared/decision/merkle'
import { currentBallots, recount, rollCount } from '@shared/decision/recount'
import { area } from '@shared/kernel/area'
import { anyVote, ballot, plainLift, voter } from '../../support/arbitraries'

const voters = [0, 1, 2].map((n) => voter(n, [{ n, area: area(6543) }], plainLift))
const [a, b, c] = voters
if (!a || !b || !c) throw new Error('three voters')

describe('currentBallots', () => {
  test('the highest revision of each voter counts, in whatever order they come', () => {
    const first = ballot(a, 'agree', { revision: 1 })
    const second = ballot(a, 'disagree', { revision: 2 })
    const other = ballot(b, 'agree')
    expect(currentBallots([second, other, first])).toEqual([second, other])
    expect(currentBallots([])).toEqual([])
  })

  test('a gap or a double in the revisions is a broken count', () => {
    const message = `revisions of ${a.voterId} are not complete`
    expect(() => currentBallots([ballot(a, 'agree', { revision: 2 })])).toThrow(new RangeError(message))
    expect(() => currentBallots([ballot(a, 'agree'), ballot(a, 'agree', { revision: 3 })])).toThrow(new RangeError(message))
    expect(() => currentBallots([ballot(a, 'agree'), ballot(a, 'disagree')])).toThrow(new RangeError(message))
  })
})

describe('recount', () => {
  test('counts last choices and keeps the commitments of all revisions', () => {
    const ballots = [ballot(a, 'agree'), ballot(b, 'agree'), ballot(a, 'abstain', { revision: 2 })]
    expect(recount(plainLift, voters, ballots)).toMatchObject({
      outcome: 'notPassed',
      tally: { agree: { people: 1 }, abstain: { people: 1 }, disagree: { people: 0 } },
      participation: { people: 2, area: 2 * 6543 },
      commitments: 3,
      merkleRoot: merkleRoot(ballots.map((x) => x.commitment)),
    })
  })

  test('nobody voted: no tree', () => {
    expect(recount(plainLift, voters, [])).toMatchObject({ outcome: 'noValidDecision', commitments: 0, merkleRoot: null })
  })

  test('refuses a stranger and an area that is not the roll’s', () => {
    expect(() => recount(plainLift, [a, b], [ballot(c, 'agree')])).toThrow(RangeError)
    expect(() => recount(plainLift, voters, [ballot({ ...a, area: area(6544) }, 'agree')])).toThrow(
      new RangeError(`ballot 1 of ${a.voterId} does not carry the area of the roll`),
    )
  })

  test('does not depend on the order of ballots', () => {
    fc.assert(
      fc.property(anyVote(), (vote) =>
        expect(recount(vote.matter, vote.voters, [...vote.ballots].reverse())).toEqual(recount(vote.matter, vote.voters, vote.ballots)),
      ),
    )
  })
})

test('rollCount: each voter is one person', () => {
  expect(rollCount(voters)).toEqual({ people: 3, area: 3 * 6543 })
})
