import * as z from 'zod'
import { oneOfKeys } from '../kernel/oneOfKeys'

/**
 * What the plans ask for. People are counted once each, whatever teams they are in and however often they serve (CHECKLIST J-29:
 * 科技志愿者不少于 8000 人; DOMAIN §6.2 for a typical team of the association).
 */
export const targetNames = {
  volunteers: { name: '登记志愿者', unit: '人', goal: 8000, source: '科学素质方案第 29 项：科技志愿者不少于 8000 人' },
  served: { name: '今年参加过服务的志愿者', unit: '人', goal: 4000, source: '方案没有规定：一半以上的志愿者今年服务过' },
  hours: { name: '今年服务时长', unit: '小时', goal: 40_000, source: '方案没有规定：人均 5 小时（中国科协典型队伍的标准）' },
  teams: { name: '服务队', unit: '支', goal: 40, source: '方案没有规定：每个社区至少一支' },
} as const
export const TargetName = oneOfKeys(targetNames)
export type TargetName = z.infer<typeof TargetName>

const Goal = z.number().int('请填整数').min(1, '目标至少是 1').max(9_999_999)
/** What a district sets itself; what the plan asks for stands beside it. */
export const Goals = z.object({ volunteers: Goal, served: Goal, hours: Goal, teams: Goal })
export type Goals = z.infer<typeof Goals>

export const usualGoals: Goals = {
  volunteers: targetNames.volunteers.goal,
  served: targetNames.served.goal,
  hours: targetNames.hours.goal,
  teams: targetNames.teams.goal,
}

export const Target = z.object({ name: TargetName, value: z.number().int().nonnegative(), goal: Goal })
export type Target = z.infer<typeof Target>
