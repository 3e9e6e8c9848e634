import { ADDRESS_DAYS } from '@shared/dispatch/timeout'
import { DAY, type Instant, plus } from '@shared/kernel/instant'
import type { OrderItem } from './items'

/** When name, number, door and words of an order go (DOMAIN §8: 30 days after completion). */
export const clearFrom = ({ endedAt }: Pick<OrderItem, 'endedAt'>): Instant | null => endedAt && plus(endedAt, ADDRESS_DAYS * DAY)
