import { Day } from '../kernel/day'

/** Lifts registered for use on this day or later are subsidised. Xinwu rules 十(一): 2022 年 7 月 1 日以后取得《特种设备注册登记表》. */
export const SUBSIDISED_FROM = Day.parse('2022-07-01')

/** Whether a lift registered on this day is subsidised at all; 1 July itself counts (以后 includes the day, Civil Code art. 1259). */
export const isSubsidised = (registeredOn: Day): boolean => registeredOn >= SUBSIDISED_FROM
