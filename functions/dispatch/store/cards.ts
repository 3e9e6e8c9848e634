import type { OrderId } from '@shared/dispatch/order'
import type { PersonId } from '@shared/identity/model'
import type { Write } from '@functions/platform/table'
import { CardItem } from '../items'
import type * as z from 'zod'
import { keys, table } from '../store'

/** The code on an identity card leads to order and volunteer; whether it holds is looked up there. */
export const cardWrite = (code: string, orderId: OrderId, personId: PersonId): Write => ({
  put: { ...keys.card(code), orderId, personId },
  when: [],
})

export const readCard = async (code: string): Promise<z.infer<typeof CardItem> | null> => {
  const item = await table.get(keys.card(code), false)
  return item && CardItem.parse(item)
}
