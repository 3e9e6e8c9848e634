import * as z from 'zod'
import { PlaceId } from '../kernel/place'
import { Fen, apportion, fen } from '../kernel/money'

/** Deducted from a street for each lift short of its target at the node date: 20 万元. Xinwu rules 十(二). */
export const DEDUCTION_PER_LIFT = fen(20_000_000)
/** Lifts are this part of the district's indicator 城市更新完成率, in percent. Xinwu rules 十(二). */
export const INDICATOR_WEIGHT = 30

/**
 * How what was deducted rewards the streets that did more than their target. The rules name no formula, so the district chooses one each year:
 * - `proportional`: all of the pool, in proportion to the lifts above target
 * - `perLift`: so much for each lift above target; when the pool is smaller, the pool in proportion
 * - `capped`: as `proportional`, but no street gets more than a cap
 * What a rule does not give out stays in the pool.
 */
export const RewardRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proportional') }),
  z.object({ kind: z.literal('perLift'), each: Fen }),
  z.object({ kind: z.literal('capped'), cap: Fen }),
])
export type RewardRule = z.infer<typeof RewardRule>

export const rewardRuleNames: Record<RewardRule['kind'], string> = {
  proportional: '按超额台数分配全部扣款',
  perLift: '每超 1 台奖励固定金额',
  capped: '按超额台数分配，每个街道有上限',
}

/** Target and lifts done (registered for use by the node date) of one street. */
export const StreetCount = z.object({
  street: PlaceId,
  target: z.number().int().min(0).max(9_999),
  done: z.number().int().min(0).max(99_999),
})
export type StreetCount = z.infer<typeof StreetCount>

export const StreetOutcome = StreetCount.extend({
  short: z.number().int().nonnegative(),
  above: z.number().int().nonnegative(),
  deduction: Fen,
  reward: Fen,
})
export type StreetOutcome = z.infer<typeof StreetOutcome>

export const Assessment = z.object({ streets: z.array(StreetOutcome), pool: Fen, rewarded: Fen, rest: Fen })
export type Assessment = z.infer<typeof Assessment>

const sum = (amounts: readonly number[]): Fen => fen(amounts.reduce((total, one) => total + one, 0))

/** What each street above target gets out of `pool`, never more than the pool together. */
const rewardsOf = (pool: Fen, above: readonly number[], rule: RewardRule): Fen[] => {
  const lifts = sum(above)
  if (lifts === 0 || pool === 0) return above.map(() => fen(0))
  if (rule.kind === 'perLift') return apportion(fen(Math.min(pool, rule.each * lifts)), above)
  const shares = apportion(pool, above)
  return rule.kind === 'capped' ? shares.map((share) => fen(Math.min(share, rule.cap))) : shares
}

/**
 * Deductions and rewards of a year, exact to the fen: rewards are never more than deductions, and what is left stays in the pool.
 * Xinwu rules 十(二): 每少1台扣除所在街道20万元，扣除的资金用于奖励超额完成加装任务的街道.
 */
export const assess = (counts: readonly StreetCount[], rule: RewardRule): Assessment => {
  const above = counts.map(({ done, target }) => Math.max(0, done - target))
  const short = counts.map(({ done, target }) => Math.max(0, target - done))
  const pool = sum(short.map((lifts) => lifts * DEDUCTION_PER_LIFT))
  const rewards = rewardsOf(pool, above, rule)
  const streets = counts.map((count, i) => ({
    ...count,
    short: short[i] ?? 0,
    above: above[i] ?? 0,
    deduction: fen((short[i] ?? 0) * DEDUCTION_PER_LIFT),
    reward: rewards[i] ?? fen(0),
  }))
  const rewarded = sum(rewards)
  return { streets, pool, rewarded, rest: fen(pool - rewarded) }
}
