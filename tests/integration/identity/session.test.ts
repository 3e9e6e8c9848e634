import { describe, expect, test } from '@jest/globals'
import { me, refresh, signIn, signOut, updateMe } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import { DAY, MINUTE, msOf, plus } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import { session as clauses, sessionKey, table } from '@functions/identity/store'
import { anyone, api, loginCode, mustApi, refusal, signInAs } from '../../support/stack'

const renew = (session: Session) => api(refresh, { body: { refreshToken: session.refreshToken } })
const renewed = (session: Session): Promise<Session> => mustApi(refresh, { body: { refreshToken: session.refreshToken } })
const endedWhen = async (session: Session) => (await refusal(refresh, { body: { refreshToken: session.refreshToken } })).code
/** Lets the session look as if this much time had passed, without moving everybody's clock. */
const age = async (session: Session, ms: number): Promise<void> => {
  const key = sessionKey(session.refreshToken.split('.')[1] ?? '')
  const item = await table.get(key)
  const set = Object.fromEntries(
    ['graceUntil', 'expiresAt'].map((name) => [name, new Date(Date.parse(String(item?.[name])) - ms).toISOString()]),
  )
  await table.write({ update: key, set, when: [clauses.known] })
}

describe('signing in', () => {
  test('makes a new person, who is the same one ever after', async () => {
    const who = anyone()
    const first = await signInAs(who)
    expect(first.me).toEqual({ personId: first.me.personId, callMe: '', staff: [], homes: [], contact: null })
    expect(msOf(first.accessExpiresAt) - msOf(first.now)).toBeLessThanOrEqual(10 * MINUTE)
    expect((await signInAs(who)).me.personId).toBe(first.me.personId)
    expect((await signInAs(anyone())).me.personId).not.toBe(first.me.personId)
  })

  test('from many phones at once for the first time still makes one person', async () => {
    const who = anyone()
    const codes = await Promise.all(Array.from({ length: 12 }, () => loginCode(who)))
    const sessions = await Promise.all(codes.map((code) => mustApi(signIn, { body: { code } })))
    expect(new Set(sessions.map((s) => s.me.personId)).size).toBe(1)
    expect(new Set(sessions.map((s) => s.refreshToken)).size).toBe(12)
  })

  test.each<[string, () => Promise<string>]>([
    ['made up', () => Promise.resolve('made-up')],
    [
      'used before',
      async () => {
        const code = await loginCode(anyone())
        await mustApi(signIn, { body: { code } })
        return code
      },
    ],
  ])('is refused with a code %s', async (_, get) => {
    expect(await refusal(signIn, { body: { code: await get() } })).toMatchObject({ code: 'SIGN_IN_FAILED' })
  })
})

describe('renewal', () => {
  test('goes on from token to token', async () => {
    let session = await signInAs(anyone())
    for (let turn = 0; turn < 3; turn++) {
      const next = await renewed(session)
      expect(next.refreshToken).not.toBe(session.refreshToken)
      expect(next.me.personId).toBe(session.me.personId)
      session = next
    }
    expect((await mustApi(me, { token: session.accessToken })).personId).toBe(session.me.personId)
  })

  test('repeated because the reply was lost, within a minute, gives the same token again', async () => {
    const session = await signInAs(anyone())
    const [one, two] = [await renewed(session), await renewed(session)]
    expect(two.refreshToken).toBe(one.refreshToken)
    expect((await renew(two)).ok).toBe(true)
  })

  test('asked for by many tabs at once gives all of them the same token', async () => {
    const session = await signInAs(anyone())
    const all = await Promise.all(Array.from({ length: 10 }, () => renewed(session)))
    expect(new Set(all.map((s) => s.refreshToken)).size).toBe(1)
  })

  test('with a token replaced more than a minute ago ends the session for whoever holds it', async () => {
    const session = await signInAs(anyone())
    const next = await renewed(session)
    await age(session, MINUTE + 1_000)
    expect(await endedWhen(session)).toBe('SESSION_ENDED')
    expect(await endedWhen(next)).toBe('SESSION_ENDED')
    expect(await refusal(me, { token: next.accessToken })).toMatchObject({ code: 'SESSION_ENDED' })
  })

  test('with a token two turns old ends the session at once', async () => {
    const session = await signInAs(anyone())
    const third = await renewed(await renewed(session))
    expect(await endedWhen(session)).toBe('SESSION_ENDED')
    expect(await endedWhen(third)).toBe('SESSION_ENDED')
  })

  test('works within 30 days, not later', async () => {
    const [soon, late] = [await signInAs(anyone()), await signInAs(anyone())]
    await age(soon, 30 * DAY - MINUTE)
    await age(late, 30 * DAY + MINUTE)
    const { refreshToken } = await renewed(soon)
    expect(await table.get(sessionKey(refreshToken.split('.')[1] ?? ''))).toMatchObject({ turn: 1 })
    expect(await endedWhen(late)).toBe('SESSION_ENDED')
  })

  test.each<[string, (token: string) => string]>([
    ['of another person', (t) => t.replace(/^p_.{26}/, 'p_01ARZ3NDEKTSV4RRFFQ69G5FAV')],
    ['of another turn', (t) => t.replace(/\.0\./, '.1.')],
    ['with another proof', (t) => t.slice(0, -4) + (t.endsWith('0000') ? '1111' : '0000')],
    ['cut short', (t) => t.slice(0, -1)],
    ['that is no token', () => 'x'.repeat(80)],
  ])('is refused for a forged token %s, and the session goes on', async (_, forge) => {
    const session = await signInAs(anyone())
    expect(await refusal(refresh, { body: { refreshToken: forge(session.refreshToken) } })).toMatchObject({ code: 'SESSION_ENDED' })
    expect((await renew(session)).ok).toBe(true)
  })
})

describe('signing out', () => {
  test('ends this session and no other, and may be repeated', async () => {
    const who = anyone()
    const [here, there] = [await signInAs(who), await signInAs(who)]
    await mustApi(signOut, { token: here.accessToken })
    await mustApi(signOut, { token: here.accessToken })
    expect(await endedWhen(here)).toBe('SESSION_ENDED')
    expect(await refusal(me, { token: here.accessToken })).toMatchObject({ code: 'SESSION_ENDED' })
    expect((await renew(there)).ok).toBe(true)
  })
})

describe('how a person is called', () => {
  test('is kept, and not in the clear', async () => {
    const session = await signInAs(anyone())
    expect((await mustApi(updateMe, { token: session.accessToken, body: { callMe: ' 周阿姨 ' } })).callMe).toBe('周阿姨')
    expect((await mustApi(me, { token: session.accessToken })).callMe).toBe('周阿姨')
    const stored = await table.query({ pk: `PERSON#${session.me.personId}`, consistent: true })
    expect(JSON.stringify(stored.items)).not.toContain('周阿姨')
  })
})

test('an openid is stored only as a keyed hash and sealed', async () => {
  const { me: person } = await signInAs(anyone())
  const [item] = (await table.query({ pk: `PERSON#${person.personId}`, consistent: true })).items
  const { unseal } = await import('@functions/platform/cipher')
  const openid = unseal(String(item?.openid), `${person.personId}.openid`)
  expect(openid).toMatch(/^o[\w-]{27}$/)
  expect(JSON.stringify(item)).not.toContain(openid)
})

test('the token a bound or appointed person gets back is the one the session stands at', async () => {
  const session = await signInAs(anyone())
  const { answerSession } = await import('@functions/identity/answer')
  const { presentSession } = await import('@functions/identity/session')
  const next = await renewed(session)
  const again = await answerSession(await presentSession(session.refreshToken.split('.')[1] ?? ''))
  expect(again.refreshToken).toBe(next.refreshToken)
  expect(plus(now(), 11 * MINUTE) > again.accessExpiresAt).toBe(true)
})
