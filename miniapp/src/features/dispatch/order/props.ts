import type { OrderView } from '@shared/dispatch/view'

export interface OfOrder {
  readonly order: OrderView
}
