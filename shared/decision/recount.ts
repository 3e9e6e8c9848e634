import type { Digest } from '../kernel/digest'
import { people } from '../kernel/people'
import { addCounts } from './count'
import { merkleRoot } from './merkle'
import type { Ballot, Count, Matter, Result, RollVoter, VoterId } from './model'
import { decide } from './outcome'
import { mayFollow } from './revision'
import { ruleFor } from './rule'
import { countSpecial } from './special'
import { participationOf, tallyOf } from './tally'

/** What a count finds; the time and manner of closing come from the record. */
export type Recount = Pick<Result, 'outcome' | 'tests' | 'special' | 'tally' | 'participation' | 'contested' | 'merkleRoot' | 'commitments'>

/** People and area of a roll: each voter is one person. */
export const rollCount = (voters: Iterable<Pick<RollVoter, 'area'>>): Count =>
  addCounts([...voters].map(({ area }) => ({ people: people(1), area })))

/**
 * The last revision of each voter, whatever it does; it is counted if it `counts`.
 * @throws RangeError when a voter's revisions are not 1, 2, 3 … without gap or double, or one may not stand after those before it.
 */
export const lastRevisions = (ballots: Iterable<Ballot>): Ballot[] => {
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
    const stray = revisions.find((b, i) => !mayFollow(revisions.slice(0, i), b))
    if (stray) throw new RangeError(`revision ${stray.revision} of ${stray.voterId} may not follow those before it`)
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

  const last = lastRevisions(ballots)
  const current = last.filter((b) => b.effect === 'counts')
  const contested = last.filter((b) => b.effect === 'contests').length
  const tally = tallyOf(current)
  const verdict = decide({ rule: ruleFor(matter), roll: rollCount(voters), tally, special: countSpecial(voters, current) })
  const commitments: Digest[] = ballots.map((b) => b.commitment)
  const participation = participationOf(tally)
  return { ...verdict, tally, participation, contested, merkleRoot: merkleRoot(commitments), commitments: commitments.length }
}
