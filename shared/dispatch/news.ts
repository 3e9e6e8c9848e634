import * as z from 'zod'
import { TeamId } from '../volunteer/ids'
import { OrderId } from './order'

/** Who is told of an order: whoever placed it, those who lead the teams it is offered to, or those who are named to go. */
export const OrderAudience = z.enum(['requester', 'teams', 'members'])

/** An order as somebody was to be told about it: of a step, or of a time that was agreed. */
export const OrderNews = z.object({
  orderId: OrderId,
  to: OrderAudience,
  news: z.string(),
  teams: z.array(TeamId),
  /** Told only while this time stands. */
  startsAt: z.string().nullable(),
})
export type OrderNews = z.infer<typeof OrderNews>
