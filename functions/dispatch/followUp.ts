import { OrderId } from '@shared/dispatch/order'
import { limitOf } from '@shared/dispatch/timeout'
import type { PersonId } from '@shared/identity/model'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { Write } from '@functions/platform/table'
import { entriesOf } from './entries'
import type { OrderItem } from './items'
import { peopleOf, sealPeople, sealWhereabouts, textOf, whereaboutsOf } from './personal'
import { fresh, monthOf, openingOf, sayNumber } from './place'
import { sealHead } from './sealed'
import { entryWrite, lastNumber, numberWrite, openWrites } from './store'

/** A new order for the same person, place and wish as `head`. The same `nth` from the same order is the same order. */
export const likeIt = (head: OrderItem, nth: string, by: PersonId, set: Partial<OrderItem>): OrderItem => {
  const orderId = OrderId.parse(`so_${lookupHash('order', `${head.orderId}\n${nth}`, 26).toUpperCase()}`)
  const at = now()
  const copy: OrderItem = {
    ...{ ...head, ...fresh, orderId, state: 'submitted', since: at, createdAt: at, similar: false },
    people: sealPeople(orderId, peopleOf(head)),
    whereabouts: sealWhereabouts(orderId, whereaboutsOf(head)),
    words: sealHead(orderId, 'words', textOf(head, 'words') ?? ''),
    content: `${head.content}${nth}`,
    ...set,
  }
  return {
    ...copy,
    due: limitOf({ state: copy.state, urgent: copy.urgent !== null, contacted: false, appointment: null }, at, copy.limits),
    by: head.by || by,
  }
}

/** Writes of new orders that continue the numbers of their community. */
export const openMany = async (orders: readonly OrderItem[], by: PersonId): Promise<{ orders: OrderItem[]; writes: Write[] }> => {
  const [first] = orders
  if (!first) return { orders: [], writes: [] }
  const month = monthOf(first.createdAt)
  const count = await lastNumber(first.community, month)
  const numbered = orders.map((order, n) => ({ ...order, number: sayNumber(month, count + n + 1) }))
  const writes = numbered.flatMap((order) => {
    const { step, event } = openingOf(order, 'community', by)
    return [
      ...openWrites(order, step, event),
      ...entriesOf(order)
        .filter(({ sk }) => sk !== 'SAME')
        .map((entry) => entryWrite(order.orderId, entry)),
    ]
  })
  return { orders: numbered, writes: [...writes, numberWrite(first.community, month, count, orders.length)] }
}

/** Something was not right: the same once more, told apart from the first. */
export const followUpWrites = async (head: OrderItem, by: PersonId): Promise<Write[]> =>
  (await openMany([likeIt(head, 'followUp', by, { followUpOf: head.orderId, wanted: [] })], by)).writes
