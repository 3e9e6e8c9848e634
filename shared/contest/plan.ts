import { oneOfKeys } from '../kernel/oneOfKeys'
import type { ContestPlan } from './model'

/** What a plan lacks before it can be published, each with its sentence. */
export const planLackSentences = {
  window: '报名要先开始、再截止',
  worksMissing: '作品赛要写明交什么文件、交到什么时候',
  worksWindow: '交作品的截止时间不能早于报名截止',
  heldMissing: '现场赛要写明时间和地点',
  heldWindow: '比赛时间要在报名截止之后',
  sameId: '组别、评分项或奖项有重复的编号',
  sameName: '组别、评分项或奖项有重名',
  stationTime: '现场赛的每一关都要写明限时',
  over: '报名截止时间已经过了，请改到以后',
} as const
export const PlanLack = oneOfKeys(planLackSentences)
export type PlanLack = keyof typeof planLackSentences

const twice = (values: readonly string[]): boolean => new Set(values).size < values.length

export const planLacks = (plan: ContestPlan, at: string): PlanLack[] => {
  const { mode, opensAt, closesAt, worksUntil, works, heldAt, venue, categories, criteria, awards } = plan
  const lists = [categories, criteria, awards]
  const found: Record<PlanLack, boolean> = {
    window: opensAt >= closesAt,
    over: closesAt <= at,
    worksMissing: mode === 'works' && (works === null || worksUntil === null),
    worksWindow: mode === 'works' && worksUntil !== null && worksUntil < closesAt,
    heldMissing: mode === 'onSite' && (heldAt === null || venue === null),
    heldWindow: mode === 'onSite' && heldAt !== null && heldAt < closesAt,
    stationTime: mode === 'onSite' && criteria.some(({ seconds }) => seconds === null),
    sameId: lists.some((list) => twice(list.map(({ id }) => id))),
    sameName: lists.some((list) => twice(list.map(({ name }) => name))),
  }
  return PlanLack.options.filter((lack) => found[lack])
}
