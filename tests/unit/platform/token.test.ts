import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { SignJWT, UnsecuredJWT, jwtVerify } from 'jose'
import { PersonId } from '@shared/identity/model'
import { PlaceId } from '@shared/kernel/place'
import type { Claims } from '@functions/platform/caller'

process.env.TOKEN_KEY = 'a-test-key-of-at-least-32-bytes-length'
const { TOKEN_LIFE, issueToken, readToken } = await import('@functions/platform/token')

const claims: Claims = {
  personId: PersonId.parse('p_01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  sessionId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  staff: [{ role: 'communityWorker', place: PlaceId.parse('d.s.c') }],
  owner: [{ ownerKey: 'o_0000000000', generation: 2, units: [PlaceId.parse('d.s.c.e.b1.u1')], standing: 'coOwner', capacity: 'heir' }],
}
const payload = { sid: claims.sessionId, st: claims.staff, ow: claims.owner }
const keyOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const signed = (change: (jwt: SignJWT) => SignJWT, alg = 'HS256', key = process.env.TOKEN_KEY ?? ''): Promise<string> =>
  change(new SignJWT(payload).setProtectedHeader({ alg }).setSubject(claims.personId).setExpirationTime('5m')).sign(keyOf(key))

const ownKey = (): string => process.env.TOKEN_KEY ?? ''
/** The good payload under another header, with a signature by the right key over just that. */
const resigned = (header: object): string => {
  const signedPart = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${good.split('.')[1]}`
  return `${signedPart}.${createHmac('sha256', ownKey()).update(signedPart).digest('base64url')}`
}

let good: string
beforeAll(() => {
  good = issueToken(claims).accessToken
})

describe('an access token', () => {
  test('says who, which session and which rights', () => {
    expect(readToken(good)).toEqual(claims)
  })

  test('made by another library reads the same, and the other way round', async () => {
    expect(readToken(await signed((jwt) => jwt))).toEqual(claims)
    expect((await jwtVerify(good, keyOf(ownKey()), { algorithms: ['HS256'] })).payload).toMatchObject({ sub: claims.personId, ...payload })
  })

  test('works for ten minutes and not a second longer', () => {
    jest.useFakeTimers({ now: Date.now() + TOKEN_LIFE - 2_000 })
    expect(readToken(good)).toEqual(claims)
    jest.setSystemTime(Date.now() + 3_000)
    expect(() => readToken(good)).toThrow(expect.objectContaining({ code: 'TOKEN_EXPIRED' }))
    jest.useRealTimers()
  })

  test.each<[string, () => Promise<string> | string]>([
    ['text of somebody', () => 'not-a-token'],
    ['another key', () => signed((jwt) => jwt, 'HS256', 'another-key-of-at-least-32-bytes-length')],
    ['another algorithm', () => signed((jwt) => jwt, 'HS512', 'a-test-key-of-at-least-32-bytes-length-and-then-some-more-of-it-64')],
    ['our signature under the name of another algorithm', () => resigned({ alg: 'HS512' })],
    ['our signature under the name of no algorithm', () => resigned({ alg: 'none' })],
    ['no end', () => new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).setSubject(claims.personId).sign(keyOf(ownKey()))],
    ['nothing in it', () => ''],
    ['half of it', () => good.split('.').slice(0, 2).join('.')],
    ['another signature', () => `${good.slice(0, -4)}AAAA`],
    ['more after its signature', () => `${good}.${good}`],
    ['no algorithm', () => new UnsecuredJWT(payload).setSubject(claims.personId).setExpirationTime('5m').encode()],
    [
      'a changed payload',
      () => good.replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ ...payload, sub: 'p' })).toString('base64url')}.`),
    ],
    [
      'a role that there is none of',
      () =>
        new SignJWT({ ...payload, st: [{ role: 'king', place: 'd' }] })
          .setProtectedHeader({ alg: 'HS256' })
          .setSubject(claims.personId)
          .setExpirationTime('5m')
          .sign(keyOf(process.env.TOKEN_KEY ?? '')),
    ],
    ['nobody', () => signed((jwt) => jwt.setSubject('nobody'))],
  ])('is refused with %s', async (_, forge) => {
    const forged = await forge()
    expect(() => readToken(forged)).toThrow(expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }))
  })
})
