/**
 * How to write an integration test.
 *
 * One empty stack runs for all test files (`tests/support/start-stack.ts`): the real functions behind the local gateway,
 * DynamoDB Local, the file store, the WeChat stand-in. Files run at the same time and share it, so a test makes its own
 * people and places and expects nothing of anybody else's:
 *
 *     import { api, anyone, clock, signInAs } from '../support/stack'
 *
 *     test('signs in', async () => {
 *       const session = await signInAs(anyone())
 *       const { status, body } = await api(me, { token: session.accessToken })
 *       expect(status).toBe(200)
 *     })
 *
 * `api` takes an endpoint of the contract and gives `{ ok, status, body }`; `mustApi` throws unless it is answered with 200;
 * `refusal` throws unless it is refused and gives the error. Nothing waits by sleeping: `settled()` resolves when every event
 * written so far has reached the log, `clock.forward(ms)` moves local time and does what is then due.
 *
 * The clock, the faults and restarts are everybody's: a test that moves time or ends a process belongs in a file that says so
 * in its name, and runs with others only if they do not mind. `clock.forward` never goes back.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Endpoint, ReplyOf } from '@shared/contract/endpoint'
import type { RefusalBody } from '@shared/contract/reply'
import { signIn } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import { type Answer, type Sending, callApi } from '../../infra/local/client'
import { localClient } from '../../infra/local/dynamo/tables'

const Running = z.object({
  addresses: z.object({
    dynamo: z.string(),
    files: z.string(),
    wechat: z.string(),
    control: z.string(),
    gateway: z.string(),
    invoke: z.string(),
    web: z.string().nullable(),
  }),
  folder: z.string(),
})

const read = (): z.infer<typeof Running> => {
  const file = process.env.LINLI_STACK
  if (!file) throw new Error('no stack is running: start the test by `npm run test:integration`')
  return Running.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Where the services of this run are, and the folder with its logs (`logs/functions.log`). */
export const { addresses, folder } = read()

/** Calls an endpoint through the gateway. */
export const api = <E extends Endpoint>(endpoint: E, sending: Sending<E> = {}): Promise<Answer<E>> =>
  callApi(addresses.gateway, endpoint, sending)

/** The reply of a call that must succeed. */
export const mustApi = async <E extends Endpoint>(endpoint: E, sending: Sending<E> = {}): Promise<ReplyOf<E>> => {
  const answer = await api(endpoint, sending)
  if (!answer.ok) throw new Error(`${endpoint.id} was refused: ${JSON.stringify(answer.body.error)}`)
  return answer.body
}

/** The error of a call that must be refused. */
export const refusal = async <E extends Endpoint>(endpoint: E, sending: Sending<E> = {}): Promise<RefusalBody['error']> => {
  const answer = await api(endpoint, sending)
  if (answer.ok) throw new Error(`${endpoint.id} was not refused`)
  return answer.body.error
}

/** Asks the controls of the stack (infra/local/control). */
export const control = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
  const reply = await fetch(`${addresses.control}${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) })
  const json: unknown = await reply.json()
  if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(json)}`)
  return json
}

const Code = z.object({ code: z.string() })

/** A person nobody knows yet. */
export const anyone = (): string => `test-${randomBytes(6).toString('hex')}`
/** An invented phone number of its own: 138 and eight digits. */
export const anyPhone = (): string => `138${String(randomBytes(4).readUInt32BE() % 1e8).padStart(8, '0')}`

/** What `wx.login` gives this person. */
export const loginCode = async (person: string): Promise<string> => Code.parse(await control('POST', `/people/${person}/login-code`)).code
/** What the phone-number button gives a person with this number. */
export const phoneCode = async (phone: string): Promise<string> =>
  Code.parse(await control('POST', '/people/any/phone-code', { phone })).code

/** Signs a person in; the same name is the same person each time. */
export const signInAs = async (person: string): Promise<Session> => mustApi(signIn, { body: { code: await loginCode(person) } })

const ClockView = z.object({ now: z.string(), offsetMs: z.number() })
export const clock = {
  /** Local time in milliseconds. */
  now: async (): Promise<number> => Date.parse(ClockView.parse(await control('GET', '/clock')).now),
  /** Moves local time on, does what is then due and waits until its events have arrived. */
  forward: async (ms: number): Promise<void> => {
    await control('POST', '/clock', { forwardMs: ms })
  },
}

/** Resolves when every domain event written so far has been delivered. */
export const settled = async (): Promise<void> => {
  await control('POST', '/settle')
}
/** Runs the minute's tick once and waits for its events. */
export const tick = async (): Promise<void> => {
  await control('POST', '/tick')
}
/** Runs one function with an event of your own. */
export const invoke = async (name: string, event: unknown): Promise<unknown> => control('POST', '/invoke', { name, event })

/** Ends the database and starts it on the same data; `hard` as a power cut would. */
export const restartDynamo = async ({ hard }: { hard: boolean }): Promise<void> => {
  await control('POST', '/dynamo/restart', { hard })
}
/** Ends the process that runs the functions and starts another. */
export const restartFunctions = async ({ hard }: { hard: boolean }): Promise<void> => {
  await control('POST', '/functions/restart', { hard })
}

/** Trouble with WeChat; see infra/local/wechat/faults.ts. */
export const wechat = {
  trouble: async (fault: {
    kind: 'error' | 'silence' | 'malformed' | 'badGateway'
    path?: string
    times?: number
    errcode?: number
  }): Promise<void> => {
    await control('POST', '/faults', fault)
  },
  noTrouble: async (): Promise<void> => {
    await control('DELETE', '/faults')
  },
  block: async (person: string, blocked = true): Promise<void> => {
    await control('POST', '/wechat/blocked', { person, blocked })
  },
  expireTokens: async (): Promise<void> => {
    await control('POST', '/wechat/expire-tokens')
  },
}

/** A client of the database itself, to look at what was written. Destroy it when done. */
export const tableClient = (): ReturnType<typeof localClient> => localClient(addresses.dynamo)
