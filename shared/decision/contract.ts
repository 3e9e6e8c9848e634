import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { RollTotals } from '../registry/model'
import { conflictContract } from './conflictContract'
import {
  Ballot,
  CastBody,
  CastReply,
  Channel,
  Count,
  DecisionCard,
  DecisionDraft,
  DecisionId,
  DecisionView,
  Effect,
  GridCell,
  Outcome,
  Receipt,
  RollSummary,
  SpecialResult,
  Tally,
  Test,
  VoterId,
  VoterRow,
} from './model'
import { paperContract } from './paperContract'
import { meetingContract } from './meetingContract'
import { proxyContract } from './proxyContract'

const composers = ['communityWorker', 'streetOfficer'] as const
const watchers = ['communityWorker', 'streetOfficer', 'auditor', 'administrator'] as const
const OfDecision = z.object({ decisionId: DecisionId })
const Version = z.object({ version: z.number().int().nonnegative() })

// --- composing (desk)

export const create = endpoint({
  id: 'decision.create',
  method: 'POST',
  path: '/decisions',
  summary: 'Saves a new draft; `replaces` names the withdrawn vote whose scheme it changes.',
  access: composers,
  params: Nothing,
  query: Nothing,
  maxBody: 64 * 1024,
  body: DecisionDraft.extend({
    replaces: DecisionId.nullable(),
    /** Made by the browser once per draft. */ draftKey: z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/),
  }),
  reply: DecisionView,
  refusals: ['NOT_FOUND', 'PERIOD_INVALID', 'FILE_MISSING'],
  repeat: 'safe: client key',
})

export const edit = endpoint({
  id: 'decision.edit',
  method: 'PUT',
  path: '/decisions/{decisionId}',
  summary: 'Changes a draft; refused once published, and when somebody else saved since `version`.',
  access: composers,
  params: OfDecision,
  query: Nothing,
  maxBody: 64 * 1024,
  body: DecisionDraft.extend(Version.shape),
  reply: DecisionView,
  refusals: ['NOT_FOUND', 'DECISION_NOT_DRAFT', 'EDITED_BY_OTHER', 'PERIOD_INVALID', 'FILE_MISSING'],
  repeat: 'safe: natural key',
})

export const checkRoll = endpoint({
  id: 'decision.checkRoll',
  method: 'GET',
  path: '/decisions/{decisionId}/roll-check',
  summary: 'The roll that publishing would freeze: its people, area and fingerprint, and what is missing.',
  access: composers,
  params: OfDecision,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    complete: z.boolean(),
    units: z.array(z.object({ unit: PlaceId, label: z.string(), totals: RollTotals.nullable() })),
    totals: RollTotals,
    fingerprint: Digest,
    problems: z.array(z.string()),
  }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const publish = endpoint({
  id: 'decision.publish',
  method: 'POST',
  path: '/decisions/{decisionId}/publication',
  summary:
    'Freezes the roll with the fingerprint just checked and publishes the vote; works for a few seconds and answers how far it came, so call again until `done`.',
  access: composers,
  params: OfDecision,
  query: Nothing,
  body: Version.extend({ fingerprint: Digest }),
  reply: z.object({ done: z.boolean(), written: z.number().int(), total: z.number().int(), roll: RollSummary }),
  refusals: ['NOT_FOUND', 'DECISION_NOT_DRAFT', 'EDITED_BY_OTHER', 'ROLL_INCOMPLETE', 'ROLL_CHANGED', 'PERIOD_INVALID'],
  repeat: 'safe: natural key',
})

export const withdraw = endpoint({
  id: 'decision.withdraw',
  method: 'POST',
  path: '/decisions/{decisionId}/withdrawal',
  summary: 'Withdraws a vote before its result; ballots are kept but decide nothing. A changed scheme needs a new vote.',
  access: composers,
  params: OfDecision,
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(4, '请写明原因').max(200) }),
  reply: DecisionView,
  refusals: ['NOT_FOUND', 'DECISION_OVER'],
  repeat: 'safe: same effect',
})

export const allowException = endpoint({
  id: 'decision.allowException',
  method: 'POST',
  path: '/decisions/{decisionId}/level-entry-exception',
  summary:
    'The street lets a lift at flat level pass though not every owner of the unit agreed; beside the result, which stays as counted.',
  access: ['streetOfficer'],
  params: OfDecision,
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(10, '请写明理由，至少 10 个字').max(500), document: FileId }),
  reply: DecisionView,
  refusals: [
    'NOT_FOUND',
    'PAPER_OWN_HOME',
    'RESULT_NOT_READY',
    'EXCEPTION_NOT_POSSIBLE',
    'EXCEPTION_LATE',
    'EXCEPTION_GIVEN',
    'FILE_MISSING',
  ],
  repeat: 'safe: same effect',
})

export const close = endpoint({
  id: 'decision.close',
  method: 'POST',
  path: '/decisions/{decisionId}/closing',
  summary: 'Closes a vote early, only once every voter has a ballot in, or at once when its time is over; counts and publishes the result.',
  access: composers,
  params: OfDecision,
  query: Nothing,
  body: Nothing,
  reply: DecisionView,
  refusals: ['NOT_FOUND', 'VOTE_NOT_OPEN', 'NOT_EVERYONE_VOTED', 'PAPERS_WAITING', 'VOTE_WITHDRAWN'],
  repeat: 'safe: same effect',
})

// --- reading

export const list = endpoint({
  id: 'decision.list',
  method: 'GET',
  path: '/decisions',
  summary: 'Decisions at a place and below it, newest first, for staff.',
  access: watchers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  /** With the server's time, by which the desk says how long each vote still runs. */
  reply: page(DecisionCard).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const mine = endpoint({
  id: 'decision.mine',
  method: 'GET',
  path: '/me/decisions',
  summary: 'Published decisions of the units the caller owns a flat in, newest first.',
  access: ['owner'],
  params: Nothing,
  query: PageQuery,
  body: Nothing,
  /** With the server's time: the phone's own clock may be wrong. */
  reply: page(DecisionCard).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const read = endpoint({
  id: 'decision.read',
  method: 'GET',
  path: '/decisions/{decisionId}',
  summary: 'One decision, with what the caller may do in it; for owners of its scope and for staff.',
  access: ['owner', ...watchers],
  params: OfDecision,
  query: Nothing,
  body: Nothing,
  reply: DecisionView,
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL'],
  repeat: 'safe: reads only',
})

export const grid = endpoint({
  id: 'decision.grid',
  method: 'GET',
  path: '/decisions/{decisionId}/grid',
  summary: 'The rooms of one unit of the scope and which of them took part.',
  access: ['owner', ...watchers],
  params: OfDecision,
  query: z.object({ unit: PlaceId }),
  body: Nothing,
  reply: z.object({ cells: z.array(GridCell) }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL'],
  repeat: 'safe: reads only',
})

export const voters = endpoint({
  id: 'decision.voters',
  method: 'GET',
  path: '/decisions/{decisionId}/voters',
  summary: 'Voters of a published decision for staff, names masked, whether they took part but not how.',
  access: watchers,
  params: OfDecision,
  query: PageQuery,
  body: Nothing,
  reply: page(VoterRow),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

// --- casting

export const cast = endpoint({
  id: 'decision.cast',
  method: 'POST',
  path: '/decisions/{decisionId}/ballots',
  summary: 'Casts or changes the ballot of one voter: one transaction, one round trip. Both revisions are kept, the later counts.',
  access: ['owner'],
  params: OfDecision,
  query: Nothing,
  body: CastBody,
  maxBody: 32 * 1024,
  reply: CastReply,
  refusals: [
    'NOT_ON_ROLL',
    'VOTE_NOT_OPEN',
    'VOTE_CLOSED',
    'VOTE_WITHDRAWN',
    'BALLOT_STALE',
    'BALLOT_MISMATCH',
    'BALLOT_REPLAYED',
    'BALLOT_UNSIGNED',
    'BINDING_SUPERSEDED',
    'NOT_THE_VOTER',
    'BALLOT_IN_CONFLICT',
    'FORMER_OWNER_VOTED',
  ],
  repeat: 'safe: client key',
})

export const myBallots = endpoint({
  id: 'decision.myBallots',
  method: 'GET',
  path: '/decisions/{decisionId}/voters/{voterId}/ballots',
  summary: 'Every revision the caller cast for one voter, newest first.',
  access: ['owner'],
  params: OfDecision.extend({ voterId: VoterId }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ ballots: z.array(Ballot.extend({ receipt: z.string() })) }),
  refusals: ['NOT_ON_ROLL'],
  repeat: 'safe: reads only',
})

// --- trust

export const bulletin = endpoint({
  id: 'decision.bulletin',
  method: 'GET',
  path: '/decisions/{decisionId}/bulletin',
  summary:
    'The public notice of a result: totals, tests, roll fingerprint and Merkle root, with a link to the list of commitments. No rooms, no names.',
  access: 'anyone',
  params: OfDecision,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    decisionId: DecisionId,
    title: z.string(),
    scopeLabel: z.string(),
    convenor: z.string(),
    opensAt: Instant,
    closedAt: Instant,
    roll: RollSummary,
    participation: Count,
    tally: Tally,
    contested: z.number().int(),
    tests: z.array(Test),
    special: z.array(SpecialResult),
    outcome: Outcome,
    merkleRoot: Digest.nullable(),
    commitments: z.number().int(),
    resultDigest: Digest,
    commitmentsUrl: z.string(),
  }),
  refusals: ['NOT_FOUND', 'RESULT_NOT_READY'],
  repeat: 'safe: reads only',
})

export const findReceipt = endpoint({
  id: 'decision.findReceipt',
  method: 'GET',
  path: '/decisions/{decisionId}/receipts/{receipt}',
  summary:
    'Whether the ballot with this receipt is in the count: its commitment and, after closing, its Merkle proof. Says nothing of the choice.',
  access: 'anyone',
  params: OfDecision.extend({ receipt: Receipt }),
  query: Nothing,
  body: Nothing,
  reply: z.object({
    commitment: Digest,
    castAt: Instant,
    channel: Channel,
    effect: Effect,
    superseded: z.boolean(),
    proof: z.object({ root: Digest, path: z.array(z.object({ side: z.enum(['left', 'right']), hash: Digest })) }).nullable(),
  }),
  refusals: ['NOT_FOUND', 'RECEIPT_UNKNOWN'],
  repeat: 'safe: reads only',
})

export const resultFile = endpoint({
  id: 'decision.resultFile',
  method: 'GET',
  path: '/decisions/{decisionId}/result-file',
  summary:
    'A link to the file from which the result can be recounted, for owners of the scope and staff: it names rooms and choices, no people.',
  access: ['owner', ...watchers],
  params: OfDecision,
  query: Nothing,
  body: Nothing,
  reply: z.object({ url: z.string(), resultDigest: Digest }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL', 'RESULT_NOT_READY'],
  repeat: 'safe: reads only',
})

export const decisionContract = {
  create,
  edit,
  checkRoll,
  publish,
  withdraw,
  close,
  allowException,
  list,
  mine,
  read,
  grid,
  voters,
  cast,
  myBallots,
  bulletin,
  findReceipt,
  resultFile,
  ...paperContract,
  ...conflictContract,
  ...proxyContract,
  ...meetingContract,
}
