import * as z from 'zod'
import { FileRef } from '../content/model'
import { Day } from '../kernel/day'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { Fen } from '../kernel/money'
import { PlaceId } from '../kernel/place'
import { CaseId, Ownership } from '../retrofit/model'
import { Bearer, BearerShare } from './bearer'
import { FieldLack, SubsidyForm } from './form'
import { Recovery } from './recovery'
import { Reach } from './tier'

/** Where the subsidy of one lift stands. The case of the lift moves in the same write (shared/retrofit/machine.ts). */
export const SubsidyState = z.enum([
  'none',
  'community',
  'street',
  'district',
  'returned',
  'reviewed',
  'planned',
  'paid',
  'waived',
  'recovering',
  'recovered',
])
export type SubsidyState = z.infer<typeof SubsidyState>
export const subsidyStateNames: Record<SubsidyState, string> = {
  none: '还没有申请',
  community: '社区初审',
  street: '街道初审',
  district: '区住建局复审',
  returned: '已退回，等待补正',
  reviewed: '复审完成，等待列入计划',
  planned: '已列入年度计划',
  paid: '已拨付',
  waived: '不申请补贴',
  recovering: '正在追回',
  recovered: '已追回',
}

/** Who looks at an application, in this order. Xinwu rules 十(三)1: 社区、街道初审后报送区住建局复审. */
export const ReviewStage = z.enum(['community', 'street', 'district'])
export type ReviewStage = z.infer<typeof ReviewStage>
export const reviewStageNames: Record<ReviewStage, string> = { community: '社区初审', street: '街道初审', district: '区住建局复审' }

/** Parts of an application that a reason can be about. */
export const FormPart = z.enum(['top', 'registration', 'userUnit', 'filing', 'cost', 'builders', 'account', 'corridor', 'eligibility'])
export type FormPart = z.infer<typeof FormPart>
export const formPartNames: Record<FormPart, string> = {
  top: '电梯可达到的最高层数',
  registration: '特种设备注册登记',
  userUnit: '使用单位',
  filing: '开工备案通知单',
  cost: '总费用和发票',
  builders: '建设者共同确认',
  account: '收款账户',
  corridor: '廊道承诺',
  eligibility: '补贴条件',
}

/** One reason for which an application goes back: about which part, and what to do, concretely. */
export const ReturnReason = z.object({
  part: FormPart,
  text: z.string().trim().min(8, '请写清楚缺什么、怎么改，至少 8 个字').max(300),
})
export type ReturnReason = z.infer<typeof ReturnReason>

export const Opinion = z.object({
  round: z.number().int().positive(),
  stage: ReviewStage,
  verdict: z.enum(['pass', 'return']),
  remark: z.string(),
  reasons: z.array(ReturnReason),
  on: Day,
})
export type Opinion = z.infer<typeof Opinion>

/** An account that all builders confirmed together, without its number. */
export const PayeeAccount = z.object({ holder: z.string(), bank: z.string(), tail: z.string() })
export type PayeeAccount = z.infer<typeof PayeeAccount>

/** An application as it was sent; it never changes. */
export const Application = z.object({
  round: z.number().int().positive(),
  form: SubsidyForm,
  /** Digest of form and of what the case said then. */
  digest: Digest,
  appliedOn: Day,
  amount: Fen,
  tier: z.string(),
  title: z.string(),
  registration: z.object({ number: z.string(), on: Day }),
  filing: z.string(),
  ownership: Ownership,
  builders: z.number().int().nonnegative(),
  account: PayeeAccount,
})
export type Application = z.infer<typeof Application>

export const Payment = z.object({ paidOn: Day, voucher: z.string(), amount: Fen, account: PayeeAccount })
export type Payment = z.infer<typeof Payment>

// --- the corridor

/** What a look at the corridor found. Rules 十(四): 封闭廊道、变相增加室内空间. */
export const CorridorFound = z.enum(['kept', 'enclosed', 'widened'])
export type CorridorFound = z.infer<typeof CorridorFound>
export const corridorNames: Record<CorridorFound, string> = {
  kept: '和承诺一致',
  enclosed: '廊道被封闭',
  widened: '变相增加室内空间',
}

export const CheckId = z
  .string()
  .regex(/^[0-9A-Z]{26}$/)
  .brand<'CheckId'>()
export type CheckId = z.infer<typeof CheckId>
export const CorridorCheck = z.object({
  checkId: CheckId,
  on: Day,
  found: CorridorFound,
  note: z.string(),
  photos: z.array(FileRef.extend({ url: z.string() })),
})
export type CorridorCheck = z.infer<typeof CorridorCheck>

// --- risks

export const FlagId = z
  .string()
  .regex(/^[0-9A-Z]{26}$/)
  .brand<'FlagId'>()
export type FlagId = z.infer<typeof FlagId>
export const FlagKind = z.enum(['falseDocuments', 'collusion', 'misuse', 'other'])
export type FlagKind = z.infer<typeof FlagKind>
export const flagNames: Record<FlagKind, string> = {
  falseDocuments: '疑似虚假材料',
  collusion: '疑似恶意串通',
  misuse: '疑似挪作他用',
  other: '其他疑点',
}
export const FlagState = z.enum(['open', 'cleared', 'confirmed'])
export type FlagState = z.infer<typeof FlagState>
export const flagStateNames: Record<FlagState, string> = { open: '核查中', cleared: '已查清，没有问题', confirmed: '查实' }
export const Flag = z.object({
  flagId: FlagId,
  kind: FlagKind,
  text: z.string(),
  on: Day,
  state: FlagState,
  settledOn: Day.nullable(),
  finding: z.string().nullable(),
})
export type Flag = z.infer<typeof Flag>

// --- grants to communities

/** At most so much a finished lift for the community's office and publicity costs. Xinwu rules 十(二): 每台最高6000元. */
export const MOST_GRANT = 600_000
export const GrantState = z.enum(['claimed', 'refused', 'granted', 'paid'])
export type GrantState = z.infer<typeof GrantState>
export const grantStateNames: Record<GrantState, string> = {
  claimed: '等街道审定',
  refused: '街道未同意',
  granted: '已同意，等拨付',
  paid: '已拨付',
}
export const Grant = z.object({
  caseId: CaseId,
  title: z.string(),
  community: PlaceId,
  state: GrantState,
  round: z.number().int().positive(),
  claimed: Fen,
  use: z.string(),
  claimedOn: Day,
  granted: Fen.nullable(),
  reason: z.string().nullable(),
  decidedOn: Day.nullable(),
  paidOn: Day.nullable(),
  voucher: z.string().nullable(),
})
export type Grant = z.infer<typeof Grant>

// --- as screens show it

/** What the caller may do with this subsidy now. */
export const SubsidyAct = z.enum([
  'apply',
  'passReview',
  'returnApplication',
  'pay',
  'handOver',
  'demandRecovery',
  'noteInstalment',
  'checkCorridor',
  'raiseFlag',
  'settleFlag',
  'claimGrant',
  'decideGrant',
  'payGrant',
])
export type SubsidyAct = z.infer<typeof SubsidyAct>

export const SubsidyView = z.object({
  caseId: CaseId,
  now: Instant,
  state: SubsidyState,
  /** Number of changes; sent back with an act, so that nobody acts on what has moved on. */
  turn: z.number().int().nonnegative(),
  title: z.string(),
  registeredOn: Day.nullable(),
  storeys: z.number().int().nullable(),
  levelEntry: z.boolean(),
  ownership: Ownership,
  /** On record for the estate; null where it matters and is not known. */
  landIncome: Bearer.nullable(),
  application: Application.nullable(),
  /** What was applied for, for every owner of the house. */
  asked: z.object({ amount: Fen, tier: z.string(), top: Reach }).nullable(),
  opinions: z.array(Opinion),
  bearers: z.array(BearerShare).nullable(),
  review: z.object({ on: Day, planYear: z.number().int(), outside: z.boolean() }).nullable(),
  planYear: z.number().int().nullable(),
  payment: Payment.nullable(),
  /** Payment waits: a doubt is being looked into. */
  held: z.boolean(),
  /** What is still to be confirmed about the account that the money goes to. */
  account: z.object({ account: PayeeAccount.nullable(), confirmed: z.boolean(), builders: z.number().int() }),
  /** What the lift came to by the invoices that are kept; null for those who do not build. */
  spent: Fen.nullable(),
  /** What stands in the way of an application before its own form is looked at. */
  lacks: z.array(z.union([FieldLack, z.enum(['registeredTooEarly', 'corridorBroken', 'accountUnconfirmed', 'notRegistered'])])),
  corridor: z.object({ broken: z.boolean(), promisedOn: Day.nullable(), dueOn: Day.nullable(), checks: z.array(CorridorCheck) }).nullable(),
  recovery: Recovery.extend({ left: Fen }).nullable(),
  /** Doubts and the community's grant: staff only. */
  flags: z.array(Flag),
  grant: Grant.nullable(),
  files: z.array(FileRef.extend({ url: z.string() })),
  can: z.array(SubsidyAct),
})
export type SubsidyView = z.infer<typeof SubsidyView>

/** A subsidy in a list. */
export const SubsidyLine = z.object({
  caseId: CaseId,
  title: z.string(),
  community: PlaceId,
  state: SubsidyState,
  since: Day,
  amount: Fen.nullable(),
  planYear: z.number().int().nullable(),
  outside: z.boolean(),
  held: z.boolean(),
})
export type SubsidyLine = z.infer<typeof SubsidyLine>
