import type * as z from 'zod'
import { type Endpoint } from '@shared/contract/endpoint'
import { refresh, signIn } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import { type Instant, SECOND, msOf } from '@shared/kernel/instant'
import type { ApiError } from './errors'
import { asApiError, failure, readRefusal } from './errors'
import { type WireRequest, wireRequest } from './wire'

/** Sends one request; rejects with `ApiError` OFFLINE or TIMEOUT when no reply came. */
export type Transport = (request: WireRequest) => Promise<{ status: number; body: unknown }>

export interface Tokens {
  readonly accessToken: string
  readonly accessExpiresAt: Instant
  readonly refreshToken: string
}

/** Where the session lives. `read` sees what another tab has renewed meanwhile. */
export interface SessionKeeper {
  read(): Tokens | null
  save(session: Session): void
  end(): void
}

export interface ClientParts {
  readonly transport: Transport
  readonly session: SessionKeeper
  /** Present server time in ms. */
  readonly now: () => number
  /** A fresh WeChat login code where signing in needs nobody's hand, else null. */
  readonly loginCode: (() => Promise<string>) | null
  readonly sleep: (ms: number) => Promise<void>
  /** Called with every reply that carries the server's time. */
  readonly learnTime: (at: string, sentAt: number) => void
}

type Need<K extends string, T> = Record<never, never> extends T ? { readonly [P in K]?: T } : { readonly [P in K]: T }
/** What a call needs: a part may be left out when its schema asks for nothing. */
export type CallInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Need<'params', z.input<P>> &
  Need<'query', z.input<Q>> &
  Need<'body', z.input<B>>
type Rest<T> = Record<never, never> extends T ? [input?: T] : [input: T]

export type Call = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  ...rest: Rest<CallInput<P, Q, B>>
) => Promise<z.output<R>>

/** A token with less left than this is renewed before it is used. */
const margin = 20 * SECOND
/** Waits before a read is tried again, in ms. */
const pauses = [400, 1_200]
const worthAnotherTry = (error: ApiError): boolean =>
  error.unclear ? error.code !== 'UNREADABLE' : error.code === 'BUSY' || error.code === 'WECHAT_UNAVAILABLE'

export interface Client {
  readonly call: Call
  /** Signs in with WeChat's code where that needs nobody's hand. @throws ApiError */
  readonly signInSilently: () => Promise<Session>
}

/** The typed client: it validates both ways, renews the session unseen, and tries reads again. */
export const createClient = (parts: ClientParts): Client => {
  let renewing: Promise<Session> | null = null

  const send = async <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R>,
    input: { params?: unknown; query?: unknown; body?: unknown },
    token: string | null,
  ): Promise<z.output<R>> => {
    const sentAt = Date.now()
    const { status, body } = await parts.transport(wireRequest(endpoint, input, token))
    if (status < 200 || status >= 300) throw readRefusal(status, body)
    const reply = endpoint.reply.safeParse(body ?? {})
    if (!reply.success) throw failure('UNREADABLE')
    if (typeof body === 'object' && body !== null && 'now' in body && typeof body.now === 'string') parts.learnTime(body.now, sentAt)
    return reply.data
  }

  const signInSilently = async (): Promise<Session> => {
    if (parts.loginCode === null) {
      parts.session.end()
      throw failure('SESSION_ENDED')
    }
    const session = await send(signIn, { body: { code: await parts.loginCode() } }, null)
    parts.session.save(session)
    return session
  }

  const renew = async (): Promise<Session> => {
    const held = parts.session.read()
    if (held === null) return signInSilently()
    try {
      const session = await send(refresh, { body: { refreshToken: held.refreshToken } }, null)
      parts.session.save(session)
      return session
    } catch (thrown) {
      if (asApiError(thrown).code !== 'SESSION_ENDED') throw thrown
      return signInSilently()
    }
  }

  /** However many calls find the token expired, one renewal runs. */
  const renewOnce = (): Promise<Session> => {
    renewing ??= renew().finally(() => {
      renewing = null
    })
    return renewing
  }

  const freshToken = async (): Promise<string> => {
    const held = parts.session.read()
    if (held !== null && msOf(held.accessExpiresAt) - parts.now() > margin) return held.accessToken
    return (await renewOnce()).accessToken
  }

  const withSession = async <T>(attempt: (token: string) => Promise<T>): Promise<T> => {
    const token = await freshToken()
    try {
      return await attempt(token)
    } catch (thrown) {
      const { code } = asApiError(thrown)
      if (code !== 'TOKEN_EXPIRED' && code !== 'SIGN_IN_REQUIRED' && code !== 'SESSION_ENDED') throw thrown
      // Another call may have renewed it while this one was under way.
      const held = parts.session.read()
      const renewed = held !== null && held.accessToken !== token ? held.accessToken : (await renewOnce()).accessToken
      return attempt(renewed)
    }
  }

  const patiently = async <T>(attempt: () => Promise<T>): Promise<T> => {
    for (const pause of pauses) {
      try {
        return await attempt()
      } catch (thrown) {
        if (!worthAnotherTry(asApiError(thrown))) throw thrown
        await parts.sleep(pause)
      }
    }
    return attempt()
  }

  const call: Call = (endpoint, ...[input]) => {
    const once = () =>
      endpoint.access === 'anyone' ? send(endpoint, input ?? {}, null) : withSession((token) => send(endpoint, input ?? {}, token))
    return endpoint.repeat === 'safe: reads only' ? patiently(once) : once()
  }

  return { call, signInSilently }
}
