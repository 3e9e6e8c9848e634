import { type Signature, decode, sign, verify } from 'jws'
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

/** The only algorithm there is. A token that names another one was not made here (RFC 8725, section 3.1). */
const ALGORITHM = 'HS256'

/** `exp` counts whole seconds since 1970 (RFC 7519). */
const Payload = z.object({
  sub: PersonId,
  sid: z.string(),
  st: z.array(StaffGrant),
  ow: z.array(OwnerGrant),
  exp: z.number(),
})

/** Signs an access token (HS256) for `claims`. */
export const issueToken = (claims: Claims): { accessToken: string; accessExpiresAt: Instant } => {
  const issued = nowMs()
  const expires = issued + TOKEN_LIFE
  const accessToken = sign({
    header: { alg: ALGORITHM },
    payload: {
      sid: claims.sessionId,
      st: claims.staff,
      ow: claims.owner,
      sub: claims.personId,
      iat: Math.floor(issued / 1000),
      exp: Math.floor(expires / 1000),
    },
    secret: setting('TOKEN_KEY'),
  })
  return { accessToken, accessExpiresAt: instant(expires) }
}

/** The signed parts of `token`, once the signature is found to be ours. The algorithm is never taken from the token. */
const opened = (token: string): Signature | null => (verify(token, ALGORITHM, setting('TOKEN_KEY')) ? decode(token, { json: true }) : null)

/** @throws Refusal TOKEN_EXPIRED, or SIGN_IN_REQUIRED for anything forged or misshapen */
export const readToken = (token: string): Claims => {
  try {
    const parts = opened(token)
    if (parts?.header.alg !== ALGORITHM) throw new Refusal('SIGN_IN_REQUIRED', {}, 'not signed by us')
    const { sub, sid, st, ow, exp } = Payload.parse(parts.payload)
    if (nowMs() >= exp * 1000) throw new Refusal('TOKEN_EXPIRED')
    return { personId: sub, sessionId: sid, staff: st, owner: ow }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('SIGN_IN_REQUIRED', {}, error instanceof Error ? error.message : 'unreadable token')
  }
}
