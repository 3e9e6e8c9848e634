import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod'
import { endpoint } from '@shared/contract/endpoint'
import { Refusal } from '@shared/contract/errors'
import { Nothing, RefusalBody } from '@shared/contract/reply'
import { serve } from '@functions/platform/http'
import { logger } from '@functions/platform/log'

const shape = { access: 'anyone', params: Nothing, query: Nothing, refusals: [], repeat: 'makes another', summary: 'for the test' } as const
const write = endpoint({
  ...shape,
  id: 'test.write',
  method: 'POST',
  path: '/things/{id}',
  params: z.object({ id: z.string().max(3) }),
  body: z.object({ name: z.string().max(5) }),
  reply: z.object({ n: z.number() }),
  maxBody: 100,
})
const guarded = endpoint({
  ...shape,
  id: 'test.guarded',
  method: 'GET',
  path: '/guarded',
  access: 'signedIn',
  body: Nothing,
  reply: Nothing,
})

const run = jest.fn<(input: unknown) => Promise<{ n: number }>>()
const handler = serve({ write, guarded }, { write: run, guarded: async () => ({}) })

const call = async (event: Partial<APIGatewayProxyEventV2>) => {
  const whole = { headers: {}, isBase64Encoded: false, ...event }
  const reply = await handler(whole as APIGatewayProxyEventV2, { awsRequestId: 'r-1' })
  return { status: reply.statusCode, headers: reply.headers, text: reply.body ?? '', body: JSON.parse(reply.body ?? '') as unknown }
}
const post = (body: string | undefined, more: Partial<APIGatewayProxyEventV2> = {}) =>
  call({ routeKey: 'POST /things/{id}', pathParameters: { id: 'a' }, ...(body !== undefined && { body }), ...more })

beforeEach(() => {
  run.mockReset().mockResolvedValue({ n: 1 })
  jest.spyOn(logger, 'info').mockReturnValue()
  jest.spyOn(logger, 'error').mockReturnValue()
})

describe('a request', () => {
  test('reaches its use case with checked input, and the reply is answered', async () => {
    const { status, body } = await post('{"name":"王甲一"}')
    expect([status, body]).toEqual([200, { n: 1 }])
    expect(run.mock.calls[0]?.[0]).toEqual({ params: { id: 'a' }, query: {}, body: { name: '王甲一' } })
  })

  test('may come in base 64', async () => {
    expect((await post(Buffer.from('{"name":"x"}').toString('base64'), { isBase64Encoded: true })).status).toBe(200)
  })

  test.each<[string, number, string, () => ReturnType<typeof call>]>([
    ['no such route', 404, 'NOT_FOUND', () => call({ routeKey: 'GET /nowhere' })],
    ['no JSON', 400, 'BAD_REQUEST', () => post('{"name":')],
    ['no body', 400, 'BAD_REQUEST', () => post(undefined)],
    ['a wrong field', 400, 'BAD_REQUEST', () => post('{"name":"too long"}')],
    ['a wrong path', 400, 'BAD_REQUEST', () => post('{"name":"x"}', { pathParameters: { id: 'abcd' } })],
    ['too large', 413, 'TOO_LARGE', () => post(JSON.stringify({ name: 'x'.repeat(100) }))],
    ['too large in bytes, not in characters', 413, 'TOO_LARGE', () => post(JSON.stringify({ name: '王'.repeat(40) }))],
    ['too large in base 64', 413, 'TOO_LARGE', () => post(Buffer.alloc(200, 'x').toString('base64'), { isBase64Encoded: true })],
    ['no token', 401, 'SIGN_IN_REQUIRED', () => call({ routeKey: 'GET /guarded' })],
  ])('is refused: %s', async (_, status, code, send) => {
    const reply = await send()
    expect(reply.status).toBe(status)
    expect(RefusalBody.parse(reply.body).error).toMatchObject({ code, requestId: 'r-1' })
    expect(run).not.toHaveBeenCalled()
  })

  test('that is wrong says where', async () => {
    const { body } = await post('{"name":7}')
    expect(RefusalBody.parse(body).error.issues?.map((i) => i.path)).toEqual(['body.name'])
  })
})

describe('a failure inside', () => {
  test('is answered without telling what it was, and logged', async () => {
    run.mockRejectedValue(new Error('secret detail of the table'))
    const { status, text } = await post('{"name":"x"}')
    expect(status).toBe(500)
    expect(text).not.toMatch(/secret|table|at .*\.ts/)
    expect(logger.error).toHaveBeenCalledWith('failure', expect.objectContaining({ requestId: 'r-1' }))
  })

  test('a reply that breaks the contract is a failure, not a reply', async () => {
    run.mockResolvedValue(JSON.parse('{"n":"many"}'))
    const { status, body } = await post('{"name":"x"}')
    expect(status).toBe(500)
    expect(RefusalBody.parse(body).error.code).toBe('INTERNAL')
  })

  test('a refusal tells its sentence and facts but not its inner message', async () => {
    run.mockRejectedValue(new Refusal('VOTE_CLOSED', { closesAt: 'x' }, 'inner words'))
    const { status, body, text } = await post('{"name":"x"}')
    expect(status).toBe(409)
    expect(RefusalBody.parse(body).error).toMatchObject({ code: 'VOTE_CLOSED', facts: { closesAt: 'x' } })
    expect(text).not.toContain('inner words')
  })
})

test('every reply carries the secure headers and its request id', async () => {
  for (const reply of [await post('{"name":"x"}'), await post('{'), await call({ routeKey: 'GET /nowhere' })])
    expect(reply.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-request-id': 'r-1',
    })
})
