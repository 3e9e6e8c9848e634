import * as z from 'zod'
import { FileId } from '@shared/content/model'
import {
  Channel,
  Choice,
  Consents,
  DecisionDraft,
  DecisionId,
  Drawing,
  Effect,
  Receipt,
  Result,
  RollPart,
  RollSummary,
  Scheme,
  ScopeUnit,
  SpecialAsk,
  VoterId,
} from '@shared/decision/model'
import { Coordination, NextMeeting } from '@shared/decision/meeting'
import { LevelEntryException } from '@shared/decision/exception'
import { Contact, PersonId } from '@shared/identity/model'
import { Area } from '@shared/kernel/area'
import { Digest } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'

/** Shapes of what the decision table holds. Keys are in store.ts. */

export const Status = z.enum(['draft', 'freezing', 'published', 'closed', 'withdrawn'])
export type Status = z.infer<typeof Status>

export const Head = DecisionDraft.omit({ scope: true, scheme: true }).extend({
  decisionId: DecisionId,
  version: z.number().int(),
  status: Status,
  scope: z.array(ScopeUnit),
  scheme: Scheme.extend({ drawings: z.array(Drawing.extend({ key: z.string() })) }),
  schemeDigest: Digest,
  community: PlaceId,
  contact: Contact.nullable(),
  replaces: DecisionId.nullable(),
  createdAt: Instant,
  createdBy: z.string(),
  /** Set when the roll is frozen. */
  roll: RollSummary.nullable(),
  shardCount: z.number().int(),
  /** Roll items written so far and in all, while freezing. */
  frozen: z.object({ written: z.number().int(), total: z.number().int() }).nullable(),
  /** The moment the gate shut, kept from the first attempt to close. */
  closing: z.object({ at: Instant, how: z.enum(['time', 'early']) }).nullable(),
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  result: Result.nullable(),
  /** An exception for level entry that the street made after the result. */
  exception: LevelEntryException.omit({ reason: true })
    .extend({ by: PersonId, document: z.object({ fileId: FileId, key: z.string() }) })
    .optional(),
  /** Its reason, sealed. */
  exceptionReason: z.string().optional(),
  /** Its coordination meeting, once one is planned. */
  coordination: Coordination.optional(),
  /** The meeting planned last. */
  nextMeeting: NextMeeting.optional(),
})
export type Head = z.infer<typeof Head>

/** One shard of the running tally, and the gate that every ballot passes. Sums are people and 0.01 m². */
export const Shard = z.object({
  status: z.enum(['open', 'closed', 'withdrawn']),
  opensAt: Instant,
  closesAt: Instant,
  schemeDigest: Digest,
  people: z.number().int(),
  area: z.number().int(),
  agreePeople: z.number().int(),
  agreeArea: z.number().int(),
  disagreePeople: z.number().int(),
  disagreeArea: z.number().int(),
  abstainPeople: z.number().int(),
  abstainArea: z.number().int(),
})
export type Shard = z.infer<typeof Shard>

/** A voter of the frozen roll and, once cast, the last revision and whether it counts. */
export const Voter = z.object({
  voterId: VoterId,
  /** Leads to whoever is bound now; never leaves the server with the voter. */
  ownerKey: OwnerKey,
  parts: z.array(RollPart),
  area: Area,
  asks: z.array(SpecialAsk),
  shard: z.number().int(),
  /** Masked, one per owner. */
  names: z.array(z.string()),
  revision: z.number().int().optional(),
  /** What the last revision did. */
  effect: Effect.optional(),
  channel: Channel.optional(),
  /** Of the ballot that counts; absent while none does. */
  choice: Choice.optional(),
  consents: Consents.optional(),
  castAt: Instant.optional(),
  /** When the home last spoke for itself, whatever became of it: every authorisation given before is over. */
  inPersonAt: Instant.optional(),
  receipt: Receipt.optional(),
  ballotKey: z.string().optional(),
  /** Binding from which the last ballot came; an earlier binding can no longer cast. */
  generation: z.number().int().optional(),
})
export type Voter = z.infer<typeof Voter>

/** One signed revision, append-only. */
export const BallotItem = z.object({
  voterId: VoterId,
  revision: z.number().int(),
  channel: Channel,
  effect: Effect,
  choice: Choice,
  consents: Consents,
  area: Area,
  castAt: Instant,
  nonce: z.string(),
  commitment: Digest,
  receipt: z.string(),
  ballotKey: z.string(),
  /** Handwritten signature, sealed; absent on paper, where the photo has it. */
  signature: z.string().optional(),
  /** The paper, authorisation or settlement that this revision rests on. */
  source: z.string().optional(),
  castBy: z.string(),
})
export type BallotItem = z.infer<typeof BallotItem>

export const FlatItem = RollPart.pick({ flat: true, floor: true, room: true }).extend({ voterId: VoterId })
export type FlatItem = z.infer<typeof FlatItem>
