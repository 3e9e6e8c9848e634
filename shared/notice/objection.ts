import * as z from 'zod'
import { FileId, FileRef } from '../content/model'
import { Signature } from '../decision/model'
import { Instant } from '../kernel/instant'
import { PersonId } from '../identity/model'
import { Invitation, Talk, Compensated } from './negotiation'

export const ObjectionId = z
  .string()
  .regex(/^o_[0-9a-v]{24}$/)
  .brand<'ObjectionId'>()
export type ObjectionId = z.infer<typeof ObjectionId>

/** What an objection is about (理由), in the words of whoever has it. */
export const Ground = z.enum(['light', 'ventilation', 'sunlight', 'noise', 'passage', 'safety', 'compensation', 'procedure', 'other'])
export type Ground = z.infer<typeof Ground>
export const groundNames: Record<Ground, string> = {
  light: '采光：屋里变暗',
  sunlight: '日照：太阳照不进来',
  ventilation: '通风：不透气',
  noise: '噪声：太吵',
  passage: '通行：走路、停车、消防受影响',
  safety: '安全：担心房屋或人身安全',
  compensation: '补偿：希望得到补偿',
  procedure: '程序：公示或表决有问题',
  other: '其他',
}
/** The word alone, for lists. */
export const groundWord = (ground: Ground): string => groundNames[ground].split('：')[0] ?? ''

/** What somebody who objects is to the lift. */
export const Affected = z.enum(['owner', 'coOwner', 'neighbour', 'tenant', 'other'])
export type Affected = z.infer<typeof Affected>
export const affectedNames: Record<Affected, string> = {
  owner: '本单元业主',
  coOwner: '本单元共有人或家人',
  neighbour: '相邻单元或相邻楼的业主',
  tenant: '租户或实际居住人',
  other: '其他受影响的人',
}

/** `written`: the one that rules speak of; `oral`: said at the counter or on the telephone, kept as a comment. */
export const Form = z.enum(['written', 'oral'])
export type Form = z.infer<typeof Form>

const objector = {
  name: z.string().trim().min(1, '请填姓名').max(40),
  phone: z
    .string()
    .trim()
    .regex(/^1\d{10}$|^0[\d-]{9,13}$/, '请填能联系到您的电话'),
  /** `3 幢 2 单元 302 室` */
  flat: z.string().trim().min(2, '请填您住在哪里').max(60),
  affected: Affected,
}
/** Whoever objects: for community and street alone. */
export const Objector = z.object(objector)
export type Objector = z.infer<typeof Objector>

const grounds = z.array(Ground).min(1, '请至少选一项').max(9)
const words = z.string().trim().min(10, '请写清楚受到什么影响，至少 10 个字').max(2000, '最多 2000 个字')
const clientKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)

/** An objection as a phone sends it. */
export const ObjectionBody = z.object({
  ...objector,
  grounds,
  text: words,
  evidence: z.array(FileId).max(6),
  signature: Signature,
  /** Made by the phone once per objection; sending again with the same key answers the same one. */
  objectionKey: clientKey,
})
export type ObjectionBody = z.infer<typeof ObjectionBody>

/** An objection that somebody brought to the counter, or said there. */
export const DeskObjectionBody = z
  .object({
    ...objector,
    form: Form,
    grounds,
    text: words,
    /** Pictures of the signed paper; an oral comment has none. */
    scans: z.array(FileId).max(6),
    /** When it was handed in: somebody who came on the last evening was in time, also when it is entered the next morning. */
    receivedAt: Instant,
    /** Who brought it, when it was not the objector. */
    broughtBy: z.string().trim().max(60),
    objectionKey: clientKey,
  })
  .refine(({ form, scans }) => form === 'oral' || scans.length > 0, { path: ['scans'], message: '请拍下有签名的书面异议' })
export type DeskObjectionBody = z.infer<typeof DeskObjectionBody>

/**
 * Where an objection stands. `received` → `invited` → `negotiated`; `withdrawn` by its objector. Late and oral ones need no negotiation:
 * they are `received` until they are `answered`.
 */
export const ObjectionState = z.enum(['received', 'invited', 'negotiated', 'withdrawn', 'answered'])
export type ObjectionState = z.infer<typeof ObjectionState>

const shared = {
  objectionId: ObjectionId,
  form: Form,
  /** It came after the period was over (逾期): answered all the same, no statutory objection. */
  late: z.boolean(),
  state: ObjectionState,
  grounds: z.array(Ground),
  text: z.string(),
  receivedAt: Instant,
  channel: z.enum(['phone', 'desk']),
  files: z.array(FileRef.extend({ url: z.string() })),
  invitations: z.array(Invitation),
  talks: z.array(Talk),
  answer: z.object({ text: z.string(), at: Instant }).nullable(),
  withdrawnAt: Instant.nullable(),
  compensated: Compensated.nullable(),
}

/** As its objector sees it. */
export const MyObjection = z.object({ ...shared, objector: Objector })
export type MyObjection = z.infer<typeof MyObjection>

/** As staff see it: by an alias, with masked name and number. */
export const StaffObjection = z.object({
  ...shared,
  /** `异议人甲` */
  alias: z.string(),
  /** Null for those who see no names. */
  objector: z.object({ name: z.string(), phone: z.string(), flat: z.string(), affected: Affected }).nullable(),
  broughtBy: z.string(),
  signature: Signature.nullable(),
  /** What WeChat's content check said of the text; it is kept whatever it said. */
  check: z.enum(['passed', 'risky', 'unchecked']),
  enteredBy: PersonId.nullable(),
  recordedAt: Instant,
})
export type StaffObjection = z.infer<typeof StaffObjection>

const stems = '甲乙丙丁戊己庚辛壬癸'
/** `异议人甲`, after ten `异议人甲2`: how documents name people whom they must not name. `n` counts from 0. */
export const aliasOf = (n: number): string => {
  const stem = stems[n % stems.length] ?? ''
  const round = Math.floor(n / stems.length)
  return `异议人${stem}${round === 0 ? '' : round + 1}`
}

/** Written and in time: what the community must have negotiated before it reports. */
export const isStatutory = ({ form, late }: Pick<StaffObjection, 'form' | 'late'>): boolean => form === 'written' && !late
