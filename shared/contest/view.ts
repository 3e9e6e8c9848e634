import * as z from 'zod'
import { Instant } from '../kernel/instant'
import { Category, ContestPlan, ContestState, Held, TieBreak } from './model'
import { Phase } from './machine'

/** Publicity of a result: from when until when it can be objected to. `provisional`: holidays of that year are not announced yet. */
export const Publicity = z.object({ from: Instant, until: Instant, provisional: z.boolean() })
export type Publicity = z.infer<typeof Publicity>

export const Broken = z.union([TieBreak, z.literal('shared')])
/** A line of the result as everybody may see it: number and masked name. */
export const PublicLine = z.object({
  category: z.string(),
  rank: z.number().int(),
  number: z.number().int(),
  who: z.string(),
  /** In hundredths of a point. */
  shown: z.number().int(),
  award: z.string().nullable(),
  tied: z.array(z.number().int()),
  broken: Broken.nullable(),
})
export type PublicLine = z.infer<typeof PublicLine>

/** A group with what is taken of it. */
export const CategoryView = Category.extend({ taken: z.number().int(), left: z.number().int().nullable() })

export const ContestCard = ContestPlan.pick({
  title: true,
  mode: true,
  audience: true,
  organiser: true,
  opensAt: true,
  closesAt: true,
  worksUntil: true,
  heldAt: true,
})
  .extend(Held.shape)
  .extend({ state: ContestState, phase: Phase })
export type ContestCard = z.infer<typeof ContestCard>

export const ContestView = ContestPlan.extend(Held.shape).extend({
  categories: z.array(CategoryView),
  state: ContestState,
  phase: Phase,
  version: z.number().int(),
  round: z.number().int(),
  publicity: Publicity.nullable(),
  cancelled: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** Awarded entries, from the publicity on. */
  result: z.array(PublicLine).nullable(),
  objections: z.number().int(),
})
export type ContestView = z.infer<typeof ContestView>
