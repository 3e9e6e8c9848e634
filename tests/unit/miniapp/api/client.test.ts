import { describe, expect, jest, test } from '@jest/globals'
import { DecisionId } from '@shared/decision/model'
import { bulletin, mine, withdraw } from '@shared/decision/contract'
import { PersonId, type Session } from '@shared/identity/model'
import { instant } from '@shared/kernel/instant'
import { type Tokens, type Transport, createClient } from '@/api/client'
import { type ApiError, asApiError, failure } from '@/api/errors'

const start = Date.UTC(2026, 10, 23, 2)
const decisionId = DecisionId.parse('d_01ARZ3NDEKTSV4RRFFQ69G5FAV')
const session = (n: number, livesMs = 600_000): Session => ({
  accessToken: `access-${n}`,
  accessExpiresAt: instant(start + livesMs),
  refreshToken: `refresh-token-${n}`,
  now: instant(start),
  me: { personId: PersonId.parse('p_01ARZ3NDEKTSV4RRFFQ69G5FAV'), callMe: '', staff: [], homes: [], contact: null },
})
const refused = (status: number, code: string) => ({
  status,
  body: { error: { code, sentence: `句子 ${code}`, facts: {}, requestId: 'r-1' } },
})
const emptyPage = { status: 200, body: { items: [], cursor: null, now: '2026-11-23T10:00:00.000Z' } }

/** A client over a scripted server; `silent` has WeChat's login code at hand. */
const house = (transport: Transport, { held = session(1), silent = false }: { held?: Session | null; silent?: boolean } = {}) => {
  let kept: Tokens | null = held
  const ends: number[] = []
  const client = createClient({
    transport,
    session: {
      read: () => kept,
      save: (next) => {
        kept = next
      },
      end: () => {
        kept = null
        ends.push(1)
      },
    },
    now: () => start,
    loginCode: silent ? async () => 'wx-code' : null,
    sleep: async () => undefined,
    learnTime: () => undefined,
  })
  return { client, ends, held: () => kept }
}

const failureOf = async (promise: Promise<unknown>): Promise<ApiError> => {
  try {
    await promise
  } catch (thrown) {
    return asApiError(thrown)
  }
  throw new Error('it succeeded')
}

describe('a call', () => {
  test('sends the token of the session and answers the checked reply', async () => {
    const transport = jest.fn<Transport>().mockResolvedValue(emptyPage)
    const reply = await house(transport).client.call(mine, { query: { limit: 20 } })
    expect(reply).toEqual(emptyPage.body)
    expect(transport.mock.calls[0]?.[0]).toMatchObject({
      method: 'GET',
      path: '/me/decisions?limit=20',
      headers: { authorization: 'Bearer access-1' },
    })
  })

  test('needs no session where anyone may call', async () => {
    const transport = jest.fn<Transport>().mockResolvedValue(refused(409, 'RESULT_NOT_READY'))
    const error = await failureOf(house(transport, { held: null }).client.call(bulletin, { params: { decisionId } }))
    expect(error.code).toBe('RESULT_NOT_READY')
    expect(transport.mock.calls[0]?.[0].headers).toEqual({})
  })

  test('hands on the sentence and the facts of a refusal', async () => {
    const transport: Transport = async () => ({
      status: 409,
      body: { error: { code: 'VOTE_CLOSED', sentence: '已经截止', facts: { closesAt: 'x' }, requestId: 'r-9' } },
    })
    const error = await failureOf(house(transport).client.call(mine))
    expect(error).toMatchObject({ code: 'VOTE_CLOSED', sentence: '已经截止', facts: { closesAt: 'x' }, requestId: 'r-9', unclear: false })
  })

  test('a reply of another shape is unreadable, not believed', async () => {
    const error = await failureOf(house(async () => ({ status: 200, body: { items: 'none' } })).client.call(mine))
    expect(error).toMatchObject({ code: 'UNREADABLE', unclear: true })
  })

  test('input that cannot be right is refused before anything is sent', async () => {
    const transport = jest.fn<Transport>().mockResolvedValue(emptyPage)
    const error = await failureOf(house(transport).client.call(withdraw, { params: { decisionId }, body: { reason: '无' } }))
    expect(error.code).toBe('BAD_REQUEST')
    expect(error.issues).toEqual([{ path: 'reason', message: '请写明原因' }])
    expect(transport).not.toHaveBeenCalled()
  })
})

describe('renewal', () => {
  const server = (accepts: string, renewed = session(2)) =>
    jest.fn<Transport>(async ({ path, headers }) => {
      if (path === '/sessions/refresh') return { status: 200, body: renewed }
      return headers.authorization === `Bearer ${accepts}` ? emptyPage : refused(401, 'TOKEN_EXPIRED')
    })
  const refreshes = (transport: { mock: { calls: Parameters<Transport>[] } }) =>
    transport.mock.calls.filter(([request]) => request.path === '/sessions/refresh').length

  test('happens unseen when the token has expired on the server', async () => {
    const transport = server('access-2')
    const { client, held } = house(transport)
    await expect(client.call(mine)).resolves.toEqual(emptyPage.body)
    expect(held()?.accessToken).toBe('access-2')
  })

  test('happens beforehand when the token is about to expire', async () => {
    const transport = server('access-2')
    await house(transport, { held: session(1, 5_000) }).client.call(mine)
    expect(transport.mock.calls.map(([request]) => request.path)).toEqual(['/sessions/refresh', '/me/decisions'])
  })

  test('runs once for many calls at the same time', async () => {
    const transport = server('access-2')
    const { client } = house(transport)
    await Promise.all(Array.from({ length: 8 }, () => client.call(mine)))
    expect(refreshes(transport)).toBe(1)
  })

  test('an ended session is reported where signing in needs a person', async () => {
    const { client, ends } = house(async () => refused(401, 'SESSION_ENDED'))
    const error = await failureOf(client.call(mine))
    expect(error.code).toBe('SESSION_ENDED')
    expect(ends).toHaveLength(1)
  })

  test('an ended session is replaced unseen where WeChat signs in', async () => {
    const transport = jest.fn<Transport>(async ({ path, headers }) => {
      if (path === '/sessions') return { status: 200, body: session(3) }
      return headers.authorization === 'Bearer access-3' ? emptyPage : refused(401, 'SESSION_ENDED')
    })
    const { client, held } = house(transport, { silent: true })
    await client.call(mine)
    expect(held()?.accessToken).toBe('access-3')
  })

  test('a lost connection ends no session', async () => {
    const { client, ends, held } = house(
      async () => {
        throw failure('OFFLINE')
      },
      { held: session(1, 5_000) },
    )
    expect((await failureOf(client.call(mine))).code).toBe('OFFLINE')
    expect(ends).toHaveLength(0)
    expect(held()).not.toBeNull()
  })
})

describe('trying again', () => {
  test('a read is tried again when the server is busy or the connection was lost', async () => {
    const transport = jest
      .fn<Transport>()
      .mockResolvedValueOnce(refused(503, 'BUSY'))
      .mockRejectedValueOnce(failure('TIMEOUT'))
      .mockResolvedValue(emptyPage)
    await expect(house(transport).client.call(mine)).resolves.toBeDefined()
    expect(transport).toHaveBeenCalledTimes(3)
  })

  test('a read gives up after three attempts', async () => {
    const transport = jest.fn<Transport>().mockRejectedValue(failure('OFFLINE'))
    expect((await failureOf(house(transport).client.call(mine))).code).toBe('OFFLINE')
    expect(transport).toHaveBeenCalledTimes(3)
  })

  test('a write is never sent again by itself', async () => {
    const transport = jest.fn<Transport>().mockRejectedValue(failure('TIMEOUT'))
    const error = await failureOf(house(transport).client.call(withdraw, { params: { decisionId }, body: { reason: '方案有误' } }))
    expect(error.unclear).toBe(true)
    expect(transport).toHaveBeenCalledTimes(1)
  })
})
