import { Nothing, page } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { OfOrder, stepRefusals } from './access'
import { OrderCard, OrderView } from './view'

/** What every endpoint has that takes one step of an order: the order as it stands afterwards is the answer, and a repeat changes nothing. */
export const step = {
  method: 'POST',
  params: OfOrder,
  query: Nothing,
  reply: OrderView,
  refusals: stepRefusals,
  repeat: 'safe: same effect',
} as const

/** What every endpoint has that lists orders, a page at a time. */
export const cards = {
  method: 'GET',
  body: Nothing,
  reply: page(OrderCard).extend({ now: Instant }),
  repeat: 'safe: reads only',
} as const
