import { DAY, HOUR, type Instant, instant, msOf } from '../kernel/instant'

/**
 * The inquiry period (询异期) after a vote: what came out is preliminary until it ends. Seven days, as Qingyuan's rules §17
 * (“在七日内公开征求意见”) and Dongguan's notices have it; Xinwu sets no number.
 */
export const inquiryDays = 7

/** Time difference of China to UTC; there is no daylight saving. */
const CHINA = 8 * HOUR

/**
 * The moment the inquiry period is over. The day of closing does not count and the last day counts to its end
 * (Civil Code art. 201 and 203), so that it is always a midnight in China: closed on the 27th, over when the 4th is over.
 */
export const inquiryEndsAt = (closedAt: Instant): Instant => {
  const day = Math.floor((msOf(closedAt) + CHINA) / DAY)
  return instant((day + 1 + inquiryDays) * DAY - CHINA)
}

export type ResultStanding = 'preliminary' | 'final'
export const resultStandingNames: Record<ResultStanding, string> = { preliminary: '初步统计结果', final: '正式结果' }

/** Whether a result may still be asked about. */
export const resultStanding = (closedAt: Instant, now: Instant): ResultStanding => (now < inquiryEndsAt(closedAt) ? 'preliminary' : 'final')

/** What a notice says of the inquiries, or null when there is nothing that needs an answer. */
export const openInquiries = ({ asked, answered }: { readonly asked: number; readonly answered: number }): string | null =>
  asked > answered ? `有 ${asked - answered} 条询异尚未答复` : null
