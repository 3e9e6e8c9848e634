import * as z from 'zod'
import { FileId, FileRef } from '../content/model'
import type { Day } from '../kernel/day'
import { Day as DaySchema, addDays, dayOf } from '../kernel/day'
import { type Instant, Instant as InstantSchema } from '../kernel/instant'
import { Fen } from '../kernel/money'

/** Working time in which somebody who objected should have an invitation, in days. Ours: the rules set none. */
export const daysToInvite = 3

export const InvitationId = z.string().regex(/^i_[0-9A-Z]{26}$/)

/** How an invitation went out; one on the phone is there at once. */
export const Delivery = z.enum(['phone', 'call', 'paper', 'door'])
export type Delivery = z.infer<typeof Delivery>
export const deliveryNames: Record<Delivery, string> = { phone: '小程序', call: '电话', paper: '书面通知', door: '上门' }

const when = {
  at: InstantSchema,
  place: z.string().trim().min(2, '请写明地点').max(60),
  who: z.string().trim().max(200),
  deliveries: z.array(Delivery).min(1, '请选怎样送达'),
}
export const InvitationBody = z.object(when)
export type InvitationBody = z.infer<typeof InvitationBody>

export const Invitation = z.object({
  ...when,
  invitationId: InvitationId,
  sentAt: InstantSchema,
  /** Which office invites. */
  host: z.enum(['community', 'street']),
  /** What the objector said to it on the phone. */
  reply: z.object({ coming: z.boolean(), at: InstantSchema }).nullable(),
})
export type Invitation = z.infer<typeof Invitation>

export const Outcome = z.enum(['withdrawn', 'agreed', 'notAgreed'])
export type Outcome = z.infer<typeof Outcome>
export const outcomeNames: Record<Outcome, string> = {
  withdrawn: '异议人撤回异议',
  agreed: '达成一致，给予补偿或改进',
  notAgreed: '协商未达成一致',
}
export const hostNames = { community: '社区', street: '街道' } as const

const words = (most: number, asking: string) => z.string().trim().min(2, asking).max(most)

const talk = {
  heldAt: InstantSchema,
  place: words(60, '请写明地点'),
  host: z.enum(['community', 'street']),
  /** Who took part, as the minutes say it. */
  present: words(300, '请写明哪些人参加'),
  /** The objector came, or somebody for them. */
  objectorPresent: z.boolean(),
  objectorSays: words(1000, '请写明异议人的意见'),
  buildersSay: words(1000, '请写明建设者的意见'),
  minutes: words(2000, '请写明协商经过'),
  outcome: Outcome,
  /** What was agreed: money, terms, or both. Only with `agreed`. */
  compensation: z.object({ amount: Fen, terms: z.string().trim().max(500) }).nullable(),
}
/** Minutes of one negotiation (协商记录), signed on the paper of which the scans are. */
export const TalkBody = z.object({ ...talk, scans: z.array(FileId).min(1, '请拍下签了字的协商记录').max(6) })
export type TalkBody = z.infer<typeof TalkBody>

export const Talk = z.object({ ...talk, scans: z.array(FileRef), recordedAt: InstantSchema })
export type Talk = z.infer<typeof Talk>

export const CompensatedBody = z.object({ paidOn: DaySchema, receipt: FileId, note: z.string().trim().max(200) })
export const Compensated = z.object({ paidOn: DaySchema, receipt: FileRef, note: z.string(), at: InstantSchema })
export type Compensated = z.infer<typeof Compensated>

/** What is wrong with a record, in a closed vocabulary with a plain sentence. */
export const talkLackSentences = {
  beforeObjection: '协商的时间早于收到异议的时间，请核对',
  inFuture: '协商的时间还没有到，开完会再记录',
  unsigned: '缺少参加人签了字的协商记录照片',
  compensationMissing: '达成一致要写明补偿金额或改进办法',
  compensationWithout: '没有达成一致，不用填补偿',
  absentOutcome: '异议人没有到场，只能记为“协商未达成一致”',
  invitedTwice: '异议人没有到场，要先有两次邀请，第二次的时间也已经过了',
} as const
export type TalkLack = keyof typeof talkLackSentences

interface About {
  readonly receivedAt: Instant
  readonly invitations: readonly Pick<Invitation, 'at'>[]
  readonly now: Instant
}

/**
 * What keeps a record from being complete. Somebody who stays away cannot hold everything up: after two invitations whose time has come the
 * record may say that they did not appear, and that nothing was agreed. DOMAIN §2.1 L5b: bad input is a record dated before the objection,
 * and one that nobody signed.
 */
export const talkLacks = (
  body: Omit<TalkBody, 'scans'> & { readonly scans: readonly unknown[] },
  { receivedAt, invitations, now }: About,
): TalkLack[] => {
  const { heldAt, outcome, compensation, objectorPresent, scans } = body
  const agreed = compensation !== null && (compensation.amount > 0 || compensation.terms.trim() !== '')
  const checks: readonly (TalkLack | false)[] = [
    heldAt < receivedAt && 'beforeObjection',
    heldAt > now && 'inFuture',
    scans.length === 0 && 'unsigned',
    outcome === 'agreed' && !agreed && 'compensationMissing',
    outcome !== 'agreed' && agreed && 'compensationWithout',
    !objectorPresent && outcome !== 'notAgreed' && 'absentOutcome',
    !objectorPresent && invitations.filter((i) => i.at <= now).length < 2 && 'invitedTwice',
  ]
  return checks.filter((lack) => lack !== false)
}

/** The day until which somebody who objected should be invited. */
export const inviteBy = (receivedAt: Instant): Day => addDays(dayOf(receivedAt), daysToInvite)
