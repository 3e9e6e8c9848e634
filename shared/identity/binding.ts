import * as z from 'zod'
import { FileId } from '../content/model'
import { Capacity } from '../contract/roles'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { FlatView, OwnerKey } from '../registry/model'
import { PersonId } from './model'

/** What a worker looked at before somebody was bound; the papers themselves are not kept (DOMAIN §8), that they were seen is. */
export const Check = z.enum(['identity', 'deed', 'designation', 'authorisation', 'guardianship', 'death', 'transfer'])
export type Check = z.infer<typeof Check>

export const checkNames: Record<Check, string> = {
  identity: '核对了本人身份证原件',
  deed: '核对了不动产权证或登记查询结果',
  designation: '核对了全体共有人（继承人）签名的推选书',
  authorisation: '核对了单位营业执照和授权委托书（盖章）',
  guardianship: '核对了监护关系证明',
  death: '核对了死亡证明或户籍注销证明',
  transfer: '核对了买卖（赠与）合同或过户证明',
}

/** By which way somebody came to be bound. */
export const BindingWay = z.enum(['phone', 'request', 'code', 'handover'])
export type BindingWay = z.infer<typeof BindingWay>
export const bindingWayNames: Record<BindingWay, string> = {
  phone: '手机号与名册相符',
  request: '网上申请，社区核对',
  code: '社区现场办理',
  handover: '共有人之间移交',
}

/** Why a worker ends a binding. */
export const ReleaseReason = z.enum(['death', 'sold', 'lostPhone', 'mistake', 'request'])
export type ReleaseReason = z.infer<typeof ReleaseReason>
/** Why a binding ended; `self` by the person alone, `replaced` and `handover` because somebody else was bound. */
export const EndReason = z.enum([...ReleaseReason.options, 'self', 'replaced', 'handover'])
export type EndReason = z.infer<typeof EndReason>
export const endReasonNames: Record<EndReason, string> = {
  death: '产权人去世',
  sold: '房屋已过户',
  lostPhone: '手机或微信丢失、更换',
  mistake: '绑定有误',
  request: '本人要求',
  self: '本人在手机上解除',
  replaced: '改由另一人表决',
  handover: '移交给另一位共有人',
}

/** A binding as staff see it, present or past: nobody's name or number in full. */
export const BindingRecord = z.object({
  generation: z.number().int().positive(),
  /** Masked; null when the person came by a matching phone and gave no name. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  way: BindingWay,
  capacity: Capacity,
  checked: z.array(Check),
  from: Instant,
  until: Instant.nullable(),
  why: EndReason.nullable(),
  /** What the worker wrote when it ended. */
  note: z.string().nullable(),
})
export type BindingRecord = z.infer<typeof BindingRecord>

/** Who votes for one owner set now. */
export const BindingState = z.object({
  ownerKey: OwnerKey,
  /** 0: nobody has ever been bound. */
  generation: z.number().int().nonnegative(),
  /** Null while nobody is bound. */
  bound: z.object({ capacity: Capacity, way: BindingWay, since: Instant }).nullable(),
  /** An owner's death was recorded: only the heirs' designee can be bound. */
  locked: z.boolean(),
  coOwners: z.number().int().nonnegative(),
  helpers: z.number().int().nonnegative(),
})
export type BindingState = z.infer<typeof BindingState>

export const RequestState = z.enum(['open', 'approved', 'refused', 'withdrawn'])
export type RequestState = z.infer<typeof RequestState>
export const requestStateNames: Record<RequestState, string> = {
  open: '等社区核对',
  approved: '已通过',
  refused: '没有通过',
  withdrawn: '您已撤回',
}

export const RequestId = z.string().regex(/^p_[0-9A-Z]{26}_[0-9A-Z]{26}$/)
/** A room as people write it; whether the roll has it is for the worker to see. */
export const Room = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-z一-龥-]{1,16}$/, '房号写数字就可以，例如 301')
export const ContactPhone = z
  .string()
  .trim()
  .regex(/^1\d{10}$/, '请填 11 位手机号')
export const CalledName = z.string().trim().min(2, '请填姓名').max(30)

/** What somebody asks for who is not on the roll by phone. */
export const BindingWish = z.object({
  unit: PlaceId,
  room: Room,
  capacity: Capacity,
  name: CalledName,
  phone: ContactPhone,
  note: z.string().trim().max(300),
  evidence: z.array(FileId).min(1, '请至少拍一张证明材料').max(9),
})
export type BindingWish = z.infer<typeof BindingWish>

/** The own request, for the person who made it. */
export const MyBindingRequest = z.object({
  requestId: RequestId,
  /** `禾苑小区 3 幢 2 单元 301 室` */
  label: z.string(),
  capacity: Capacity,
  state: RequestState,
  requestedAt: Instant,
  decidedAt: Instant.nullable(),
  /** Why it was refused, in the worker's words. */
  reason: z.string().nullable(),
})
export type MyBindingRequest = z.infer<typeof MyBindingRequest>

/** A request in the workers' queue. */
export const QueuedRequest = z.object({
  requestId: RequestId,
  unit: PlaceId,
  room: z.string(),
  label: z.string(),
  capacity: Capacity,
  /** Masked. */
  name: z.string(),
  state: RequestState,
  requestedAt: Instant,
  decidedAt: Instant.nullable(),
})
export type QueuedRequest = z.infer<typeof QueuedRequest>

/** A request with everything a worker checks it against. */
export const RequestDetail = QueuedRequest.extend({
  phone: z.string(),
  note: z.string(),
  reason: z.string().nullable(),
  checked: z.array(Check),
  evidence: z.array(z.object({ fileId: FileId, name: z.string(), contentType: z.string(), url: z.string() })),
  /** The flat on the roll by the room that was written; null when the roll has no such room. */
  flat: FlatView.nullable(),
  binding: BindingState.nullable(),
  history: z.array(BindingRecord),
})
export type RequestDetail = z.infer<typeof RequestDetail>

/** Where a worker binds somebody: a flat of the roll and what the worker saw of it, which the write proves. */
export const BindingTarget = z.object({
  unit: PlaceId,
  room: z.string().min(1).max(24),
  ownerKey: OwnerKey,
  /** Generation of the binding that this one replaces; null when the worker saw nobody bound. */
  replaces: z.number().int().positive().nullable(),
  checked: z.array(Check).max(Check.options.length),
})
export type BindingTarget = z.infer<typeof BindingTarget>

/** 8 characters without look-alikes, typed or scanned, for 15 minutes and one person. */
export const BindingCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, '绑定码是 8 位字母和数字')
export const CodePurpose = z.enum(['bind', 'handover', 'help'])
export type CodePurpose = z.infer<typeof CodePurpose>

/** A code as whoever made it shows it. */
export const MadeCode = z.object({
  code: BindingCode,
  expiresAt: Instant,
  /** Mini-program code as a data URI. */
  image: z.string(),
})
export type MadeCode = z.infer<typeof MadeCode>

/** What a code would do, for the person about to use it. */
export const CodePreview = z.object({
  purpose: CodePurpose,
  label: z.string(),
  capacity: Capacity,
  expiresAt: Instant,
})
export type CodePreview = z.infer<typeof CodePreview>

/** A relative who may look. */
export const Helper = z.object({ personId: PersonId, name: z.string(), since: Instant })
export type Helper = z.infer<typeof Helper>

/** One new owner of a transferred flat, as the import has them. */
export const NewOwner = z.object({
  name: z.string().trim().min(1).max(60),
  idNumber: z.string().trim().max(30),
  phone: z.string().trim().max(20),
})
