import type { Endpoint } from '@shared/contract/endpoint'
import { RefusalBody } from '@shared/contract/reply'
import { addresses } from '../support/stack'

export interface Sent {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly token?: string
}

/** Sends a request as anybody could, whether or not the contract allows it; path parameters not given are `x`. */
export const send = async (endpoint: Pick<Endpoint, 'method' | 'path'>, { params, query, body, token }: Sent = {}): Promise<Response> => {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? 'x'))
  const withBody = endpoint.method === 'POST' || endpoint.method === 'PUT'
  return fetch(`${addresses.gateway}${path}?${new URLSearchParams(query)}`, {
    method: endpoint.method,
    headers: { ...(withBody && { 'content-type': 'application/json' }), ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(withBody && { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }),
  })
}

/** What an answer refuses with, or its status when it is no refusal. A refusal must have the shape that phones read. */
export const refusedWith = async (answer: Response): Promise<string | number> => {
  const body: unknown = await answer.json()
  return answer.ok ? answer.status : RefusalBody.parse(body).error.code
}
