import { type WantedTime, sayPart } from '@shared/dispatch/order'
import { type Day, addDays, dayOf, sayDay } from '@shared/kernel/day'
import { type Instant, chinaClock, sayMoment } from '@shared/kernel/instant'
import { languageNames } from '@shared/volunteer/skill'
import type { OrderCard } from '@shared/dispatch/view'

/** `今天`, `明天`, `后天`, else `12月3日 周四`. */
export const sayNearDay = (day: Day, now: Instant): string => {
  const today = dayOf(now)
  return day === today ? '今天' : day === addDays(today, 1) ? '明天' : day === addDays(today, 2) ? '后天' : sayDay(day)
}

const clock = (at: Instant): string => {
  const { hour, minute } = chinaClock(at)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

/** `今天 17:00`, `12月3日 周四 9:30`; `昨天` for what was. */
export const sayNear = (at: Instant, now: Instant): string => {
  const day = dayOf(at)
  return day === addDays(dayOf(now), -1) ? `昨天 ${clock(at)}` : `${sayNearDay(day, now)} ${clock(at)}`
}

/** `明天上午、12月3日 周四下午`; `什么时间都行` when nothing was chosen. */
export const sayWanted = (wanted: readonly WantedTime[], now: Instant): string =>
  wanted.length === 0 ? '什么时间都行' : wanted.map((time) => `${sayNearDay(time.day, now)}${sayPart(time)}`).join('、')

/** `12月3日 周四 9:30–10:30`. */
export const sayAppointment = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): string =>
  `${sayMoment(startsAt)}–${clock(endsAt)}`

/** `30 分钟`, `1 小时`, `1 个半小时`, `2 小时 20 分钟`. */
export const sayMinutes = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : rest === 30 ? `${hours} 个半小时` : `${hours} 小时 ${rest} 分钟`
}

/** `0.4 公里`; under a hundred metres `就在附近`, since an open order's place is rounded to 300 m. */
export const sayDistance = (kilometres: number): string =>
  kilometres < 0.1 ? '就在附近' : kilometres < 10 ? `${kilometres.toFixed(1)} 公里` : `${Math.round(kilometres)} 公里`

/** What a volunteer should know of an open order, in a line: one-to-one or how many, where, languages. */
export const sayParty = (card: Pick<OrderCard, 'persons' | 'needs' | 'atHome' | 'minors' | 'languages'>): string => {
  const dialects = card.languages.filter((one) => one !== 'mandarin')
  return [
    card.persons === 1 ? '一对一' : `${card.persons} 人`,
    card.atHome ? '上门' : '不上门',
    ...(card.needs.twoPersons ? ['要两个人去'] : []),
    ...(card.minors ? ['有孩子在场'] : []),
    // Everybody speaks Mandarin well enough to serve.
    ...(dialects.length === 0 ? [] : [`会${dialects.map((one) => languageNames[one]).join('、')}优先`]),
  ].join(' · ')
}
