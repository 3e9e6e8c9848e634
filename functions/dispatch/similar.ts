import { looksSame } from '@shared/dispatch/duplicate'
import type { SameOrder } from '@shared/dispatch/view'
import type { PlaceId } from '@shared/kernel/place'
import type { OrderItem } from './items'
import { index, pageOf, readHeads } from './store'

/** More open orders of one number than this are nobody's. */
const MOST = 30

/** Orders of a number that are under way. */
export const openOrdersOf = async (district: PlaceId, phoneHash: string): Promise<OrderItem[]> => {
  const { ids } = await pageOf(index.same(district, phoneHash), { limit: MOST, descending: true })
  return readHeads(ids)
}

export const asSame = ({ orderId, number, title, state, createdAt }: OrderItem): SameOrder => ({ orderId, number, title, state, createdAt })

/** Others of the same number that ask for the same and are under way, for the desk. */
export const sameOrders = async (head: OrderItem): Promise<SameOrder[]> =>
  (await openOrdersOf(head.district, head.phoneHash)).filter((one) => one.orderId !== head.orderId && looksSame(head, one)).map(asSame)
