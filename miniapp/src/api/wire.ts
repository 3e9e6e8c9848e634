import * as z from 'zod'
import type { Endpoint } from '@shared/contract/endpoint'
import { failure } from './errors'

/** A request as it goes out, without the host. */
export interface WireRequest {
  readonly method: Endpoint['method']
  /** Path and query, such as `/decisions/d_01/grid?unit=a.b`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON text, or null when there is no body. */
  readonly body: string | null
}

const Flat = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).optional())

const checked = (schema: z.ZodType, value: unknown): unknown => {
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  throw failure(
    'BAD_REQUEST',
    parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  )
}

const pairs = (schema: z.ZodType, value: unknown): [string, string][] =>
  Object.entries(Flat.parse(checked(schema, value))).flatMap(([name, v]) => (v === undefined ? [] : [[name, String(v)]]))

/**
 * Fills an endpoint's path, query and body with checked values.
 * @throws ApiError BAD_REQUEST with the places that are wrong, before anything is sent.
 */
export const wireRequest = (
  endpoint: Endpoint,
  input: { params?: unknown; query?: unknown; body?: unknown },
  token: string | null,
): WireRequest => {
  const params = new Map(pairs(endpoint.params, input.params))
  const filled = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params.get(name) ?? ''))
  const query = pairs(endpoint.query, input.query).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  const body = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? null : JSON.stringify(checked(endpoint.body, input.body))
  return {
    method: endpoint.method,
    path: query.length > 0 ? `${filled}?${query.join('&')}` : filled,
    headers: {
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body,
  }
}
