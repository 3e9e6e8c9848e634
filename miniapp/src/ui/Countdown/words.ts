import { HOUR, type Instant, msOf, sayLeft } from '@shared/kernel/instant'

export interface CountdownWords {
  readonly text: string
  /** Less than a day is left: worth a warmer colour, beside the words. */
  readonly soon: boolean
}

/** `还剩 3 天 4 小时`; in the last minute `不到 1 分钟`; after the moment what `over` says. */
export const countdownWords = (now: Instant, to: Instant, before: string, over: string): CountdownWords => {
  const left = msOf(to) - msOf(now)
  if (left <= 0) return { text: over, soon: false }
  const said = left < 60_000 ? '不到 1 分钟' : sayLeft(now, to)
  return { text: `${before}${said}`, soon: left < 24 * HOUR }
}
