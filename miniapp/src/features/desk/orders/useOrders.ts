import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { boardVersion } from '@shared/dispatch/besideContract'
import { orderBoard, orderQueue } from '@shared/dispatch/deskContract'
import type { OrderId } from '@shared/dispatch/order'
import { readOrder } from '@shared/dispatch/orderContract'
import type { OrderCard, OrderView } from '@shared/dispatch/view'
import { type Instant, MINUTE, SECOND } from '@shared/kernel/instant'
import { asApiError, call } from '@/api'
import { readPages } from './readPages'
import { type OrderDesk, useOrderDesk } from './useOrderDesk'

/** What one request reads of a list. */
export const PAGE = 100
/** The newest orders are read so many pages at a time; of those that wait for somebody, the most urgent ones. */
export const NEWEST_PAGES = 3
export const NEWEST = NEWEST_PAGES * PAGE
const WAITING_PAGES = 5
export const MOST_WAITING = WAITING_PAGES * PAGE
/** How often an order that is looked at is read anew. */
const EVERY = 15 * SECOND
/** How often a board asks whether anything changed, and how often it is read anew in any case: limits run out without a change. */
const GLANCE = 5 * SECOND
const ANYHOW = 2 * MINUTE

export interface Board {
  readonly cards: readonly OrderCard[]
  readonly now: Instant
  /** Older orders exist that are not shown. */
  readonly more: boolean
  /** More wait for somebody than are shown. */
  readonly moreWaiting: boolean
}

const boardOf = async ({ place, department }: OrderDesk, pages: number): Promise<Board> => {
  const query = { place, ...(department && { department }), limit: PAGE }
  const at = (cursor: string | undefined) => ({ query: { ...query, ...(cursor && { cursor }) } })
  const [newest, waiting] = await Promise.all([
    readPages((cursor) => call(orderBoard, at(cursor)), pages),
    readPages((cursor) => call(orderQueue, at(cursor)), WAITING_PAGES),
  ])
  const cards = new Map([...waiting.items, ...newest.items].map((card) => [card.orderId, card]))
  return { cards: [...cards.values()], now: newest.now, more: newest.more, moreWaiting: waiting.more }
}

/** Orders of this desk, live while the page is in front: one cheap number is asked for, and the list is read only when it grew. */
export const useBoard = (pages: number) => {
  const desk = useOrderDesk()
  const { data: version } = useQuery({
    queryKey: [boardVersion.id, desk.place, desk.department],
    queryFn: async () => (await call(boardVersion, { query: { place: desk.place, board: desk.department ?? 'place' } })).version,
    refetchInterval: GLANCE,
  })
  const board = useQuery({
    queryKey: [orderBoard.id, desk.place, desk.department, pages],
    queryFn: () => boardOf(desk, pages),
    refetchInterval: ANYHOW,
    placeholderData: keepPreviousData,
  })
  const seen = useRef<number | null>(null)
  const { refetch } = board
  useEffect(() => {
    if (version === undefined) return
    if (seen.current !== null && seen.current !== version) void refetch()
    seen.current = version
  }, [version, refetch])
  return board
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
