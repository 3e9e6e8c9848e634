import { DAY, HOUR, type Instant, MINUTE, msOf } from '@shared/kernel/instant'

/** Two hours before a limit runs out it is time to act. */
const NEAR = 2 * HOUR

/** `3 小时`: the largest unit that says it, for cards. */
const roughly = (ms: number): string =>
  ms >= DAY ? `${Math.floor(ms / DAY)} 天` : ms >= HOUR ? `${Math.floor(ms / HOUR)} 小时` : `${Math.max(1, Math.floor(ms / MINUTE))} 分钟`

export const sayDue = (due: Instant, now: Instant): { words: string; late: boolean; near: boolean } => {
  const left = msOf(due) - msOf(now)
  const late = left <= 0
  return { words: late ? `超时 ${roughly(-left)}` : `还剩 ${roughly(left)}`, late, near: !late && left <= NEAR }
}
