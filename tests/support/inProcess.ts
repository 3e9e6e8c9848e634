import type { Endpoint, ReplyOf } from '@shared/contract/endpoint'
import type { RefusalBody } from '@shared/contract/reply'
import type { HttpHandler } from '@functions/platform/http'
import type { Answer, Sending } from '../../infra/local/client'
import { eventFor } from '../load/request'

export type MustCall = <E extends Endpoint>(endpoint: E, sending: Sending<E>) => Promise<ReplyOf<E>>

/** Calls the functions in this very process, by the context that an endpoint's id begins with: `dispatch.claimOrder` → `dispatch`. */
export const inProcess = (handlers: Readonly<Record<string, HttpHandler>>) => {
  const api = async <E extends Endpoint>(endpoint: E, { params, query, body, token = '' }: Sending<E>): Promise<Answer<E>> => {
    const handler = handlers[endpoint.id.split('.')[0] ?? '']
    if (!handler) throw new Error(`no function for ${endpoint.id}`)
    const words = (all: object): Record<string, string> => Object.fromEntries(Object.entries(all).map(([k, v]) => [k, String(v)]))
    const event = eventFor(endpoint, {
      ...{ token, ...(body !== undefined && { body }) },
      ...(query && { query: words(query) }),
      ...(typeof params === 'object' && params !== null && { params: words(params) }),
    })
    const { statusCode: status = 0, body: text = '{}' } = await handler(event, { awsRequestId: 'in-process' })
    const reply: unknown = JSON.parse(text)
    return status === 200 ? { ok: true, status, body: reply as ReplyOf<E> } : { ok: false, status, body: reply as RefusalBody }
  }
  const mustApi: MustCall = async (endpoint, sending) => {
    const answer = await api(endpoint, sending)
    if (!answer.ok) throw new Error(`${endpoint.id} was refused: ${JSON.stringify(answer.body.error)}`)
    return answer.body
  }
  return { api, mustApi }
}
