import { beforeAll, describe, expect, test } from '@jest/globals'
import { releaseHome } from '@shared/identity/bindingContract'
import { bindByPhone, me, refresh } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import { ConditionFailed } from '@functions/platform/table'
import { homeKey, table, voter, voterKey } from '@functions/identity/store'
import { anyPhone, anyone, api, mustApi, phoneCode, refusal, signInAs } from '../../support/stack'
import { type District, foundDistrict, putOnRoll } from '../../support/district'
import { childOf } from '@shared/kernel/place'

let place: District
let units = 0
/** A unit that no other test uses. */
const newUnit = () => childOf(place.building, `x${++units}`)
beforeAll(async () => {
  place = await foundDistrict()
})

const bind = async (session: Session, phone: string) =>
  api(bindByPhone, { token: session.accessToken, body: { phoneCode: await phoneCode(phone) } })
const bound = async (session: Session, phone: string): Promise<Session> =>
  mustApi(bindByPhone, { token: session.accessToken, body: { phoneCode: await phoneCode(phone) } })
const refused = async (session: Session, phone: string) =>
  (await refusal(bindByPhone, { token: session.accessToken, body: { phoneCode: await phoneCode(phone) } })).code

describe('binding by phone', () => {
  test('gives the person the homes of that phone, with the right to vote in the token', async () => {
    const phone = anyPhone()
    const ownerKey = await putOnRoll(place.unit, '301', [phone])
    const session = await bound(await signInAs(anyone()), phone)
    expect(session.me.homes).toMatchObject([{ ownerKey, generation: 1, units: [place.unit], rooms: ['301'] }])
    expect(session.me.homes[0]?.label).toContain('云梯社区')
    const claims: unknown = JSON.parse(Buffer.from(session.accessToken.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({ ow: [{ ownerKey, generation: 1 }] })
    expect((await mustApi(refresh, { body: { refreshToken: session.refreshToken } })).me.homes).toHaveLength(1)
  })

  test('repeated gives the same answer', async () => {
    const phone = anyPhone()
    await putOnRoll(newUnit(), '302', [phone])
    const once = await bound(await signInAs(anyone()), phone)
    const twice = await bound(once, phone)
    expect(twice.me.homes).toEqual(once.me.homes)
  })

  test('of a phone that is on no roll is refused', async () => {
    expect(await refused(await signInAs(anyone()), anyPhone())).toBe('PHONE_NOT_ON_ROLL')
  })

  test('of a voter whom another person is bound to is refused', async () => {
    const [first, second] = [anyPhone(), anyPhone()]
    await putOnRoll(newUnit(), '303', [first, second])
    await bound(await signInAs(anyone()), first)
    const late = await signInAs(anyone())
    expect(await refused(late, second)).toBe('VOTER_BOUND_TO_OTHER')
    expect((await mustApi(me, { token: late.accessToken })).homes).toEqual([])
  })

  test('of several voters binds those that are free', async () => {
    const [own, shared] = [anyPhone(), anyPhone()]
    const unit = newUnit()
    await putOnRoll(unit, '401', [own, shared])
    const free = await putOnRoll(newUnit(), '402', [shared])
    await bound(await signInAs(anyone()), own)
    const { me: person } = await bound(await signInAs(anyone()), shared)
    expect(person.homes.map((h) => h.ownerKey)).toEqual([free])
  })

  test('needs a phone code of WeChat, each for one use', async () => {
    const { accessToken: token } = await signInAs(anyone())
    expect(await refusal(bindByPhone, { token, body: { phoneCode: 'made-up' } })).toMatchObject({ code: 'PHONE_CODE_INVALID' })
    const phone = anyPhone()
    await putOnRoll(newUnit(), '403', [phone])
    const code = await phoneCode(phone)
    await mustApi(bindByPhone, { token, body: { phoneCode: code } })
    expect(await refusal(bindByPhone, { token, body: { phoneCode: code } })).toMatchObject({ code: 'PHONE_CODE_INVALID' })
  })

  test('after a release is of a higher generation', async () => {
    const [first, second] = [anyPhone(), anyPhone()]
    const ownerKey = await putOnRoll(newUnit(), '404', [first, second])
    const owner = await bound(await signInAs(anyone()), first)
    await mustApi(releaseHome, { token: owner.accessToken, params: { ownerKey }, body: { generation: 1 } })
    const { me: person } = await bound(await signInAs(anyone()), second)
    expect(person.homes).toMatchObject([{ ownerKey, generation: 2 }])
  })
})

describe('many phones for one voter at once', () => {
  const contenders = 20
  test('bind exactly one person', async () => {
    const phones = Array.from({ length: contenders }, anyPhone)
    const ownerKey = await putOnRoll(newUnit(), '501', phones)
    const sessions = await Promise.all(phones.map(() => signInAs(anyone())))
    const answers = await Promise.all(sessions.map((session, i) => bind(session, phones[i] ?? '')))
    expect(answers.filter((a) => a.ok)).toHaveLength(1)
    expect(answers.flatMap((a) => (a.ok ? [] : [a.body.error.code]))).toEqual(Array(contenders - 1).fill('VOTER_BOUND_TO_OTHER'))
    const homes = await table.getMany(sessions.map((s) => homeKey(s.me.personId, ownerKey)))
    expect(homes).toHaveLength(1)
    expect(await table.get(voterKey(ownerKey))).toMatchObject({ generation: 1, personId: String(homes[0]?.pk).slice('PERSON#'.length) })
  })

  test('control: without the condition several people would be bound', async () => {
    const ownerKey = await putOnRoll(newUnit(), '502', [])
    const sessions = await Promise.all(Array.from({ length: 5 }, () => signInAs(anyone())))
    const attempt = (personId: Session['me']['personId'], when: Parameters<typeof table.write>[0]['when']) =>
      table
        .transact([
          { put: { ...voterKey(ownerKey), personId, generation: 1 }, when },
          { put: { ...homeKey(personId, ownerKey) }, when: [] },
        ])
        .then(
          () => 'bound',
          (error: unknown) => (error instanceof ConditionFailed ? 'refused' : Promise.reject(error)),
        )
    const without = await Promise.all(sessions.map((s) => attempt(s.me.personId, [])))
    expect(without.filter((o) => o === 'bound').length).toBeGreaterThan(1)
    const other = await putOnRoll(newUnit(), '503', [])
    expect(other).not.toBe(ownerKey)
    const withIt = await Promise.all(sessions.map((s) => attempt(s.me.personId, [voter.neverBound])))
    expect(withIt).toEqual(Array(5).fill('refused'))
  })
})
