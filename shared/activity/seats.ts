import * as z from 'zod'

/**
 * Where seats are kept for. `online` for phones; `helped` for booking by telephone, at the counter or by the community
 * (at least 30 % of an elder class, DOMAIN §7.2); `walkIn` for whoever comes; `social` for quotas such as a school.
 */
export const PoolName = z.enum(['online', 'helped', 'walkIn', 'social'])
export type PoolName = z.infer<typeof PoolName>
export const poolNames: Record<PoolName, string> = { online: '网上预约', helped: '电话和现场预约', walkIn: '现场到场', social: '专项名额' }

export const SeatPlan = z.record(PoolName, z.number().int().min(0).max(20_000))
export type SeatPlan = z.infer<typeof SeatPlan>

export const seatsIn = (plan: SeatPlan): number => PoolName.options.reduce((sum, name) => sum + plan[name], 0)

/** The least that an elder class keeps for those who do not book online: 30 %, rounded up. */
export const leastHelped = (seats: number): number => Math.ceil((seats * 3) / 10)

/** How the seats of a session are divided unless the organiser says otherwise. */
export const usualPlan = (seats: number, elderClass: boolean): SeatPlan => {
  const helped = elderClass ? leastHelped(seats) : 0
  return { online: seats - helped, helped, walkIn: 0, social: 0 }
}

export type PlanLack = 'none' | 'tooFewHelped'
/** What is wrong with a plan, in the order in which it should be mended. */
export const planLacks = (plan: SeatPlan, elderClass: boolean): PlanLack[] => [
  ...(seatsIn(plan) === 0 ? (['none'] as const) : []),
  ...(elderClass && plan.helped < leastHelped(seatsIn(plan)) ? (['tooFewHelped'] as const) : []),
]

/** A pool larger than this is kept in shards, so that hundreds of phones do not wait for one item. */
const SEATS_A_SHARD = 200
const MOST_SHARDS = 32

/** The seats of each shard of a pool; they sum to `seats`, and no two differ by more than one. */
export const shardsOf = (seats: number): number[] => {
  const shards = Math.min(MOST_SHARDS, Math.max(1, Math.ceil(seats / SEATS_A_SHARD)))
  return Array.from({ length: shards }, (_, i) => Math.floor(seats / shards) + (i < seats % shards ? 1 : 0))
}
