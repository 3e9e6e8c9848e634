import type * as z from 'zod'
import { oneOfKeys } from '../kernel/oneOfKeys'

/** Where a volunteer stands. Only `active` joins services; whoever left keeps the hours (right to a certificate, regulations 2017 §21). */
export const volunteerStateNames = {
  waiting: '等社区核对',
  returned: '请补充后再交',
  active: '已登记',
  suspended: '已暂停',
  left: '已退出',
} as const
export const VolunteerState = oneOfKeys(volunteerStateNames)
export type VolunteerState = z.infer<typeof VolunteerState>

/** Who the five elders (五老) are, for those who want to say so (CHECKLIST X-25). */
export const elderNames = {
  cadre: '老干部',
  soldier: '老战士',
  expert: '老专家',
  teacher: '老教师',
  model: '老模范',
} as const
export const ElderTag = oneOfKeys(elderNames)
export type ElderTag = z.infer<typeof ElderTag>

/** From this age on one may register, with a guardian's consent until 18 (civil code §19–20; under 14 the guardian's own consent, PIPL §31). */
export const LEAST_AGE = 8
export const OF_AGE = 18
