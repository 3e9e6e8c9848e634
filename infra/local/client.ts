import * as z from 'zod'
import type { BodyInput, Endpoint, ParamsOf, ReplyOf } from '@shared/contract/endpoint'
import { RefusalBody } from '@shared/contract/reply'

/** What a call sends besides the path. Parts that the endpoint has none of may be left out. */
export interface Sending<E extends Endpoint> {
  readonly params?: ParamsOf<E>
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: BodyInput<E>
  readonly token?: string
}

export type Answer<E extends Endpoint> =
  | { readonly ok: true; readonly status: number; readonly body: ReplyOf<E> }
  | { readonly ok: false; readonly status: number; readonly body: RefusalBody }

const pathWith = (path: string, params: Readonly<Record<string, unknown>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))

/**
 * Calls an endpoint at `base` and reads the answer by its contract.
 * @throws ZodError when the answer is neither what the contract promises nor a refusal
 */
export const callApi = async <E extends Endpoint>(base: string, endpoint: E, sending: Sending<E> = {}): Promise<Answer<E>> => {
  const { params, query, body, token } = sending
  const search = new URLSearchParams(Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, String(value)]))
  const path = pathWith(endpoint.path, { ...(typeof params === 'object' ? params : {}) })
  const reply = await fetch(`${base}${path}${search.size ? `?${search}` : ''}`, {
    method: endpoint.method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const json: unknown = await reply.json()
  if (!reply.ok) return { ok: false, status: reply.status, body: RefusalBody.parse(json) }
  return { ok: true, status: reply.status, body: z.parse<E['reply']>(endpoint.reply, json) }
}
