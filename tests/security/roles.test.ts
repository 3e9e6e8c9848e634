import { describe, expect, test } from '@jest/globals'
import { SignJWT } from 'jose'
import { endpoints } from '@shared/contract'
import type { Endpoint } from '@shared/contract/endpoint'
import { type Role, roles } from '@shared/contract/roles'
import { PlaceId } from '@shared/kernel/place'
import { setting } from '@functions/platform/env'
import { tokenWith } from '../support/tokens'
import { refusedWith, send } from './wire'

/** Generated from the contract: every endpoint, called by everybody who may not. */
const place = PlaceId.parse('demo')
const tokenOf = (role: Role): Promise<string> =>
  role === 'owner'
    ? tokenWith({ owner: [{ ownerKey: 'o_00000000000000000000000000', generation: 1, units: [PlaceId.parse('demo.s.c.e.b1.u1')] }] })
    : tokenWith({ staff: [{ role, place }] })

const payload = { sid: 's', st: [{ role: 'administrator', place }], ow: [] }
const signed = (key: string, expires: number): Promise<string> =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('p_01ARZ3NDEKTSV4RRFFQ69G5FAV')
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(key))
const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3600
const longAgo = 1_000_000_000

const table = endpoints.map((e): [string, Endpoint] => [e.id, e])
const guarded = table.filter(([, e]) => e.access !== 'anyone')
const mayNot = guarded.flatMap(([id, e]) =>
  e.access === 'anyone' || e.access === 'signedIn'
    ? []
    : roles.filter((r) => !e.access.includes(r)).map((r): [string, Role, Endpoint] => [id, r, e]),
)

describe('who has not signed in', () => {
  test.each(guarded)('%s', async (_, endpoint) => {
    expect(await refusedWith(await send(endpoint))).toBe('SIGN_IN_REQUIRED')
  })
})

describe('a forged token', () => {
  test.each(guarded)('%s', async (_, endpoint) => {
    expect(await refusedWith(await send(endpoint, { token: await signed('another key of at least 32 bytes', inAnHour()) }))).toBe(
      'SIGN_IN_REQUIRED',
    )
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`
    expect(await refusedWith(await send(endpoint, { token: unsigned }))).toBe('SIGN_IN_REQUIRED')
  })
})

describe('an expired token', () => {
  test.each(guarded)('%s', async (_, endpoint) => {
    expect(await refusedWith(await send(endpoint, { token: await signed(setting('TOKEN_KEY'), longAgo) }))).toBe('TOKEN_EXPIRED')
  })

  test.each(table.filter(([, e]) => e.access === 'anyone'))('%s, which is for everybody, does not mind', async (_, endpoint) => {
    const token = await signed(setting('TOKEN_KEY'), longAgo)
    expect(['SIGN_IN_REQUIRED', 'TOKEN_EXPIRED', 'FORBIDDEN']).not.toContain(await refusedWith(await send(endpoint, { token })))
  })
})

describe('a role that the endpoint does not name', () => {
  test('there are some', () => {
    expect(mayNot.length).toBeGreaterThan(50)
  })

  test.each(mayNot)('%s is not for %s', async (_, role, endpoint) => {
    expect(await refusedWith(await send(endpoint, { token: await tokenOf(role) }))).toBe('FORBIDDEN')
  })

  test.each(guarded.filter(([, e]) => e.access !== 'signedIn'))('%s is not for a resident without any role', async (_, endpoint) => {
    expect(await refusedWith(await send(endpoint, { token: await tokenWith({}) }))).toBe('FORBIDDEN')
  })
})

describe('every refusal', () => {
  test.each(guarded)('of %s carries the secure headers and tells nothing of the inside', async (_, endpoint) => {
    const answer = await send(endpoint)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-request-id': expect.any(String),
    })
    expect(await answer.text()).not.toMatch(/node_modules|\.ts:|\bat async\b|dynamo/i)
  })
})

describe('nonsense', () => {
  const nonsense = [
    '{',
    '[]',
    'null',
    '"x"',
    '{"place":{"$ne":1},"name":["x"],"code":1e400,"scope":"__proto__"}',
    JSON.stringify({ a: 'x'.repeat(200_000) }),
  ]
  test.each(table)('sent to %s is refused as such and breaks nothing', async (_, endpoint) => {
    const [role] = typeof endpoint.access === 'string' ? [undefined] : endpoint.access
    const token = role ? await tokenOf(role) : await tokenWith({})
    for (const body of nonsense) {
      const answer = await send(endpoint, { token, body, query: { cursor: 'bm9uc2Vuc2U', limit: '-1', place: '../x' } })
      expect([answer.status, await refusedWith(answer)]).not.toEqual([500, 'INTERNAL'])
      expect(answer.status).toBeLessThan(500)
    }
  })
})
