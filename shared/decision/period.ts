import { DAY, type Instant, msOf } from '../kernel/instant'

/** Bounds of a voting period. No number is set for Xinwu; the upper one and the advice follow Hangzhou's regulation §20 (5 to 60 days). */
export const shortestPeriod = 1 * DAY
export const longestPeriod = 60 * DAY
const advisedPeriod = 5 * DAY

export type PeriodProblem = 'opensInPast' | 'tooShort' | 'tooLong'
export const periodProblems: Record<PeriodProblem, string> = {
  opensInPast: '开始时间已经过了，请改成现在以后。',
  tooShort: '表决期至少 1 天，请把截止时间往后改。',
  tooLong: '表决期最多 60 天，请把截止时间往前改。',
}

interface Period {
  readonly opensAt: Instant
  readonly closesAt: Instant
}
const lengthOf = ({ opensAt, closesAt }: Period): number => msOf(closesAt) - msOf(opensAt)

/** What is wrong with a period, or null. Opening at this very moment is allowed; exactly 1 and exactly 60 days are too. */
export const checkPeriod = ({ opensAt, closesAt, now }: Period & { readonly now: Instant }): PeriodProblem | null => {
  if (opensAt < now) return 'opensInPast'
  const length = lengthOf({ opensAt, closesAt })
  if (length < shortestPeriod) return 'tooShort'
  return length > longestPeriod ? 'tooLong' : null
}

/** True when the period is allowed but shorter than the 5 days that are advised, so that nobody misses it. */
export const isShort = (period: Period): boolean => lengthOf(period) < advisedPeriod
export const shortPeriodAdvice = '表决期不到 5 天，有的业主可能来不及表决。建议留 5 天以上。'
