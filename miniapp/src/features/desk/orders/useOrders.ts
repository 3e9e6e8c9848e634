import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orderBoard, orderQueue } from '@shared/dispatch/deskContract'
import type { OrderId } from '@shared/dispatch/order'
import { readOrder } from '@shared/dispatch/orderContract'
import type { OrderCard, OrderView } from '@shared/dispatch/view'
import { SECOND, type Instant } from '@shared/kernel/instant'
import { asApiError, call } from '@/api'
import { type OrderDesk, useOrderDesk } from './useOrderDesk'

/** A board shows so many orders: those that wait, however old, and besides the newest. */
const PAGE = 100
const MOST_PAGES = 3
/** How often a board that is looked at asks for news. */
const EVERY = 15 * SECOND

export interface Board {
  readonly cards: readonly OrderCard[]
  readonly now: Instant
  /** Older orders exist that are not shown. */
  readonly more: boolean
}

const boardOf = async ({ place, department }: OrderDesk): Promise<Board> => {
  const query = { place, ...(department && { department }), limit: PAGE }
  const [first, waiting] = await Promise.all([call(orderBoard, { query }), call(orderQueue, { query })])
  const cards = new Map([...waiting.items, ...first.items].map((card) => [card.orderId, card]))
  let { cursor } = first
  for (let page = 1; cursor !== null && page < MOST_PAGES; page += 1) {
    const next = await call(orderBoard, { query: { ...query, cursor } })
    for (const card of next.items) cards.set(card.orderId, card)
    cursor = next.cursor
  }
  return { cards: [...cards.values()], now: first.now, more: cursor !== null }
}

/** Orders of this desk, kept fresh while the page is in front. */
export const useBoard = () => {
  const desk = useOrderDesk()
  return useQuery({
    queryKey: [orderBoard.id, desk.place, desk.department],
    queryFn: () => boardOf(desk),
    refetchInterval: EVERY,
  })
}

/** What waits for this desk, the nearest limit first. */
export const useQueue = () => {
  const desk = useOrderDesk()
  return useQuery({
    queryKey: [orderQueue.id, desk.place, desk.department],
    queryFn: () => call(orderQueue, { query: { place: desk.place, ...(desk.department && { department: desk.department }), limit: 50 } }),
    refetchInterval: 2 * EVERY,
  })
}

/** One order as this reader may see it, kept fresh while it is looked at. */
export const useOrder = (orderId: OrderId) =>
  useQuery({
    queryKey: [readOrder.id, orderId],
    queryFn: () => call(readOrder, { params: { orderId } }),
    refetchInterval: EVERY,
  })

/** Lists are read anew after an act: it changes whose turn it is. */
export const useRefreshOrders = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ predicate: ({ queryKey: [id] }) => id === orderBoard.id || id === orderQueue.id })
}

const overtaken: readonly string[] = ['ORDER_MOVED', 'ORDER_STEP_NOT_NOW', 'ORDER_TAKEN']

/**
 * An act on an order whose reply is the order as it then stands. When somebody else was quicker the order is read anew under the open
 * dialog, so that the second try is made on what is true.
 */
export const useOrderAct = <Input = void>(
  orderId: OrderId,
  act: (input: Input) => Promise<OrderView>,
  onDone: (view: OrderView) => void,
) => {
  const client = useQueryClient()
  const refresh = useRefreshOrders()
  return useMutation({
    mutationFn: act,
    onSuccess: (view) => {
      client.setQueryData([readOrder.id, view.orderId], view)
      if (view.orderId !== orderId) void client.invalidateQueries({ queryKey: [readOrder.id, orderId] })
      void refresh()
      onDone(view)
    },
    onError: (error) => {
      if (!overtaken.includes(asApiError(error).code)) return
      void client.invalidateQueries({ queryKey: [readOrder.id, orderId] })
      void refresh()
    },
  })
}
