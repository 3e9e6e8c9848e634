import Taro from '@tarojs/taro'
import { HOUR, SECOND, msOf } from '@shared/kernel/instant'
import { answered } from './answered'
import type { CalendarEntry, CalendarOutcome } from './calendarEntry'
import { wasCalledOff, wasDenied } from './platformWords'

/** WeChat writes into the phone's calendar where the system allows it. */
export const canAddToCalendar = (): boolean => Taro.canIUse('addPhoneCalendar')

/** Writes an entry with an alarm an hour before. WeChat counts in seconds. */
export const addToCalendar = async ({ title, startsAt, location }: CalendarEntry): Promise<CalendarOutcome> => {
  try {
    const startTime = Math.floor(msOf(startsAt) / SECOND)
    await answered((ways) => Taro.addPhoneCalendar({ title, location, startTime, alarm: true, alarmOffset: HOUR / SECOND, ...ways }))
    return 'noted'
  } catch (thrown) {
    return wasCalledOff(thrown) ? 'calledOff' : wasDenied(thrown) ? 'denied' : 'failed'
  }
}
