import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { listMenu } from '@shared/dispatch/menuContract'
import type { OrderId } from '@shared/dispatch/order'
import { myOrders, readOrder } from '@shared/dispatch/orderContract'
import { myServices, orderHall, teamOrders } from '@shared/dispatch/hallContract'
import type { OrderView } from '@shared/dispatch/view'
import type { PlaceId } from '@shared/kernel/place'
import { SECOND } from '@shared/kernel/instant'
import type { TeamId } from '@shared/volunteer/ids'
import { asApiError, call } from '@/api'

export const keys = {
  all: ['orders'] as const,
  menu: (place: PlaceId | null) => ['orders', 'menu', place] as const,
  mine: ['orders', 'mine'] as const,
  one: (id: OrderId) => ['orders', 'one', id] as const,
  hall: (district: PlaceId | null) => ['orders', 'hall', district] as const,
  team: (team: TeamId) => ['orders', 'team', team] as const,
  serving: ['orders', 'serving'] as const,
}

/** How often an open page looks for news while somebody looks at it. */
export const LOOK_AGAIN = 20 * SECOND

export const useMenu = (place: PlaceId | null) =>
  useQuery({
    queryKey: keys.menu(place),
    enabled: place !== null,
    staleTime: 5 * 60 * SECOND,
    queryFn: () => call(listMenu, { query: { place: place ?? '' } }),
  })

const nextOf = ({ cursor }: { cursor: string | null }) => cursor

export const useMyOrders = (enabled: boolean) =>
  useInfiniteQuery({
    queryKey: keys.mine,
    enabled,
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
    queryFn: ({ pageParam }) => call(myOrders, { query: pageParam === null ? {} : { cursor: pageParam } }),
  })

/** `shown`: somebody looks at it now, so it looks for news by itself. */
export const useOrder = (orderId: OrderId, shown: boolean) =>
  useQuery({
    queryKey: keys.one(orderId),
    refetchInterval: shown ? LOOK_AGAIN : false,
    placeholderData: keepPreviousData,
    queryFn: () => call(readOrder, { params: { orderId } }),
  })

export const useHall = (district: PlaceId | null) =>
  useInfiniteQuery({
    queryKey: keys.hall(district),
    enabled: district !== null,
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
    queryFn: ({ pageParam }) =>
      call(orderHall, { query: { district: district ?? '', ...(pageParam === null ? {} : { cursor: pageParam }) } }),
  })

export const useTeamOrders = (teamId: TeamId) =>
  useInfiniteQuery({
    queryKey: keys.team(teamId),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
    queryFn: ({ pageParam }) => call(teamOrders, { params: { teamId }, query: pageParam === null ? {} : { cursor: pageParam } }),
  })

export const useMyServices = (enabled: boolean) =>
  useInfiniteQuery({
    queryKey: keys.serving,
    enabled,
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
    queryFn: ({ pageParam }) => call(myServices, { query: pageParam === null ? {} : { cursor: pageParam } }),
  })

/**
 * An act on an order: what it answers is the order as it stands now. One that somebody else has moved meanwhile is read again, so that
 * the screen shows what the refusal speaks of.
 */
export const useOrderAct = <T>(orderId: OrderId, act: (input: T) => Promise<OrderView>) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (order) => {
      cache.setQueryData(keys.one(orderId), order)
      for (const queryKey of [keys.mine, ['orders', 'hall'], ['orders', 'team'], keys.serving]) void cache.invalidateQueries({ queryKey })
    },
    onError: (error) => {
      if (!asApiError(error).unclear) void cache.invalidateQueries({ queryKey: keys.one(orderId) })
    },
  })
}
export type OrderAct<T> = ReturnType<typeof useOrderAct<T>>
