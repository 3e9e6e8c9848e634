import * as z from 'zod'
import { DAY, HOUR, type Instant, instant, msOf } from './instant'

/** A calendar day in China, `2026-11-24`. Text order is time order. */
export const Day = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof Day>

/** Time difference of China to UTC; there is no daylight saving. */
const CHINA = 8 * HOUR
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** The day on which a moment falls in China. */
export const dayOf = (at: Instant): Day => Day.parse(instant(msOf(at) + CHINA).slice(0, 10))

/** Midnight in China with which a day begins. */
export const startOf = (day: Day): Instant => instant(Date.parse(`${day}T00:00:00.000Z`) - CHINA)

/** The midnight with which a day is over; whatever happens before it, also 23:59:59, is still of that day. */
export const endOf = (day: Day): Instant => startOf(addDays(day, 1))

/** `count` days later, earlier when negative. */
export const addDays = (day: Day, count: number): Day => Day.parse(instant(Date.parse(`${day}T00:00:00.000Z`) + count * DAY).slice(0, 10))

/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay()

/** `3月13日 周一`; dates always carry their weekday (elder rules, DOMAIN §5). */
export const sayDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${weekdays[weekdayOf(day)] ?? ''}`

/** `2023年3月13日`, for documents. */
export const sayFullDay = (day: Day): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
