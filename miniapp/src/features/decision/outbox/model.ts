import * as z from 'zod'
import { CastBody, Choice, Consents, type DecisionView, DecisionId, type MyVote, VoterId } from '@shared/decision/model'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'

/** What the person signed, in words that can still be shown when the vote itself cannot be read. */
const Signed = z.object({
  ballotKey: z.string(),
  personId: PersonId,
  decisionId: DecisionId,
  voterId: VoterId,
  title: z.string(),
  /** `301 室`. */
  rooms: z.string(),
  choice: Choice,
  consents: Consents,
  signedAt: Instant,
  closesAt: Instant,
})

/** Signed and without a receipt: whether the server has it is not known, so it is sent again as it is. Holds the signature. */
const Waiting = Signed.extend({ state: z.literal('waiting'), body: CastBody })
/** The server said no when it came late. What was signed stays for reference; the signature is gone. */
const Refused = Signed.extend({ state: z.literal('refused'), sentence: z.string() })
/** Came in while nobody was looking. `counts` is false when it contradicts another ballot of the same home. */
const Arrived = Signed.extend({ state: z.literal('arrived'), receipt: z.string(), counts: z.boolean() })

/** A signed ballot that this phone keeps. */
export const Kept = z.discriminatedUnion('state', [Waiting, Refused, Arrived])
export type Kept = z.infer<typeof Kept>
export type Waiting = z.infer<typeof Waiting>

/** A ballot as it is kept before it is sent. */
export const waiting = (
  view: Pick<DecisionView, 'decisionId' | 'title' | 'closesAt'>,
  vote: Pick<MyVote, 'voterId' | 'rooms'>,
  body: CastBody,
  personId: PersonId,
  now: Instant,
): Waiting => ({
  state: 'waiting',
  ballotKey: body.ballotKey,
  personId,
  decisionId: view.decisionId,
  voterId: vote.voterId,
  title: view.title,
  rooms: `${vote.rooms.join('、')} 室`,
  choice: body.choice,
  consents: body.consents,
  signedAt: now,
  closesAt: view.closesAt,
  body,
})

/** What is left of it once the server has answered: everything but the signed request. */
export const refused = (ballot: Waiting, sentence: string): Kept => ({ ...Signed.parse(ballot), state: 'refused', sentence })
export const arrived = (ballot: Waiting, receipt: string, counts: boolean): Kept => ({
  ...Signed.parse(ballot),
  state: 'arrived',
  receipt,
  counts,
})
