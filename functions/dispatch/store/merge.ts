import type { Write } from '@functions/platform/table'
import type { OrderItem } from '../items'
import { isThere, keys, turnIs } from '../store'

/** The order that another is merged into still stands as it was read. */
export const stillOpen = (other: OrderItem): Write => ({ check: keys.head(other.orderId), when: [isThere, turnIs(other.turn)] })
