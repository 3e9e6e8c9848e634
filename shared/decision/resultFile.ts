import canonicalize from 'canonicalize'
import * as z from 'zod'
import { Digest, digestOf, digestText } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { commitmentOf, receiptOf } from './commitment'
import { inRollOrder, rollFingerprint } from './fingerprint'
import { Ballot, Count, DecisionId, Matter, Outcome, Result, RollVoter, ScopeUnit, ShareView, SpecialResult, Tally, Test } from './model'
import { recount, rollCount } from './recount'
import { ruleFor } from './rule'

const content = {
  format: z.literal('linli-result/1'),
  decisionId: DecisionId,
  title: z.string(),
  matter: Matter,
  rule: z.object({ participation: ShareView, approval: ShareView, basis: z.string() }),
  scope: z.array(ScopeUnit),
  schemeDigest: Digest,
  opensAt: Instant,
  closesAt: Instant,
  closedAt: Instant,
  how: Result.shape.how,
  roll: Count.extend({ flats: z.number().int(), fingerprint: Digest, voters: z.array(RollVoter) }),
  /** Every revision of every voter, by voter id and revision; the last one decides. */
  ballots: z.array(Ballot.extend({ receipt: z.string() })),
  /** Over the commitments of all ballots above; null when there is none. */
  merkleRoot: Digest.nullable(),
  participation: Count,
  tally: Tally,
  contested: Result.shape.contested,
  tests: z.array(Test).length(4),
  special: z.array(SpecialResult),
  outcome: Outcome,
}
const Content = z.object(content)

/**
 * The file from which anyone can recount a result (`npm run verify -- result.json`). It names rooms and choices, no people.
 * Its bytes are canonical JSON (RFC 8785); areas are whole 0.01 m². `digest` is SHA-256 of the canonical JSON of all other fields.
 */
export const ResultFile = z.strictObject({ ...content, digest: Digest })
export type ResultFile = z.infer<typeof ResultFile>

/** What closing knows: the header, the frozen roll and every ballot, in any order. */
export type Closing = Pick<
  ResultFile,
  'decisionId' | 'title' | 'matter' | 'scope' | 'schemeDigest' | 'opensAt' | 'closesAt' | 'closedAt' | 'how'
> & {
  readonly voters: readonly RollVoter[]
  readonly ballots: readonly Ballot[]
}

/**
 * Counts a closed vote and writes its result file.
 * `digest` is SHA-256 of the bytes of `text` (UTF-8), as the bulletin publishes it; `result` is what the header keeps.
 * @throws RangeError when the roll and the ballots contradict each other or a commitment does not hold.
 */
export const buildResultFile = (closing: Closing): { text: string; digest: Digest; result: Result } => {
  const { matter, voters, ballots, closedAt, how } = closing
  for (const b of ballots) assertCommitted(closing, b)
  const { commitments, ...counted } = recount(matter, voters, ballots)
  const roll = { ...rollCount(voters), flats: voters.reduce((n, v) => n + v.parts.length, 0), fingerprint: rollFingerprint(voters) }

  // Parsing drops whatever else the stored items carry (signatures, masked names): nothing but the schema gets into the file.
  const contents = Content.parse({
    ...closing,
    ...counted,
    format: 'linli-result/1',
    rule: ruleFor(matter),
    roll: { ...roll, voters: inRollOrder(voters) },
    ballots: [...ballots].sort(byVoterAndRevision).map((b) => ({ ...b, receipt: receiptOf(b.commitment) })),
  })
  const text = canonicalize({ ...contents, digest: digestOf(contents) })
  if (text === undefined) throw new TypeError('not a JSON value')
  const digest = digestText(text)
  return { text, digest, result: { ...counted, commitments, closedAt, how, resultDigest: digest } }
}

const assertCommitted = ({ decisionId, schemeDigest }: Closing, ballot: Ballot): void => {
  if (commitmentOf({ ...ballot, decisionId, schemeDigest }) !== ballot.commitment)
    throw new RangeError(`the commitment of ballot ${ballot.revision} of ${ballot.voterId} does not hold`)
}

const byVoterAndRevision = (a: Ballot, b: Ballot): number =>
  a.voterId === b.voterId ? a.revision - b.revision : a.voterId < b.voterId ? -1 : 1
