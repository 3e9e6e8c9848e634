import { type Instant, chinaClock } from '@shared/kernel/instant'

/** `上午好，周阿姨`; without a name just the time of day. */
export const greeting = (now: Instant, callMe: string): string => {
  const { hour } = chinaClock(now)
  const time = hour < 5 ? '晚上好' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好'
  return callMe === '' ? time : `${time}，${callMe}`
}
