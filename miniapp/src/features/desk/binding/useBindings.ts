import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { listBindingRequests, readBindingRequest, unitBindings, voterHistory } from '@shared/identity/bindingContract'
import { MINUTE } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { readUnitRoll } from '@shared/registry/contract'
import type { OwnerKey } from '@shared/registry/model'
import { call } from '@/api'

export type QueueState = 'open' | 'over'

/** Requests at a place and below it, fifty at a time; the open ones are looked for again every minute. */
export const useQueue = (place: PlaceId, state: QueueState, enabled = true) =>
  useInfiniteQuery({
    queryKey: [listBindingRequests.id, place, state],
    enabled,
    queryFn: ({ pageParam }) => call(listBindingRequests, { query: { place, state, limit: 50, cursor: pageParam || undefined } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
    refetchInterval: state === 'open' ? MINUTE : false,
  })

/** Links to evidence work for five minutes, so what is older is asked for anew. */
export const useRequest = (requestId: string) =>
  useQuery({
    queryKey: [readBindingRequest.id, requestId],
    queryFn: () => call(readBindingRequest, { params: { requestId } }),
    staleTime: 4 * MINUTE,
    refetchInterval: 4 * MINUTE,
  })

export const useUnitBindings = (unit: PlaceId, enabled: boolean) =>
  useQuery({ queryKey: [unitBindings.id, unit], enabled, queryFn: () => call(unitBindings, { params: { placeId: unit } }) })

export const useVoter = (unit: PlaceId, ownerKey: OwnerKey) =>
  useQuery({
    queryKey: [voterHistory.id, unit, ownerKey],
    queryFn: () => call(voterHistory, { params: { placeId: unit, ownerKey } }),
  })

/** After somebody was bound or released, everything that tells who votes is read again. */
export const useBindingsChanged = () => {
  const cache = useQueryClient()
  return () => {
    for (const id of [listBindingRequests.id, readBindingRequest.id, unitBindings.id, voterHistory.id, readUnitRoll.id])
      void cache.invalidateQueries({ queryKey: [id] })
  }
}
