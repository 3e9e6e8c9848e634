import Taro from '@tarojs/taro'
import { type Instant, msOf } from '@shared/kernel/instant'

/** WeChat writes into the phone's calendar where the system allows it. */
export const canAddToCalendar = (): boolean => Taro.canIUse('addPhoneCalendar')

/** An alarm an hour before. @returns whether it is in the calendar now */
export const addToCalendar = async (title: string, startsAt: Instant, location: string): Promise<boolean> => {
  try {
    await Taro.addPhoneCalendar({ title, location, startTime: Math.floor(msOf(startsAt) / 1000), alarm: true, alarmOffset: 3600 })
    return true
  } catch {
    return false
  }
}
