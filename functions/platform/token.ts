import { SignJWT, errors, jwtVerify } from 'jose'
import * as z from 'zod'
import { Refusal } from '@shared/contract/errors'
import { OwnerGrant, StaffGrant } from '@shared/contract/roles'
import { PersonId } from '@shared/identity/model'
import { type Instant, MINUTE, instant } from '@shared/kernel/instant'
import type { Claims } from './caller'
import { nowMs } from './clock'
import { setting } from './env'

/** Life of an access token: a revoked grant is gone within this time. */
export const TOKEN_LIFE = 10 * MINUTE

const Payload = z.object({
  sub: PersonId,
  sid: z.string(),
  st: z.array(StaffGrant),
  ow: z.array(OwnerGrant),
})

/** Imported once: given bytes, jose would import them anew for every token. */
let key: Promise<CryptoKey> | undefined
const signingKey = (): Promise<CryptoKey> =>
  (key ??= crypto.subtle.importKey('raw', new TextEncoder().encode(setting('TOKEN_KEY')), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]))

/** Signs an access token (HS256) for `claims`. */
export const issueToken = async (claims: Claims): Promise<{ accessToken: string; accessExpiresAt: Instant }> => {
  const issued = nowMs()
  const expires = issued + TOKEN_LIFE
  const accessToken = await new SignJWT({ sid: claims.sessionId, st: claims.staff, ow: claims.owner })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(claims.personId)
    .setIssuedAt(Math.floor(issued / 1000))
    .setExpirationTime(Math.floor(expires / 1000))
    .sign(await signingKey())
  return { accessToken, accessExpiresAt: instant(expires) }
}

/** @throws Refusal TOKEN_EXPIRED, or SIGN_IN_REQUIRED for anything forged or misshapen */
export const readToken = async (token: string): Promise<Claims> => {
  try {
    const { payload } = await jwtVerify(token, await signingKey(), { algorithms: ['HS256'], currentDate: new Date(nowMs()) })
    const { sub, sid, st, ow } = Payload.parse(payload)
    return { personId: sub, sessionId: sid, staff: st, owner: ow }
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Refusal('TOKEN_EXPIRED')
    throw new Refusal('SIGN_IN_REQUIRED', {}, error instanceof Error ? error.message : 'unreadable token')
  }
}
