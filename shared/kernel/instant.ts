import * as z from 'zod'

/** A moment in UTC, `2026-11-23T10:00:00.000Z`. Text order is time order, so instants compare as strings. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

export const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant
export const msOf = (at: Instant): number => Date.parse(at)
export const plus = (at: Instant, ms: number): Instant => instant(msOf(at) + ms)

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** China has one zone, UTC+8, and no daylight saving: no `Intl` needed, which some phones lack. */
const CHINA = 8 * HOUR
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

export interface ChinaClock {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: string
}

export const chinaClock = (at: Instant): ChinaClock => {
  const d = new Date(msOf(at) + CHINA)
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    weekday: weekdays[d.getUTCDay()] ?? '',
  }
}

const two = (n: number): string => String(n).padStart(2, '0')
/** `11月27日 周五 18:00`; dates always carry their weekday (elder rules, DOMAIN §5). */
export const sayMoment = (at: Instant): string => {
  const c = chinaClock(at)
  return `${c.month}月${c.day}日 ${c.weekday} ${c.hour}:${two(c.minute)}`
}
/** `2026年11月27日 18:00`, for documents. */
export const sayFullMoment = (at: Instant): string => {
  const c = chinaClock(at)
  return `${c.year}年${c.month}月${c.day}日 ${c.hour}:${two(c.minute)}`
}
/** `3 天 4 小时`, `4 小时 5 分`, `5 分钟`; never negative, rounded down so that it promises no more time than there is. */
export const sayLeft = (from: Instant, to: Instant): string => {
  const left = Math.max(0, msOf(to) - msOf(from))
  const [d, h, m] = [Math.floor(left / DAY), Math.floor((left % DAY) / HOUR), Math.floor((left % HOUR) / MINUTE)]
  return d > 0 ? `${d} 天 ${h} 小时` : h > 0 ? `${h} 小时 ${m} 分` : `${m} 分钟`
}
