import type { Digest } from '../kernel/digest'
import { people } from '../kernel/people'
import { addCounts } from './count'
import { merkleRoot } from './merkle'
import type { Ballot, Count, Matter, Result, RollVoter, VoterId } from './model'
import { decide } from './outcome'
import { ruleFor } from './rule'
import { countSpecial } from './special'
import { participationOf, tallyOf } from './tally'

/** What a count finds; the time and manner of closing come from the record. */
export type Recount = Pick<Result, 'outcome' | 'tests' | 'special' | 'tally' | 'participation' | 'merkleRoot' | 'commitments'>

/** People and area of a roll: each voter is one person. */
export const rollCount = (voters: Iterable<Pick<RollVoter, 'area'>>): Count =>
  addCounts([...voters].map(({ area }) => ({ people: people(1), area })))

/**
 * The ballot that counts of each voter: the highest revision.
 * @throws RangeError when a voter's revisions are not 1, 2, 3 … without gap or double.
 */
export const currentBallots = (ballots: Iterable<Ballot>): Ballot[] => {
  const byVoter = new Map<VoterId, Ballot[]>()
  for (const ballot of ballots) {
    const revisions = byVoter.get(ballot.voterId)
    if (revisions) revisions.push(ballot)
    else byVoter.set(ballot.voterId, [ballot])
  }
  return [...byVoter.values()].flatMap((revisions) => {
    revisions.sort((a, b) => a.revision - b.revision)
    const broken = revisions.find((b, i) => b.revision !== i + 1)
    if (broken) throw new RangeError(`revisions of ${broken.voterId} are not complete`)
    return revisions.slice(-1)
  })
}

/**
 * Counts a vote from its frozen roll and every ballot ever cast in it. The commitments of superseded revisions are
 * in the Merkle tree too, so that nothing can be dropped afterwards.
 * @throws RangeError when ballots and roll do not fit: a stranger, another area, a gap in the revisions.
 */
export const recount = (matter: Matter, voters: readonly RollVoter[], ballots: readonly Ballot[]): Recount => {
  const areaOf = new Map(voters.map((v) => [v.voterId, v.area]))
  for (const b of ballots)
    if (areaOf.get(b.voterId) !== b.area) throw new RangeError(`ballot ${b.revision} of ${b.voterId} does not carry the area of the roll`)

  const current = currentBallots(ballots)
  const tally = tallyOf(current)
  const verdict = decide({ rule: ruleFor(matter), roll: rollCount(voters), tally, special: countSpecial(voters, current) })
  const commitments: Digest[] = ballots.map((b) => b.commitment)
  return { ...verdict, tally, participation: participationOf(tally), merkleRoot: merkleRoot(commitments), commitments: commitments.length }
}
