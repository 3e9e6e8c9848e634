import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '@shared/contract/endpoint'
import type { FileId } from '@shared/content/model'
import type { DecisionId } from '@shared/decision/model'
import {
  addPropertyStaff,
  listPropertyStaff,
  listProxies,
  ratifyProxyOnPaper,
  registerProxy,
  rejectProxy,
  removePropertyStaff,
  voidProxyBallot,
} from '@shared/decision/proxyContract'
import type { PropertyStaff, ProxyId, ProxyRow } from '@shared/decision/proxyModel'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { readAll } from '../data/readAll'

/** Every authorisation of a vote. */
export const useProxies = (decisionId: DecisionId) =>
  useQuery({
    queryKey: [listProxies.id, decisionId],
    queryFn: (): Promise<ProxyRow[]> => readAll((cursor) => call(listProxies, { params: { decisionId }, query: { limit: 100, cursor } })),
  })

const useAct = <Input>(key: readonly unknown[], act: (input: Input) => Promise<unknown>, onDone: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key })
      onDone()
    },
  })
}

export const useRegister = (decisionId: DecisionId, onDone: () => void) =>
  useAct(
    [listProxies.id, decisionId],
    (body: BodyOf<typeof registerProxy>) => call(registerProxy, { params: { decisionId }, body }),
    onDone,
  )
export const useReject = (decisionId: DecisionId, proxyId: ProxyId, onDone: () => void) =>
  useAct([listProxies.id, decisionId], (reason: string) => call(rejectProxy, { params: { decisionId, proxyId }, body: { reason } }), onDone)
export const useRatifyOnPaper = (decisionId: DecisionId, proxyId: ProxyId, onDone: () => void) =>
  useAct(
    [listProxies.id, decisionId],
    (scan: FileId) => call(ratifyProxyOnPaper, { params: { decisionId, proxyId }, body: { scan } }),
    onDone,
  )
export const useVoid = (decisionId: DecisionId, proxyId: ProxyId, onDone: () => void) =>
  useAct(
    [listProxies.id, decisionId],
    (body: BodyOf<typeof voidProxyBallot>) => call(voidProxyBallot, { params: { decisionId, proxyId }, body }),
    onDone,
  )

/** Staff of the property company of an estate. */
export const usePropertyStaff = (placeId: PlaceId) =>
  useQuery({
    queryKey: [listPropertyStaff.id, placeId],
    queryFn: async () => (await call(listPropertyStaff, { params: { placeId } })).items,
  })
export const useAddPropertyStaff = (placeId: PlaceId, onDone: () => void) =>
  useAct(
    [listPropertyStaff.id, placeId],
    (body: { name: string; phone: string }) => call(addPropertyStaff, { params: { placeId }, body }),
    onDone,
  )
export const useRemovePropertyStaff = (placeId: PlaceId) =>
  useAct(
    [listPropertyStaff.id, placeId],
    (entryId: PropertyStaff['entryId']) => call(removePropertyStaff, { params: { placeId, entryId }, body: {} }),
    () => undefined,
  )
