import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { PersonId } from '../identity/model'
import { Instant } from '../kernel/instant'
import { Ballot, CastBody, CastReply, Channel, DecisionId, Effect, Signature, VoterId } from './model'
import { Flaw, PaperId, PaperState } from './paper'

const settlers = ['communityWorker', 'streetOfficer'] as const
const watchers = ['communityWorker', 'streetOfficer', 'auditor', 'administrator'] as const

/** A conflict of one voter: named by the voter and the revision that opened it. */
export const ConflictId = z
  .string()
  .regex(/^v_[0-9a-v]{20}-\d{4}$/)
  .brand<'ConflictId'>()
export type ConflictId = z.infer<typeof ConflictId>

/** By whom the second ballot came: by the voter on the phone, on a paper, or by another of the registered owners. */
export const RaisedBy = z.enum(['voter', 'paper', 'coOwner'])
export type RaisedBy = z.infer<typeof RaisedBy>

const OfDecision = z.object({ decisionId: DecisionId })
const OfConflict = OfDecision.extend({ conflictId: ConflictId })
const OfVoter = OfDecision.extend({ voterId: VoterId })
const Revision = z.number().int().positive()

export const ConflictRow = z.object({
  conflictId: ConflictId,
  voterId: VoterId,
  label: z.string(),
  names: z.array(z.string()),
  raisedBy: RaisedBy,
  openedAt: Instant,
  /** Null while it is open. `stands`: the revision that counts, or null when none does. */
  settled: z.object({ at: Instant, by: PersonId, stands: Revision.nullable() }).nullable(),
})
export type ConflictRow = z.infer<typeof ConflictRow>

/** One of the ballots that contradict each other: by which way it came, when and through whom. Never what it says. */
export const Side = z.object({
  revision: Revision,
  channel: Channel,
  castAt: Instant,
  /** `coOwner`: by another registered owner than the one who votes. */
  by: RaisedBy,
  /** Workers who read the paper. */
  readBy: z.array(PersonId),
  /** Photograph of the paper; works for some minutes. */
  photoUrl: z.string().nullable(),
  /** Handwriting on the phone, to be held against the one on the paper. */
  signature: Signature.nullable(),
})
export type Side = z.infer<typeof Side>

/** What somebody of the home says, by hand: which ballot is theirs, or that none is. */
export const Statement = z.object({ at: Instant, by: RaisedBy, stands: Revision.nullable(), signature: Signature })
export type Statement = z.infer<typeof Statement>

export const conflicts = endpoint({
  id: 'decision.conflicts',
  method: 'GET',
  path: '/decisions/{decisionId}/conflicts',
  summary: 'Voters whose ballots contradict each other, open and settled.',
  access: watchers,
  params: OfDecision,
  query: PageQuery,
  body: Nothing,
  reply: page(ConflictRow).extend({ now: Instant, closesAt: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const conflict = endpoint({
  id: 'decision.conflict',
  method: 'GET',
  path: '/decisions/{decisionId}/conflicts/{conflictId}',
  summary: 'One conflict with its sides, photographs, handwriting and what the home says; never a choice.',
  access: settlers,
  params: OfConflict,
  query: Nothing,
  body: Nothing,
  reply: ConflictRow.extend({
    sides: z.array(Side),
    statements: z.array(Statement),
    /** The last revision that is part of it: a settlement says that it has seen this one. */
    last: Revision,
    reason: z.string().nullable(),
    proofUrl: z.string().nullable(),
    /** False for whoever read one of the papers, or whose own home it is. */
    maySettle: z.boolean(),
    closesAt: Instant,
  }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const settle = endpoint({
  id: 'decision.settle',
  method: 'POST',
  path: '/decisions/{decisionId}/conflicts/{conflictId}/settlement',
  summary:
    'Says with reason and proof which of the ballots stands, or that none does; by a worker who read none of the papers, before closing.',
  access: settlers,
  params: OfConflict,
  query: Nothing,
  body: z.object({
    stands: Revision.nullable(),
    /** The last revision that the worker saw; a ballot that came since is looked at first. */
    last: Revision,
    reason: z.string().trim().min(10, '请写清楚是怎样核实的，至少 10 个字').max(500),
    /** Null only when the voter has stated by hand on the phone what is settled. */
    proof: FileId.nullable(),
  }),
  reply: ConflictRow,
  refusals: [
    'NOT_FOUND',
    'FILE_MISSING',
    'CONFLICT_SETTLED',
    'CONFLICT_READ_BY_YOU',
    'CONFLICT_SIDE',
    'CONFLICT_PROOF',
    'CONFLICT_GREW',
    'PAPER_OWN_HOME',
    'VOTE_CLOSED',
    'VOTE_WITHDRAWN',
  ],
  repeat: 'safe: natural key',
})

// --- the owner's side

export const contest = endpoint({
  id: 'decision.contest',
  method: 'POST',
  path: '/decisions/{decisionId}/contests',
  summary:
    'Another registered owner signs a ballot that contradicts the one that counts; neither counts until the community has settled it. Once per person.',
  access: ['owner'],
  params: OfDecision,
  query: Nothing,
  maxBody: 32 * 1024,
  body: CastBody,
  reply: CastReply,
  refusals: [
    'NOT_ON_ROLL',
    'CONTEST_NOT_CO_OWNER',
    'CONTEST_NOTHING',
    'CONTEST_SAME',
    'CONTEST_ONCE',
    'BALLOT_UNSIGNED',
    'BALLOT_STALE',
    'BALLOT_MISMATCH',
    'BALLOT_REPLAYED',
    'BALLOT_IN_CONFLICT',
    'VOTE_NOT_OPEN',
    'VOTE_CLOSED',
    'VOTE_WITHDRAWN',
  ],
  repeat: 'safe: client key',
})

/** What is known of the papers and the conflict of a voter, for those of the home. */
export const myPapers = endpoint({
  id: 'decision.myPapers',
  method: 'GET',
  path: '/decisions/{decisionId}/voters/{voterId}/papers',
  summary: 'The last paper ballot of a voter and an open conflict, for whoever is bound to that voter.',
  access: ['owner'],
  params: OfVoter,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    paper: z
      .object({
        paperId: PaperId,
        state: PaperState,
        flaw: Flaw.nullable(),
        enteredAt: Instant,
        endedAt: Instant.nullable(),
        receipt: z.string().nullable(),
      })
      .nullable(),
    conflict: z
      .object({
        conflictId: ConflictId,
        raisedBy: RaisedBy,
        openedAt: Instant,
        sides: z.array(Ballot.pick({ revision: true, channel: true, choice: true, consents: true, castAt: true }).extend({ by: RaisedBy })),
        /** The caller has said which is theirs. */
        stated: z.boolean(),
        settled: z.object({ at: Instant, stands: Revision.nullable(), effect: Effect }).nullable(),
      })
      .nullable(),
  }),
  refusals: ['NOT_ON_ROLL'],
  repeat: 'safe: reads only',
})

export const makeStatement = endpoint({
  id: 'decision.makeStatement',
  method: 'POST',
  path: '/decisions/{decisionId}/conflicts/{conflictId}/statement',
  summary: 'Somebody of the home signs by hand which of the ballots is theirs, or that none is; once, as evidence for the settlement.',
  access: ['owner'],
  params: OfConflict,
  query: Nothing,
  maxBody: 32 * 1024,
  body: z.object({ stands: Revision.nullable(), signature: Signature }),
  reply: z.object({ at: Instant, stands: Revision.nullable() }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL', 'NOT_THE_VOTER', 'BALLOT_UNSIGNED', 'CONFLICT_SETTLED', 'CONFLICT_SIDE', 'STATEMENT_GIVEN'],
  repeat: 'safe: natural key',
})

export const conflictContract = { conflicts, conflict, settle, contest, myPapers, makeStatement }
