import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '@shared/contract/endpoint'
import type { DecisionId, Signature } from '@shared/decision/model'
import { acceptProxy, castByProxy, declineProxy, myProxies, offerProxy, ratifyProxy, revokeProxy } from '@shared/decision/proxyContract'
import type { ProxyId } from '@shared/decision/proxyModel'
import { call } from '@/api'
import { keys } from '@/features/decision/queries'

const proxiesKey = (id: DecisionId) => ['decision', id, 'proxies'] as const

/** What the caller gave and received in one vote. */
export const useMyProxies = (id: DecisionId, enabled = true) =>
  useQuery({ queryKey: proxiesKey(id), enabled, queryFn: () => call(myProxies, { params: { decisionId: id } }) })

/** An act on an authorisation; whatever came of it, the lists are read again. */
const useAct = <Input>(id: DecisionId, act: (input: Input) => Promise<unknown>) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: async () => {
      await Promise.all([cache.invalidateQueries({ queryKey: proxiesKey(id) }), cache.invalidateQueries({ queryKey: keys.one(id) })])
    },
  })
}

export const useOffer = (id: DecisionId) =>
  useAct(id, (body: BodyOf<typeof offerProxy>) => call(offerProxy, { params: { decisionId: id }, body }))

export const useRevoke = (id: DecisionId) =>
  useAct(id, (proxyId: ProxyId) => call(revokeProxy, { params: { decisionId: id, proxyId }, body: {} }))

export const useRatify = (id: DecisionId) =>
  useAct(id, ({ proxyId, ...body }: { proxyId: ProxyId; signature: Signature; revision: number }) =>
    call(ratifyProxy, { params: { decisionId: id, proxyId }, body }),
  )

export const useAccept = (id: DecisionId) =>
  useAct(id, ({ proxyId, signature }: { proxyId: ProxyId; signature: Signature }) =>
    call(acceptProxy, { params: { decisionId: id, proxyId }, body: { notPropertyStaff: true, signature } }),
  )

export const useDecline = (id: DecisionId) =>
  useAct(id, (proxyId: ProxyId) => call(declineProxy, { params: { decisionId: id, proxyId }, body: {} }))

export const useCastFor = (id: DecisionId) =>
  useAct(id, ({ proxyId, body }: { proxyId: ProxyId; body: BodyOf<typeof castByProxy> }) =>
    call(castByProxy, { params: { decisionId: id, proxyId }, body }),
  )
