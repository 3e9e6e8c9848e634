import * as z from 'zod'
import { FileRef } from '../content/model'
import { Capacity, Standing } from '../contract/roles'
import { Area } from '../kernel/area'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { People } from '../kernel/people'
import { PlaceId } from '../kernel/place'
import { AreaSource, Holding, OwnerKey } from '../registry/model'
import { LevelEntryException } from './exception'
import { CoordinationState, NextMeeting } from './meeting'

/** A vote (表决) of the owners of one or several units. */
export const DecisionId = z
  .string()
  .regex(/^d_[0-9A-Z]{26}$/)
  .brand<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>

/** A voter (表决权人) in one decision: derived from decision and owner set by keyed hash, so it links to no other vote. */
export const VoterId = z
  .string()
  .regex(/^v_[0-9a-v]{20}$/)
  .brand<'VoterId'>()
export type VoterId = z.infer<typeof VoterId>

export const Choice = z.enum(['agree', 'disagree', 'abstain'])
export type Choice = z.infer<typeof Choice>
export const choiceNames: Record<Choice, string> = { agree: '同意', disagree: '反对', abstain: '弃权' }

/** By which way a ballot came in: on the phone, on paper, by an agent with written authority, or as the settlement of a conflict. */
export const Channel = z.enum(['phone', 'paper', 'proxy', 'settlement'])
export type Channel = z.infer<typeof Channel>
export const channelNames: Record<Channel, string> = { phone: '手机', paper: '纸质', proxy: '代理人', settlement: '核实' }

/**
 * What a revision does to the voter's ballots so far; a voter is counted if, and only if, the last one `counts`.
 * `contests`: it differs from one that came another way, so that neither counts until the conflict is settled;
 * `held`: an agent's ballot that waits for the principal's ratification (Civil Code art. 171);
 * `voids`: a conflict settled so that none of the ballots counts, or an agent's ballot taken out for want of authority.
 */
export const Effect = z.enum(['counts', 'contests', 'held', 'voids'])
export type Effect = z.infer<typeof Effect>

/**
 * Consents that no majority replaces (Xinwu rules 三(三)):
 * `levelEntry` 平层入户, asked of every owner of the unit; `occupiedPart`, asked of whoever owns the part that is built on.
 */
export const SpecialAsk = z.enum(['levelEntry', 'occupiedPart'])
export type SpecialAsk = z.infer<typeof SpecialAsk>
export const Consents = z.partialRecord(SpecialAsk, z.enum(['given', 'refused']))
export type Consents = z.infer<typeof Consents>

/** Items of Civil Code art. 278, first paragraph. */
export const CodeItem = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
  z.literal(8),
  z.literal(9),
])
export type CodeItem = z.infer<typeof CodeItem>

export const Matter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lift'), levelEntry: z.boolean(), occupiedFlats: z.array(PlaceId).max(50) }),
  z.object({ kind: z.literal('general'), item: CodeItem }),
])
export type Matter = z.infer<typeof Matter>

export const DrawingKind = z.enum(['plan', 'elevation', 'picture', 'document'])
export type DrawingKind = z.infer<typeof DrawingKind>
export const drawingKindNames: Record<DrawingKind, string> = { plan: '平面图', elevation: '立面图', picture: '效果图', document: '文件' }
export const Drawing = FileRef.extend({ kind: DrawingKind })
export type Drawing = z.infer<typeof Drawing>

/** What is voted on. Its digest is part of every ballot: another scheme is another vote. */
export const Scheme = z.object({
  text: z.string().trim().min(10, '请写清楚方案，至少 10 个字').max(5000),
  drawings: z.array(Drawing).max(12),
})
export type Scheme = z.infer<typeof Scheme>

/** What staff compose before publishing. */
export const DecisionDraft = z.object({
  title: z.string().trim().min(4, '标题至少 4 个字').max(40, '标题最多 40 个字'),
  matter: Matter,
  /** Units whose owners decide: one, or all that share the lift. */
  scope: z.array(PlaceId).min(1, '请选择单元').max(40),
  scheme: Scheme,
  /** Who calls the vote (发起人), as the notice names it. */
  convenor: z.string().trim().min(2).max(40),
  opensAt: Instant,
  closesAt: Instant,
})
export type DecisionDraft = z.infer<typeof DecisionDraft>

/** Where a decision stands, by its record and the clock. `counting`: past closing, result not yet out. */
export const Phase = z.enum(['draft', 'upcoming', 'open', 'counting', 'closed', 'withdrawn'])
export type Phase = z.infer<typeof Phase>
export const phaseNames: Record<Phase, string> = {
  draft: '草稿',
  upcoming: '即将开始',
  open: '表决中',
  counting: '计票中',
  closed: '已公布',
  withdrawn: '已撤回',
}

/** People and area of one side of a count. Area in 0.01 m². */
export const Count = z.object({ people: People, area: Area })
export type Count = z.infer<typeof Count>

export const RollPart = z.object({
  flat: PlaceId,
  floor: z.number().int(),
  room: z.string(),
  area: Area,
  source: AreaSource,
  holding: Holding,
})
export type RollPart = z.infer<typeof RollPart>
/** One voter of a frozen roll: always one person, with the sum of the parts' areas. */
export const RollVoter = z.object({ voterId: VoterId, parts: z.array(RollPart).min(1), area: Area, asks: z.array(SpecialAsk) })
export type RollVoter = z.infer<typeof RollVoter>
export const RollSummary = Count.extend({ flats: z.number().int(), fingerprint: Digest, frozenAt: Instant })
export type RollSummary = z.infer<typeof RollSummary>

/** Code that a voter keeps: first 40 bits of the ballot's commitment, Crockford base 32. */
export const Receipt = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-?[0-9A-HJKMNP-TV-Z]{4}$/, '回执号是 8 位字母和数字')
  .transform((r) => (r.includes('-') ? r : `${r.slice(0, 4)}-${r.slice(4)}`))

/** One signed revision of a voter's ballot; the last one decides, all are kept. */
export const Ballot = z.object({
  voterId: VoterId,
  revision: z.number().int().positive(),
  channel: Channel,
  effect: Effect,
  /** Of a revision that `voids`: what the one before it said. */
  choice: Choice,
  consents: Consents,
  area: Area,
  castAt: Instant,
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  commitment: Digest,
})
export type Ballot = z.infer<typeof Ballot>

/** Strokes of a handwritten signature in a box of `width` × `height`: each a flat list x, y, x, y … */
export const Signature = z.object({
  width: z.number().int().min(1).max(2000),
  height: z.number().int().min(1).max(2000),
  strokes: z
    .array(z.array(z.number().int().min(0).max(2000)).min(2).max(1200))
    .max(60)
    .refine((s) => s.reduce((n, stroke) => n + stroke.length, 0) <= 2400, '签名太长，请重新签一次'),
})
export type Signature = z.infer<typeof Signature>

/** What the ballot of a voter that counts now says, and by which way it came. */
export const Counted = z.object({ choice: Choice, consents: Consents, channel: Channel })
export type Counted = z.infer<typeof Counted>

/** What the voter saw and confirmed. The write itself proves each part against the roll; nothing is read first. */
export const CastBody = z.object({
  voterId: VoterId,
  ownerKey: OwnerKey,
  /** Made by the phone once per signed ballot; sending again with the same key answers the same receipt. */
  ballotKey: z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/),
  choice: Choice,
  consents: Consents,
  signature: Signature,
  basis: z.object({
    revision: z.number().int().nonnegative(),
    current: Counted.nullable(),
    area: Area,
    shard: z.number().int().nonnegative().max(4095),
    schemeDigest: Digest,
  }),
})
export type CastBody = z.infer<typeof CastBody>
export const CastReply = z.object({ receipt: z.string(), ballot: Ballot, replayed: z.boolean() })

export const MyVote = z.object({
  voterId: VoterId,
  ownerKey: OwnerKey,
  label: z.string(),
  rooms: z.array(z.string()),
  area: Area,
  asks: z.array(SpecialAsk),
  shard: z.number().int(),
  revision: z.number().int().nonnegative(),
  /** Whether the caller may vote for it, or only look. */
  standing: Standing,
  capacity: Capacity,
  /** What the last revision did; null before the first. */
  effect: Effect.nullable(),
  /** The ballot that counts now; null while none does. */
  current: Counted.extend({ castAt: Instant, receipt: z.string() }).nullable(),
})
export type MyVote = z.infer<typeof MyVote>

export const ShareView = z.object({ over: z.number().int(), under: z.number().int(), inclusive: z.boolean() })
/** One of the four tests. `part`, `whole` and `least` are people, or area in 0.01 m², as `unit` says. */
export const Test = z.object({
  name: z.enum(['participationPeople', 'participationArea', 'approvalPeople', 'approvalArea']),
  unit: z.enum(['people', 'area']),
  part: z.number().int(),
  whole: z.number().int(),
  share: ShareView,
  least: z.number().int(),
  passed: z.boolean(),
})
export type Test = z.infer<typeof Test>
export const SpecialResult = z.object({ ask: SpecialAsk, needed: z.number().int(), given: z.number().int(), passed: z.boolean() })
export type SpecialResult = z.infer<typeof SpecialResult>
/** `noValidDecision`: too few took part, which is no rejection. */
export const Outcome = z.enum(['passed', 'notPassed', 'noValidDecision', 'specialConsentMissing'])
export type Outcome = z.infer<typeof Outcome>
export const outcomeNames: Record<Outcome, string> = {
  passed: '表决通过',
  notPassed: '表决未通过',
  noValidDecision: '参与不足，未形成有效决定',
  specialConsentMissing: '缺少单独同意',
}

export const Tally = z.object({ agree: Count, disagree: Count, abstain: Count })
export type Tally = z.infer<typeof Tally>
export const Result = z.object({
  outcome: Outcome,
  tests: z.array(Test).length(4),
  special: z.array(SpecialResult),
  tally: Tally,
  participation: Count,
  /** Voters whose ballots contradicted each other and were not settled in time: on the roll, not counted as taking part. */
  contested: z.number().int().nonnegative(),
  closedAt: Instant,
  how: z.enum(['time', 'early']),
  merkleRoot: Digest.nullable(),
  commitments: z.number().int(),
  /** SHA-256 of the bytes of the result file. */
  resultDigest: Digest,
})
export type Result = z.infer<typeof Result>

export const ScopeUnit = z.object({ unit: PlaceId, label: z.string() })

/** A decision as the caller may see it. Choices are absent until closing, for everyone. */
export const DecisionView = DecisionDraft.omit({ scope: true, scheme: true }).extend({
  decisionId: DecisionId,
  version: z.number().int(),
  phase: Phase,
  now: Instant,
  scope: z.array(ScopeUnit),
  scheme: Scheme.extend({ drawings: z.array(Drawing.extend({ url: z.string() })) }),
  schemeDigest: Digest,
  community: PlaceId,
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
  roll: RollSummary.nullable(),
  participation: Count.nullable(),
  mine: z.array(MyVote),
  result: Result.nullable(),
  /** The street let level entry pass though some owners did not agree. */
  exception: LevelEntryException.nullable().default(null),
  /** Whether a coordination meeting (意见协调会) is owed after it; null when none is. */
  coordination: CoordinationState.nullable().default(null),
  /** A meeting that is to come, or began within half a day. */
  nextMeeting: NextMeeting.nullable().default(null),
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** The vote this one replaces, when the scheme was changed. */
  replaces: DecisionId.nullable(),
})
export type DecisionView = z.infer<typeof DecisionView>

export const DecisionCard = z.object({
  decisionId: DecisionId,
  title: z.string(),
  kind: z.enum(['lift', 'general']),
  scopeLabel: z.string(),
  phase: Phase,
  opensAt: Instant,
  closesAt: Instant,
  roll: Count.nullable(),
  participation: Count.nullable(),
  /** For owners: whether each of the caller's voters has a ballot in; null for others. */
  voted: z.boolean().nullable(),
  /** Of the caller's voters without a ballot: whose turn it is. `voter` is the caller's own; null when nothing is missing. */
  waits: Standing.nullable(),
  outcome: Outcome.nullable(),
  /** Whether a coordination meeting is owed after it; null when none is. */
  coordination: CoordinationState.nullable().default(null),
})
export type DecisionCard = z.infer<typeof DecisionCard>

/** A room of the building grid. `choice` only after closing, and only for owners of the scope and staff. */
export const GridCell = z.object({
  flat: PlaceId,
  floor: z.number().int(),
  room: z.string(),
  voterId: VoterId,
  voted: z.boolean(),
  mine: z.boolean(),
  choice: Choice.nullable(),
})
export type GridCell = z.infer<typeof GridCell>

export const VoterRow = z.object({
  voterId: VoterId,
  rooms: z.array(z.string()),
  names: z.array(z.string()),
  area: Area,
  /** A ballot of theirs counts now. */
  voted: z.boolean(),
  /** By which way the last revision came and what it did; null before the first. */
  channel: Channel.nullable(),
  effect: Effect.nullable(),
  asks: z.array(SpecialAsk),
})
export type VoterRow = z.infer<typeof VoterRow>
