import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { SignJWT, UnsecuredJWT } from 'jose'
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

let good: string
beforeAll(async () => {
  good = (await issueToken(claims)).accessToken
})

describe('an access token', () => {
  test('says who, which session and which rights', async () => {
    expect(await readToken(good)).toEqual(claims)
  })

  test('works for ten minutes and not a second longer', async () => {
    jest.useFakeTimers({ now: Date.now() + TOKEN_LIFE - 2_000 })
    expect(await readToken(good)).toEqual(claims)
    jest.setSystemTime(Date.now() + 3_000)
    await expect(readToken(good)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
    jest.useRealTimers()
  })

  test.each<[string, () => Promise<string> | string]>([
    ['text of somebody', () => 'not-a-token'],
    ['another key', () => signed((jwt) => jwt, 'HS256', 'another-key-of-at-least-32-bytes-length')],
    ['another algorithm', () => signed((jwt) => jwt, 'HS512', 'a-test-key-of-at-least-32-bytes-length-and-then-some-more-of-it-64')],
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
    await expect(readToken(await forge())).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })
})
