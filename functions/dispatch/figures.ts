import { type FigureOrder, figuresOf } from '@shared/dispatch/figures'
import { MOST_COUNTED, type orderFigures } from '@shared/dispatch/figuresContract'
import type { OrderId } from '@shared/dispatch/order'
import { Day, dayOf, startOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { type PlaceId, ancestorAt, covers } from '@shared/kernel/place'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { type OrderItem, Pointer } from './items'
import { mustWatch } from './lists'
import { index, readHeads, readSteps, table } from './store'

/** Orders whose steps are read at the same time. */
const TOGETHER = 25

/** The first moment of the month after this one, by the calendar of China. */
const endOfMonth = (month: string): Instant => {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return startOf(Day.parse(of === 12 ? `${year + 1}-01-01` : `${year}-${String(of + 1).padStart(2, '0')}-01`))
}

/** Heads of a month’s orders of a list, the newest first, and whether those are all. */
export const ordersOfMonth = async (gpk: string, month: string): Promise<{ heads: OrderItem[]; all: boolean }> => {
  const ids: OrderId[] = []
  const [from, until] = [startOf(Day.parse(`${month}-01`)), endOfMonth(month)]
  for await (const item of table.each({ pk: gpk, index: 'byKey', upTo: until, descending: true })) {
    if (String(item.gsk) < from) break
    if (ids.length === MOST_COUNTED) return { heads: await readHeads(ids), all: false }
    ids.push(Pointer.parse(item).orderId)
  }
  const heads = await readHeads(ids)
  return { heads: heads.filter(({ createdAt }) => dayOf(createdAt).startsWith(month)), all: true }
}

const countedOf = async (head: OrderItem, at: Instant): Promise<FigureOrder> => ({
  ...{ state: head.state, kind: head.kind, urgent: head.urgent !== null, face: head.review?.face ?? null },
  overdue: head.due !== null && head.due <= at,
  steps: (await readSteps(head.orderId)).map(({ step, to, at: when }) => ({ event: step, to, at: when })),
})

export const figures: UseCase<typeof orderFigures> = async ({ query: { place, month, department } }, caller) => {
  mustWatch(caller, place, department)
  const at = now()
  const district: PlaceId = ancestorAt(place, 'district') ?? place
  const { heads, all } = await ordersOfMonth(department ? index.department(department, district) : index.place(place), month)
  const inside = heads.filter(({ community }) => covers(place, community))
  const orders: FigureOrder[] = []
  for (let from = 0; from < inside.length; from += TOGETHER)
    orders.push(...(await Promise.all(inside.slice(from, from + TOGETHER).map((head) => countedOf(head, at)))))
  return { month, figures: figuresOf(orders), all, now: at }
}
