import type * as z from 'zod'
import { oneOfKeys } from '../kernel/oneOfKeys'

/** What a volunteer can do, in the words of the service menus (DOMAIN §6; regulations on volunteer service 2017 §15: tasks fit the person). */
export const skillNames = {
  phoneHelp: '手机教学',
  healthTalk: '健康宣讲',
  medicalAdvice: '健康咨询',
  applianceSafety: '家电用电安全',
  antiFraud: '防诈宣传',
  scienceLecture: '科普讲座',
  schoolScience: '科普进校园',
  theoryLecture: '理论宣讲',
  culture: '文艺和文化',
  farming: '农技指导',
  techService: '技术服务',
  legalAdvice: '法律咨询',
  counselling: '心理疏导',
  liftHelp: '加梯帮办',
  companionship: '陪伴探访',
  translation: '翻译',
  firstAid: '急救',
  photography: '摄影摄像',
} as const
export const Skill = oneOfKeys(skillNames)
export type Skill = z.infer<typeof Skill>

/** Languages and dialects: an elder is helped in the one that they speak. */
export const languageNames = {
  mandarin: '普通话',
  wuxi: '无锡话',
  shanghai: '上海话',
  minnan: '闽南话',
  cantonese: '粤语',
  sichuan: '四川话',
  henan: '河南话',
  sign: '手语',
  english: '英语',
  japanese: '日语',
} as const
export const Language = oneOfKeys(languageNames)
export type Language = z.infer<typeof Language>

/** When a volunteer usually has time. */
export const slotNames = {
  weekdayMorning: '工作日上午',
  weekdayAfternoon: '工作日下午',
  weekdayEvening: '工作日晚上',
  weekendMorning: '周末上午',
  weekendAfternoon: '周末下午',
  weekendEvening: '周末晚上',
} as const
export const Slot = oneOfKeys(slotNames)
export type Slot = z.infer<typeof Slot>

/** How far from home somebody goes: 就地就近, 量力而行 (five-elders action, CHECKLIST X-25). */
export const reachNames = { community: '本社区', street: '本街道', district: '全区' } as const
export const Reach = oneOfKeys(reachNames)
export type Reach = z.infer<typeof Reach>
