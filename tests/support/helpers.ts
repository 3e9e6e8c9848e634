import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Endpoint, ReplyOf } from '@shared/contract/endpoint'
import type { RefusalBody } from '@shared/contract/reply'
import { signIn } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import { type Answer, type Sending, callApi } from '../../infra/local/client'
import { localClient } from '../../infra/local/dynamo/tables'
import type { Addresses } from '../../infra/local/settings'

const Code = z.object({ code: z.string() })
const ClockView = z.object({ now: z.string(), offsetMs: z.number() })

/** Trouble for WeChat to make; see infra/local/wechat/faults.ts. */
export interface WechatTrouble {
  readonly kind: 'error' | 'silence' | 'malformed' | 'badGateway'
  readonly path?: string
  readonly times?: number
  readonly errcode?: number
}

/** A person nobody knows yet. */
export const anyone = (): string => `test-${randomBytes(6).toString('hex')}`
/** An invented phone number of its own: 138 and eight digits. */
export const anyPhone = (): string => `138${String(randomBytes(4).readUInt32BE() % 1e8).padStart(8, '0')}`

/** What a test can do with the stack at these addresses. */
export const helpersFor = (addresses: Addresses) => {
  /** Calls an endpoint through the gateway. */
  const api = <E extends Endpoint>(endpoint: E, sending: Sending<E> = {}): Promise<Answer<E>> =>
    callApi(addresses.gateway, endpoint, sending)

  /** The reply of a call that must succeed. */
  const mustApi = async <E extends Endpoint>(endpoint: E, sending: Sending<E> = {}): Promise<ReplyOf<E>> => {
    const answer = await api(endpoint, sending)
    if (!answer.ok) throw new Error(`${endpoint.id} was refused: ${JSON.stringify(answer.body.error)}`)
    return answer.body
  }

  /** The error of a call that must be refused. */
  const refusal = async <E extends Endpoint>(endpoint: E, sending: Sending<E> = {}): Promise<RefusalBody['error']> => {
    const answer = await api(endpoint, sending)
    if (answer.ok) throw new Error(`${endpoint.id} was not refused`)
    return answer.body.error
  }

  /** Asks the controls of the stack (infra/local/control). */
  const control = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(`${addresses.control}${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) })
    const json: unknown = await reply.json()
    if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(json)}`)
    return json
  }
  const tell = async (method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void> => void (await control(method, path, body))

  /** What `wx.login` gives this person. */
  const loginCode = async (person: string): Promise<string> => Code.parse(await control('POST', `/people/${person}/login-code`)).code
  /** What the phone-number button gives a person with this number. */
  const phoneCode = async (phone: string): Promise<string> => Code.parse(await control('POST', '/people/any/phone-code', { phone })).code
  /** Signs a person in; the same name is the same person each time. */
  const signInAs = async (person: string): Promise<Session> => mustApi(signIn, { body: { code: await loginCode(person) } })

  const clock = {
    /** Local time in milliseconds. */
    now: async (): Promise<number> => Date.parse(ClockView.parse(await control('GET', '/clock')).now),
    /** Moves local time on, does what is then due and waits until its events have arrived. */
    forward: (ms: number): Promise<void> => tell('POST', '/clock', { forwardMs: ms }),
  }

  return {
    addresses,
    api,
    mustApi,
    refusal,
    control,
    loginCode,
    phoneCode,
    signInAs,
    clock,
    /** Resolves when every domain event written so far has been delivered. */
    settled: (): Promise<void> => tell('POST', '/settle'),
    /** Runs the minute's tick once and waits for its events. */
    tick: (): Promise<void> => tell('POST', '/tick'),
    /** Runs one function with an event of your own. */
    invoke: (name: string, event: unknown): Promise<unknown> => control('POST', '/invoke', { name, event }),
    /** Ends the database and starts it on the same data; `hard` as a power cut would. */
    restartDynamo: ({ hard }: { hard: boolean }): Promise<void> => tell('POST', '/dynamo/restart', { hard }),
    /** Ends the process that runs the functions and starts another. */
    restartFunctions: ({ hard }: { hard: boolean }): Promise<void> => tell('POST', '/functions/restart', { hard }),
    wechat: {
      trouble: (trouble: WechatTrouble): Promise<void> => tell('POST', '/faults', trouble),
      noTrouble: (): Promise<void> => tell('DELETE', '/faults'),
      block: (person: string, blocked = true): Promise<void> => tell('POST', '/wechat/blocked', { person, blocked }),
      expireTokens: (): Promise<void> => tell('POST', '/wechat/expire-tokens'),
    },
    /** A client of the database itself, to look at what was written. Destroy it when done. */
    tableClient: (): ReturnType<typeof localClient> => localClient(addresses.dynamo),
  }
}
export type Helpers = ReturnType<typeof helpersFor>
