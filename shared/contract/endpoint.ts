import type * as z from 'zod'
import type { ErrorCode } from './errors'
import type { Role } from './roles'

/**
 * An endpoint as a value. From it come the server route with validation both ways, the typed client on the phone,
 * the OpenAPI document and the tests that every role not named in `access` is refused.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  /** `<context>.<verb>`, unique; also the OpenAPI operation id. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** API Gateway form, `/decisions/{decisionId}`. */
  readonly path: string
  /** One sentence: what it does, for whom. */
  readonly summary: string
  /** `anyone` needs no sign-in; a list names the roles, the use case then checks their place. */
  readonly access: 'anyone' | 'signedIn' | readonly Role[]
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly reply: Reply
  /** The refusals it can give beyond those every endpoint can (`universalRefusals`). */
  readonly refusals: readonly ErrorCode[]
  /** What sending it twice does; one sentence. */
  readonly repeat: 'safe: reads only' | 'safe: same effect' | 'safe: natural key' | 'safe: client key' | 'makes another'
  /** Largest accepted body in bytes (default 16 KiB). */
  readonly maxBody?: number
}

export type ParamsOf<E extends Endpoint> = z.infer<E['params']>
export type QueryOf<E extends Endpoint> = z.infer<E['query']>
export type BodyOf<E extends Endpoint> = z.infer<E['body']>
export type BodyInput<E extends Endpoint> = z.input<E['body']>
export type ReplyOf<E extends Endpoint> = z.infer<E['reply']>

/** `POST /decisions/{decisionId}/ballots`: how API Gateway names a route. */
export const routeKeyOf = (e: Pick<Endpoint, 'method' | 'path'>): string => `${e.method} ${e.path}`

/** Refusals that any endpoint may give. */
export const universalRefusals = [
  'BAD_REQUEST',
  'TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'BUSY',
  'OUTCOME_UNKNOWN',
  'INTERNAL',
] as const satisfies readonly ErrorCode[]
/** Refusals that any endpoint behind a sign-in may give besides. */
export const signedInRefusals = ['SIGN_IN_REQUIRED', 'TOKEN_EXPIRED', 'FORBIDDEN', 'WRONG_PLACE'] as const satisfies readonly ErrorCode[]

/** Declares an endpoint and keeps the exact types of its schemas. */
export const endpoint = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  e: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> => e
