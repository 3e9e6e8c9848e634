import * as z from 'zod'
import { type Instant, MINUTE, msOf } from '../kernel/instant'
import { type ServiceKind, ServiceKind as Kind } from './menu'
import { Face, type Face as OneFace } from './order'
import { OrderState } from './state'
import type { OrderEvent } from './transitions'

/** Stretches of the road whose time is measured: from the first time that one state was reached to the first time of a later one. */
export const orderStretches = [
  { name: '点单到派单', from: 'submitted', to: 'dispatched' },
  { name: '派单到领单', from: 'dispatched', to: 'taken' },
  { name: '领单到接单', from: 'taken', to: 'claimed' },
  { name: '接单到约好时间', from: 'claimed', to: 'scheduled' },
  { name: '约好到上门', from: 'scheduled', to: 'inService' },
  { name: '做完到确认', from: 'done', to: 'confirmed' },
] as const satisfies readonly { readonly name: string; readonly from: OrderState; readonly to: OrderState }[]

/** One step of an order, as far as figures need it. */
export interface FigureStep {
  readonly event: OrderEvent | null
  readonly to: OrderState
  readonly at: Instant
}
export interface FigureOrder {
  readonly state: OrderState
  readonly kind: ServiceKind
  readonly overdue: boolean
  readonly urgent: boolean
  readonly face: OneFace | null
  readonly steps: readonly FigureStep[]
}

export const OrderFigures = z.object({
  orders: z.number().int(),
  urgent: z.number().int(),
  overdue: z.number().int(),
  /** Orders that got stuck at least once and were shown one level up. */
  raised: z.number().int(),
  /** Claims that were taken back because nobody rang. */
  leasesOver: z.number().int(),
  byState: z.array(z.object({ state: OrderState, count: z.number().int() })),
  byKind: z.array(z.object({ kind: Kind, count: z.number().int() })),
  /** Half of the orders were quicker. `count`: how many got as far; null when none did. */
  stretches: z.array(z.object({ name: z.string(), count: z.number().int(), medianMinutes: z.number().int().nullable() })),
  faces: z.array(z.object({ face: Face, count: z.number().int() })),
})
export type OrderFigures = z.infer<typeof OrderFigures>

/** The middle one in order; of an even number the lower of the two in the middle, so that it is a time that happened. */
export const medianOf = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null

const firstAt = (steps: readonly FigureStep[], state: OrderState): Instant | null => steps.find(({ to }) => to === state)?.at ?? null

const minutesBetween = ({ steps }: FigureOrder, from: OrderState, to: OrderState): number | null => {
  const [begun, reached] = [firstAt(steps, from), firstAt(steps, to)]
  return begun !== null && reached !== null && reached >= begun ? Math.floor((msOf(reached) - msOf(begun)) / MINUTE) : null
}

const counted = <T extends string>(keys: readonly T[], of: (key: T) => number) =>
  keys.map((key) => ({ key, count: of(key) })).filter(({ count }) => count > 0)

/** Orders as figures: how many stand where, of what kind, how long each stretch usually took, how people found it. */
export const figuresOf = (orders: readonly FigureOrder[]): OrderFigures => {
  const having = (test: (order: FigureOrder) => boolean): number => orders.filter(test).length
  const happened = (event: OrderEvent) => having(({ steps }) => steps.some((step) => step.event === event))
  return {
    orders: orders.length,
    urgent: having(({ urgent }) => urgent),
    overdue: having(({ overdue }) => overdue),
    raised: happened('timeUp'),
    leasesOver: happened('leaseOver'),
    byState: counted(OrderState.options, (state) => having((order) => order.state === state)).map(({ key, count }) => ({
      state: key,
      count,
    })),
    byKind: counted(Kind.options, (kind) => having((order) => order.kind === kind))
      .map(({ key, count }) => ({ kind: key, count }))
      .sort((a, b) => b.count - a.count),
    stretches: orderStretches.map(({ name, from, to }) => {
      const minutes = orders.map((order) => minutesBetween(order, from, to)).filter((one) => one !== null)
      return { name, count: minutes.length, medianMinutes: medianOf(minutes) }
    }),
    faces: Face.options.map((face) => ({ face, count: having((order) => order.face === face) })),
  }
}
