import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyInput, ReplyOf } from '@shared/contract/endpoint'
import {
  handOver,
  inviteHelper,
  listHelpers,
  myBindingRequests,
  previewBindingCode,
  releaseHome,
  removeHelper,
  requestBinding,
  useBindingCode as useCodeEndpoint,
  withdrawBindingRequest,
} from '@shared/identity/bindingContract'
import type { PersonId, Session } from '@shared/identity/model'
import type { Level, PlaceId } from '@shared/kernel/place'
import { directory } from '@shared/registry/contract'
import type { OwnerKey } from '@shared/registry/model'
import { call } from '@/api'
import { sessionKeeper } from '@/session/store'

const keys = {
  requests: ['binding', 'requests'] as const,
  inside: (place: PlaceId | null, end: Level) => ['binding', 'inside', place, end] as const,
  helpers: (ownerKey: string) => ['binding', 'helpers', ownerKey] as const,
}

/** After a change of homes the token carries other rights: it is kept, and everything that was read is read again. */
const useNewRights = () => {
  const cache = useQueryClient()
  return (session: Session) => {
    sessionKeeper.save(session)
    void cache.invalidateQueries()
  }
}

type Named = ReplyOf<typeof directory>['items'][number]

const allInside = async (inside: PlaceId | null): Promise<Named[]> => {
  const found: Named[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: ReplyOf<typeof directory> = await call(directory, { query: { ...(inside && { inside }), ...(cursor && { cursor }) } })
    found.push(...page.items)
    cursor = page.cursor
  }
  return found
}

/** Places to choose from inside a place (null: anywhere), and the way there. A district, street or community that is the only one is gone through. */
const choicesInside = async (start: PlaceId | null, end: Level): Promise<{ way: Named[]; items: Named[] }> => {
  const way: Named[] = []
  let items = await allInside(start)
  for (
    let [only] = items;
    items.length === 1 && only && only.level !== end && ['district', 'street', 'community'].includes(only.level);
    [only] = items
  ) {
    way.push(only)
    items = await allInside(only.placeId)
  }
  return { way, items }
}

export const useChoicesInside = (place: PlaceId | null, end: Level) =>
  useQuery({ queryKey: keys.inside(place, end), queryFn: () => choicesInside(place, end) })

export const useMyRequests = () => useQuery({ queryKey: keys.requests, queryFn: () => call(myBindingRequests) })

export const useRequestBinding = () => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyInput<typeof requestBinding>) => call(requestBinding, { body }),
    // The person too: from now on there is a community to ring.
    onSuccess: () => void cache.invalidateQueries(),
  })
}
export const useWithdrawRequest = () => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (requestId: string) => call(withdrawBindingRequest, { params: { requestId } }),
    onSettled: () => void cache.invalidateQueries({ queryKey: keys.requests }),
  })
}

/** What a code would do. Asked by a tap, and again for another code. */
export const usePreviewCode = () => useMutation({ mutationFn: (code: string) => call(previewBindingCode, { params: { code } }) })

export const useTakeCode = () => {
  const renew = useNewRights()
  return useMutation({ mutationFn: (code: string) => call(useCodeEndpoint, { params: { code } }), onSuccess: renew })
}

export const useReleaseHome = () => {
  const renew = useNewRights()
  return useMutation({
    mutationFn: ({ ownerKey, generation }: { ownerKey: string; generation: number }) =>
      call(releaseHome, { params: { ownerKey }, body: { generation } }),
    onSuccess: renew,
  })
}

export const useHandOver = (ownerKey: OwnerKey) => useMutation({ mutationFn: () => call(handOver, { params: { ownerKey } }) })

export const useInviteHelper = (ownerKey: OwnerKey) =>
  useMutation({ mutationFn: (name: string) => call(inviteHelper, { params: { ownerKey }, body: { name } }) })

export const useHelpers = (ownerKey: OwnerKey) =>
  useQuery({ queryKey: keys.helpers(ownerKey), queryFn: () => call(listHelpers, { params: { ownerKey } }) })

export const useRemoveHelper = (ownerKey: OwnerKey) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (personId: PersonId) => call(removeHelper, { params: { ownerKey, personId } }),
    onSuccess: (left) => cache.setQueryData(keys.helpers(ownerKey), left),
  })
}
