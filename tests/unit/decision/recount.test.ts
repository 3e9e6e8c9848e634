import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { merkleRoot } from '@shared/decision/merkle'
import { lastRevisions, recount, rollCount } from '@shared/decision/recount'
import { area } from '@shared/kernel/area'
import { anyVote, ballot, plainLift, voter } from '../../support/arbitraries'

const voters = [0, 1, 2].map((n) => voter(n, [{ n, area: area(6543) }], plainLift))
const [a, b, c] = voters
if (!a || !b || !c) throw new Error('three voters')

describe('lastRevisions', () => {
  test('the highest revision of each voter counts, in whatever order they come', () => {
    const first = ballot(a, 'agree', { revision: 1 })
    const second = ballot(a, 'disagree', { revision: 2 })
    const other = ballot(b, 'agree')
    expect(lastRevisions([second, other, first])).toEqual([second, other])
    expect(lastRevisions([])).toEqual([])
  })

  test('a gap or a double in the revisions is a broken count', () => {
    const message = `revisions of ${a.voterId} are not complete`
    expect(() => lastRevisions([ballot(a, 'agree', { revision: 2 })])).toThrow(new RangeError(message))
    expect(() => lastRevisions([ballot(a, 'agree'), ballot(a, 'agree', { revision: 3 })])).toThrow(new RangeError(message))
    expect(() => lastRevisions([ballot(a, 'agree'), ballot(a, 'disagree')])).toThrow(new RangeError(message))
  })
})

describe('ballots that contradict each other', () => {
  const phone = ballot(a, 'agree')
  const paper = ballot(a, 'disagree', { revision: 2, channel: 'paper', effect: 'contests' })
  const others = [ballot(b, 'agree'), ballot(c, 'agree')]

  test('neither is counted, not even as taking part, and the result says of how many voters this is so', () => {
    const found = recount(plainLift, voters, [phone, paper, ...others])
    expect(found).toMatchObject({ participation: { people: 2 }, tally: { agree: { people: 2 }, disagree: { people: 0 } }, contested: 1 })
    expect(found.commitments).toBe(4)
  })

  test('a settlement counts for what one of them says', () => {
    const settled = ballot(a, 'disagree', { revision: 3, channel: 'settlement' })
    const found = recount(plainLift, voters, [phone, paper, settled, ...others])
    expect(found).toMatchObject({ participation: { people: 3 }, tally: { agree: { people: 2 }, disagree: { people: 1 } }, contested: 0 })
  })

  test('when none of them stands, nobody of that home took part', () => {
    const voided = ballot(a, 'disagree', { revision: 3, channel: 'settlement', effect: 'voids' })
    expect(recount(plainLift, voters, [phone, paper, voided, ...others])).toMatchObject({ participation: { people: 2 }, contested: 0 })
  })

  test('an agent’s ballot that waits for its principal is not counted', () => {
    const held = ballot(a, 'agree', { channel: 'proxy', effect: 'held' })
    expect(recount(plainLift, voters, [held, ...others])).toMatchObject({ participation: { people: 2 }, contested: 0 })
  })

  test('a chain that could not have come about is a broken count', () => {
    const changed = ballot(a, 'abstain', { revision: 3 })
    const message = `revision 3 of ${a.voterId} may not follow those before it`
    expect(() => recount(plainLift, voters, [phone, paper, changed])).toThrow(new RangeError(message))
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
