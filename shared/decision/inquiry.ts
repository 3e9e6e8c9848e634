import type { Instant } from '../kernel/instant'
import { periodFrom } from '../notice/period'

/**
 * The inquiry period (询异期) after a vote: what came out is preliminary until it ends. Seven days, as Qingyuan's rules §17
 * (“在七日内公开征求意见”) and Dongguan's notices have it; Xinwu sets no number.
 */
export const inquiryDays = 7

/**
 * The moment the inquiry period is over, counted as every public notice is (`periodFrom`): always a midnight in China,
 * closed on Friday the 27th, over when Friday the 4th is over.
 */
export const inquiryEndsAt = (closedAt: Instant): Instant => periodFrom(closedAt, inquiryDays).endsAt

export type ResultStanding = 'preliminary' | 'final'
export const resultStandingNames: Record<ResultStanding, string> = { preliminary: '初步统计结果', final: '正式结果' }

/** Whether a result may still be asked about. */
export const resultStanding = (closedAt: Instant, now: Instant): ResultStanding => (now < inquiryEndsAt(closedAt) ? 'preliminary' : 'final')

/** What a notice says of the inquiries, or null when there is nothing that needs an answer. */
export const openInquiries = ({ asked, answered }: { readonly asked: number; readonly answered: number }): string | null =>
  asked > answered ? `有 ${asked - answered} 条询异尚未答复` : null
