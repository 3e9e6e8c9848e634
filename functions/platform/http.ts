import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type * as z from 'zod'
import { type BodyOf, type Endpoint, type ParamsOf, type QueryOf, type ReplyOf, routeKeyOf } from '@shared/contract/endpoint'
import { Refusal, sentenceOf, statusOf } from '@shared/contract/errors'
import type { RefusalBody } from '@shared/contract/reply'
import { Caller } from './caller'
import { secureHeaders as headers } from './headers'
import { count, logger } from './log'
import { readToken } from './token'

export interface Input<E extends Endpoint> {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
}
export type UseCase<E extends Endpoint> = (input: Input<E>, caller: Caller) => Promise<z.input<E['reply']>>
/** One use case for every endpoint of a context's contract. */
export type UseCases<C extends Record<string, Endpoint>> = { readonly [K in keyof C]: UseCase<C[K]> }

export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Pick<Context, 'awsRequestId'>,
) => Promise<APIGatewayProxyStructuredResultV2>

/** Largest body when the endpoint does not say otherwise, in bytes. */
const DEFAULT_MAX_BODY = 16 * 1024

/** Bad input, located. Travels as BAD_REQUEST. */
class BadInput extends Refusal {
  constructor(readonly issues: { path: string; message: string }[]) {
    super('BAD_REQUEST', {}, issues.map((i) => `${i.path}: ${i.message}`).join('; '))
  }
}

const check = <T extends z.ZodType>(schema: T, value: unknown, where: string): z.infer<T> => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new BadInput(parsed.error.issues.slice(0, 20).map((i) => ({ path: [where, ...i.path].join('.'), message: i.message })))
}

const bodyOf = (event: APIGatewayProxyEventV2, limit: number): unknown => {
  const raw = event.body ?? ''
  if (raw.length > (event.isBase64Encoded ? limit * 1.4 : limit)) throw new Refusal('TOO_LARGE', { limit })
  const text = event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw
  if (Buffer.byteLength(text) > limit) throw new Refusal('TOO_LARGE', { limit })
  if (!text) return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new BadInput([{ path: 'body', message: 'not JSON' }])
  }
}

const callerOf = (event: APIGatewayProxyEventV2, endpoint: Endpoint): Caller => {
  const bearer = /^Bearer (.+)$/.exec(event.headers.authorization ?? event.headers.Authorization ?? '')?.[1]
  // A public endpoint works for everybody, also with a token that has run out.
  if (!bearer || endpoint.access === 'anyone') return new Caller(null)
  return new Caller(readToken(bearer))
}

const refusalReply = (refusal: Refusal, requestId: string): APIGatewayProxyStructuredResultV2 => {
  const body: RefusalBody = {
    error: {
      code: refusal.code,
      sentence: sentenceOf(refusal.code),
      facts: refusal.facts,
      requestId,
      ...(refusal instanceof BadInput ? { issues: refusal.issues } : {}),
    },
  }
  return { statusCode: statusOf(refusal.code), headers, body: JSON.stringify(body) }
}

/**
 * The Lambda handler of one context: finds the endpoint by route key, checks size, token and role, validates what comes in
 * and what goes out, and answers every failure from the closed vocabulary. Nothing escapes it.
 */
export const serve = <C extends Record<string, Endpoint>>(contract: C, useCases: UseCases<C>): HttpHandler => {
  const routes = new Map(
    Object.entries(contract).map(([name, endpoint]) => [
      routeKeyOf(endpoint),
      { endpoint, run: useCases[name] as unknown as UseCase<Endpoint> },
    ]),
  )
  const answer = async (event: APIGatewayProxyEventV2): Promise<ReplyOf<Endpoint>> => {
    const route = routes.get(event.routeKey)
    if (!route) throw new Refusal('NOT_FOUND', {}, `no route ${event.routeKey}`)
    const { endpoint, run } = route
    const caller = callerOf(event, endpoint)
    caller.mustPass(endpoint.access)
    const input = {
      params: check(endpoint.params, event.pathParameters ?? {}, 'params'),
      query: check(endpoint.query, event.queryStringParameters ?? {}, 'query'),
      body: endpoint.method === 'GET' ? {} : check(endpoint.body, bodyOf(event, endpoint.maxBody ?? DEFAULT_MAX_BODY), 'body'),
    }
    const reply = endpoint.reply.safeParse(await run(input, caller))
    if (!reply.success) throw new Error(`reply of ${endpoint.id} breaks its contract: ${reply.error.message}`)
    return reply.data
  }
  return async (event, context) => {
    const started = performance.now()
    const requestId = context.awsRequestId
    const done = (result: APIGatewayProxyStructuredResultV2, code?: string): APIGatewayProxyStructuredResultV2 => {
      logger.info('request', {
        requestId,
        route: event.routeKey,
        status: result.statusCode,
        code,
        ms: Math.round(performance.now() - started),
      })
      return { ...result, headers: { ...result.headers, 'x-request-id': requestId } }
    }
    try {
      return done({ statusCode: 200, headers, body: JSON.stringify(await answer(event)) })
    } catch (error) {
      if (error instanceof Refusal) {
        count('Refusals', error.code)
        return done(refusalReply(error, requestId), error.code)
      }
      count('Failures', event.routeKey)
      logger.error('failure', { requestId, route: event.routeKey, error: error instanceof Error ? error : String(error) })
      return done(refusalReply(new Refusal('INTERNAL'), requestId), 'INTERNAL')
    }
  }
}
