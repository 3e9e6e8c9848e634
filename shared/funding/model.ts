import * as z from 'zod'
import { FileRef } from '../content/model'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { Fen } from '../kernel/money'
import { PlaceId } from '../kernel/place'
import { CaseState } from '../retrofit/state'
import { AgreementContent, AgreementState, Plan } from './agreement'
import { ActualLine } from './budget'
import { Payment } from './payments'
import { LedgerEntry, Reminder, RunningPlan } from './running'

/** A file with a link that reads it for a while. */
export const LinkedFile = FileRef.extend({ url: z.string() })
export type LinkedFile = z.infer<typeof LinkedFile>

/** A flat of the units by the present roll. */
export const HouseFlat = z.object({
  flat: PlaceId,
  unit: PlaceId,
  /** `3 幢 2 单元 301 室` */
  label: z.string(),
  room: z.string(),
  floor: z.number().int(),
  area: z.number().int(),
  /** The caller's own home, in whatever standing. */
  mine: z.boolean(),
})
export type HouseFlat = z.infer<typeof HouseFlat>

export const SignatureState = z.enum(['missing', 'signed', 'withdrawn', 'paperWaits', 'paperRefused'])
export type SignatureState = z.infer<typeof SignatureState>
export const signatureNames: Record<SignatureState, string> = {
  missing: '还没签',
  signed: '已签字',
  withdrawn: '已撤回签字',
  paperWaits: '纸质已交，等第二人核对',
  paperRefused: '纸质没有通过核对',
}

/** Where one builder stands with the signature. Rooms, no names. */
export const SignerView = z.object({
  /** Stands for the builder in requests; never the key of the roll. */
  signer: z.string(),
  rooms: z.array(z.string()),
  flats: z.array(PlaceId),
  share: Fen,
  state: SignatureState,
  way: z.enum(['phone', 'paper']).nullable(),
  at: Instant.nullable(),
  /** The scan of a paper that waits for its second reader, or counts; staff only. */
  scan: LinkedFile.nullable(),
  /** The caller entered the paper, so somebody else confirms it. */
  enteredByMe: z.boolean(),
  /** The caller signs for this home. */
  mine: z.boolean(),
})
export type SignerView = z.infer<typeof SignerView>

export const AgreementView = z.object({
  content: AgreementContent.omit({ flats: true, house: true }),
  digest: Digest,
  state: AgreementState,
  /** The scheme was changed since: 已作废. */
  void: z.boolean(),
  completedAt: Instant.nullable(),
  flats: z.array(z.object({ flat: PlaceId, label: z.string(), room: z.string(), floor: z.number().int(), share: Fen, mine: z.boolean() })),
  signers: z.array(SignerView),
  /** Rooms that changed hands while it is being signed: it has to be made anew. */
  changedHands: z.array(z.string()),
})
export type AgreementView = z.infer<typeof AgreementView>

/** The account that all builders confirm together (十(三)2). The whole number is for who needs it: staff and the builders. */
export const AccountView = z.object({
  version: z.number().int(),
  bank: z.string(),
  holder: z.string(),
  /** Last four digits. */
  tail: z.string(),
  setAt: Instant,
  confirmed: z.array(z.object({ signer: z.string(), rooms: z.array(z.string()), at: Instant.nullable(), mine: z.boolean() })),
  /** Every builder has. */
  complete: z.boolean(),
})
export type AccountView = z.infer<typeof AccountView>

/** Money of one flat. Staff see all, a builder the own. */
export const FlatMoney = z.object({
  flat: PlaceId,
  label: z.string(),
  share: Fen,
  due: Fen,
  paid: Fen,
  overdue: Fen,
  left: Fen,
  over: Fen,
  mine: z.boolean(),
  payments: z.array(Payment.extend({ receipt: LinkedFile.nullable() })),
})
export type FlatMoney = z.infer<typeof FlatMoney>

export const Takeover = z.object({ flat: PlaceId, label: z.string(), at: Instant, left: Fen })
export type Takeover = z.infer<typeof Takeover>

export const JoinerState = z.enum(['offered', 'inForce', 'cancelled'])
export const JoinerView = z.object({
  joinerId: z.string(),
  flat: PlaceId,
  label: z.string(),
  amount: Fen,
  /** Total actually paid less subsidy, on which it was worked out. */
  base: Fen,
  /** The builders agreed on another amount than the ratio gives. */
  negotiated: z.boolean(),
  refunds: z.array(z.object({ flat: PlaceId, label: z.string(), amount: Fen })),
  digest: Digest,
  state: JoinerState,
  offeredAt: Instant,
  joinerSigned: z.boolean(),
  builderSigned: z.boolean(),
  /** What the caller may sign it as. */
  maySignAs: z.enum(['joiner', 'builder']).nullable(),
})
export type JoinerView = z.infer<typeof JoinerView>

/** Everything about the money of a case, in one reply. */
export const FundingView = z.object({
  now: Instant,
  title: z.string(),
  state: CaseState,
  levelEntry: z.boolean(),
  /** May prepare the plan and make the agreement: the community's worker or a builders' representative. */
  mayPrepare: z.boolean(),
  staff: z.boolean(),
  house: z.array(HouseFlat),
  plan: Plan.nullable(),
  /** Raised with each change of the plan; sent back with the next. 0: there is none. */
  planTurn: z.number().int(),
  lacks: z.array(z.object({ code: z.string(), says: z.string() })),
  agreement: AgreementView.nullable(),
  /** Earlier versions, newest first. */
  earlier: z.array(
    z.object({ version: z.number().int(), number: z.string(), state: AgreementState, void: z.boolean(), madeAt: Instant, digest: Digest }),
  ),
  actuals: z.object({
    version: z.number().int(),
    lines: z.array(ActualLine.extend({ invoices: z.array(LinkedFile) })),
    total: Fen,
    settled: z.boolean(),
    /** The subsidy that was paid, or nothing yet. */
    subsidy: Fen.nullable(),
  }),
  account: AccountView.nullable(),
  /** Money of each flat the caller may see; null before there is an agreement. */
  money: z.object({ total: Fen, paid: Fen, overdue: Fen, flats: z.array(FlatMoney) }).nullable(),
  joiners: z.array(JoinerView),
  takeovers: z.array(Takeover),
  /** Flats of the agreement whose owners on the roll are others now and that nobody has taken over yet; staff only. */
  toTakeOver: z.array(z.object({ flat: PlaceId, label: z.string() })),
})
export type FundingView = z.infer<typeof FundingView>

export const RunningView = z.object({
  now: Instant,
  title: z.string(),
  mayKeep: z.boolean(),
  plan: RunningPlan,
  planVersion: z.number().int(),
  reminders: z.array(Reminder),
  year: z.number().int(),
  statement: z.object({
    income: Fen,
    expense: Fen,
    balance: z.number().int(),
    fund: z.number().int(),
    byKind: z.array(z.object({ kind: z.string(), name: z.string(), amount: Fen })),
  }),
  /** All years together: what there is now. */
  balance: z.number().int(),
  fund: z.number().int(),
  entries: z.array(LedgerEntry.extend({ receipt: LinkedFile.nullable(), label: z.string().nullable() })),
  /** Per flat what the year asks and what came; staff see all, others the own. */
  dues: z.array(z.object({ flat: PlaceId, label: z.string(), due: Fen, paid: Fen, mine: z.boolean() })),
})
export type RunningView = z.infer<typeof RunningView>
