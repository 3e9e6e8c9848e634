import * as z from 'zod'
import { oneOfKeys } from '../kernel/oneOfKeys'
import { SECOND } from '../kernel/instant'

/** Full numbers that one worker may look at within one hour of the clock: enough to ring through a stairwell, too few to copy a district. */
export const REVEALS_AN_HOUR = 30

/** How long the desk shows a number before it is masked again, in milliseconds. */
export const REVEAL_LIFE = 60 * SECOND

/** Why a full phone number is needed (PIPL §6: for this act only). `other` must be explained in the note. */
export const revealReasonNames = {
  remindVote: '提醒表决',
  verifyOwner: '核对业主身份',
  paperBallot: '约时间上门收纸质票',
  settleDispute: '处理争议或询异',
  other: '其他',
} as const

export const RevealReason = z
  .object({ reason: oneOfKeys(revealReasonNames), note: z.string().trim().max(100) })
  .refine(({ reason, note }) => reason !== 'other' || note.length >= 2, { path: ['note'], message: '请写明为什么要看' })
export type RevealReason = z.infer<typeof RevealReason>

/** The numbers of one flat, one entry per owner who has one; names stay masked. */
export const PhoneReveal = z.object({
  phones: z.array(z.object({ name: z.string(), phone: z.string() })).min(1),
  /** How many more this worker may look at within this hour. */
  left: z.number().int().nonnegative(),
})
export type PhoneReveal = z.infer<typeof PhoneReveal>
