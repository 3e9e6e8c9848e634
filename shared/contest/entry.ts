import * as z from 'zod'
import { CertificateNumber } from '../certificate/number'
import { Instant } from '../kernel/instant'
import { FileId } from '../content/model'
import { ContestId, ContestState, EntryId } from './model'

/** What the contestant is to whoever enters them. `pupil`: a teacher enters; `staff`: the community does, at the desk or on the phone. */
export const EntryRelation = z.enum(['self', 'parent', 'child', 'relative', 'pupil', 'staff'])
export type EntryRelation = z.infer<typeof EntryRelation>
export const entryRelationNames: Record<EntryRelation, string> = {
  self: '本人',
  parent: '我的父母',
  child: '我的孩子',
  relative: '其他亲属',
  pupil: '我的学生',
  staff: '社区代报',
}

const Name = z.string().trim().min(2, '请写姓名').max(20, '姓名最多 20 个字')
export const Phone = z.string().regex(/^1\d{10}$/, '请写 11 位手机号')

export const PersonInput = z.object({
  name: Name,
  phone: Phone.nullable(),
  /** Year of birth: ages of groups are counted by it, so no day is asked for. */
  bornYear: z.number().int().min(1900).max(2100).nullable(),
})
export type PersonInput = z.infer<typeof PersonInput>

/** The guardian of a child who takes part (PIPL §31: under 14 nothing is kept without their consent). */
export const Guardian = z.object({ name: Name, phone: Phone, agreed: z.boolean() })

export const EntryInput = z.object({
  category: z.string().max(12),
  relation: EntryRelation,
  /** Whom to ring. */
  contact: z.object({ name: Name, phone: Phone }),
  /** One person, or all of a team. */
  people: z.array(PersonInput).min(1, '请写参赛人').max(10),
  teamName: z.string().trim().max(20).nullable(),
  guardian: Guardian.nullable(),
})
export type EntryInput = z.infer<typeof EntryInput>

export const EntryState = z.enum(['registered', 'sentBack', 'eligible', 'refused', 'withdrawn'])
export type EntryState = z.infer<typeof EntryState>
export const entryStateNames: Record<EntryState, string> = {
  registered: '等审核',
  sentBack: '请修改',
  eligible: '审核通过',
  refused: '没有通过',
  withdrawn: '已退赛',
}

export const AppealState = z.enum(['none', 'open', 'granted', 'rejected'])
export type AppealState = z.infer<typeof AppealState>
export const appealStateNames: Record<AppealState, string> = {
  none: '没有申诉',
  open: '申诉中',
  granted: '申诉成立，重新审核',
  rejected: '申诉没有成立',
}

/** The title and text of a work are read by jurors who must not know whose it is: no name belongs into them. */
export const WorkInput = z.object({
  title: z.string().trim().min(2, '作品名称至少 2 个字').max(40, '作品名称最多 40 个字'),
  text: z.string().trim().max(1000, '说明最多 1000 个字'),
  files: z.array(FileId).min(1, '请先传好作品').max(9),
})
export type WorkInput = z.infer<typeof WorkInput>

export const WorkFile = z.object({ contentType: z.string(), size: z.number().int(), url: z.string() })
export const WorkView = z.object({
  version: z.number().int(),
  at: Instant,
  title: z.string(),
  text: z.string(),
  files: z.array(WorkFile),
})
export type WorkView = z.infer<typeof WorkView>

/** An entry for the account that made it (names in the clear) and for staff (masked). */
export const EntryView = z.object({
  entryId: EntryId,
  contestId: ContestId,
  contestTitle: z.string(),
  contestState: ContestState,
  category: z.string(),
  categoryName: z.string(),
  /** Under which jurors know it; given when the check is passed. */
  number: z.number().int().nullable(),
  state: EntryState,
  /** Why it was sent back or refused. */
  reason: z.string().nullable(),
  mendUntil: Instant.nullable(),
  relation: EntryRelation,
  helped: z.boolean(),
  names: z.array(z.string()),
  teamName: z.string().nullable(),
  minors: z.boolean(),
  enteredAt: Instant,
  work: WorkView.nullable(),
  /** When each version of the work came in; the last one counts. */
  versions: z.array(z.object({ version: z.number().int(), at: Instant })),
  appeal: AppealState,
  appealText: z.string().nullable(),
  appealAnswer: z.string().nullable(),
  present: z.boolean(),
  rank: z.number().int().nullable(),
  awardName: z.string().nullable(),
  certificate: CertificateNumber.nullable(),
})
export type EntryView = z.infer<typeof EntryView>
