import { beforeAll, describe, expect, test } from '@jest/globals'
import { acceptInvitation, invite, listAppointments, me, refresh, revokeAppointment } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import { PlaceId, childOf } from '@shared/kernel/place'
import { administrators, administratorsKey, invite as clauses, inviteKey, table } from '@functions/identity/store'
import { anyone, api, mustApi, refusal, signInAs } from '../../support/stack'
import { type District, appoint, foundDistrict } from '../../support/district'

let here: District
let officer: Session
beforeAll(async () => {
  here = await foundDistrict()
  officer = await appoint(here.administrator, 'streetOfficer', here.street, '钱乙一')
})

const inviting = (by: Session, role: 'communityWorker' | 'streetOfficer' | 'administrator' | 'auditor', place: PlaceId) => ({
  token: by.accessToken,
  body: { name: '工甲一', role, place },
})
const renewed = (session: Session): Promise<Session> => mustApi(refresh, { body: { refreshToken: session.refreshToken } })
const grantOf = async (by: Session, place: PlaceId, who: Session): Promise<string> => {
  const { items } = await mustApi(listAppointments, { token: by.accessToken, query: { place, limit: 100 } })
  return items.find((a) => a.personId === who.me.personId && !a.revokedAt)?.grantId ?? ''
}
const revoking = (by: Session, grantId: string) => ({ token: by.accessToken, params: { grantId }, body: { reason: '调离岗位' } })

describe('an invitation', () => {
  test('by the command makes the first administrator', () => {
    expect(here.administrator.me.staff).toEqual([{ role: 'administrator', place: here.district, placeName: '示范区' }])
  })

  test('appoints whoever accepts it', async () => {
    const worker = await appoint(officer, 'communityWorker', here.community, '孙丙一')
    expect(worker.me.staff).toEqual([{ role: 'communityWorker', place: here.community, placeName: '云梯社区' }])
    const { items } = await mustApi(listAppointments, { token: officer.accessToken, query: { place: here.community } })
    expect(items.find((a) => a.personId === worker.me.personId)).toMatchObject({ name: '孙丙一', appointedBy: '钱乙一', revokedAt: null })
  })

  test.each<[string, string, () => Parameters<typeof inviting>]>([
    ['for a role that is not below', 'GRANT_ABOVE_YOU', () => [officer, 'auditor', here.street]],
    ['for the own role', 'GRANT_ABOVE_YOU', () => [officer, 'streetOfficer', here.street]],
    ['for another street', 'WRONG_PLACE', () => [officer, 'communityWorker', childOf(here.district, 's2')]],
    ['for the place above', 'WRONG_PLACE', () => [officer, 'communityWorker', here.district]],
    ['for a place that does not exist', 'NOT_FOUND', () => [officer, 'communityWorker', childOf(here.street, 'c9')]],
  ])('%s is refused', async (_, code, given) => {
    expect(await refusal(invite, inviting(...given()))).toMatchObject({ code })
  })

  test('that is unknown, expired or used by another is refused; used by oneself it answers the same', async () => {
    const { code } = await mustApi(invite, inviting(officer, 'communityWorker', here.community))
    const [one, two] = [await signInAs(anyone()), await signInAs(anyone())]
    const accept = (by: Session, given = code) => ({ token: by.accessToken, params: { code: given } })
    expect(await refusal(acceptInvitation, accept(one, 'ZZZZZZZZ'))).toMatchObject({ code: 'INVITATION_UNKNOWN' })
    await mustApi(acceptInvitation, accept(one))
    expect((await mustApi(acceptInvitation, accept(one, code.toLowerCase()))).me.staff).toHaveLength(1)
    expect(await refusal(acceptInvitation, accept(two))).toMatchObject({ code: 'INVITATION_USED' })

    const late = await mustApi(invite, inviting(officer, 'communityWorker', here.community))
    await table.write({ update: inviteKey(late.code), set: { expiresAt: new Date(0).toISOString() }, when: [clauses.known] })
    expect(await refusal(acceptInvitation, accept(two, late.code))).toMatchObject({ code: 'INVITATION_EXPIRED' })
  })

  test('accepted by 20 people at once appoints exactly one', async () => {
    const { code } = await mustApi(invite, inviting(officer, 'communityWorker', here.community))
    const people = await Promise.all(Array.from({ length: 20 }, () => signInAs(anyone())))
    const answers = await Promise.all(people.map((p) => api(acceptInvitation, { token: p.accessToken, params: { code } })))
    expect(answers.filter((a) => a.ok)).toHaveLength(1)
    const appointed = await Promise.all(people.map(async (p) => (await mustApi(me, { token: p.accessToken })).staff.length))
    expect(appointed.reduce((a, b) => a + b)).toBe(1)
  })

  test('control: without the condition one invitation would appoint several', async () => {
    const { code } = await mustApi(invite, inviting(officer, 'communityWorker', here.community))
    const accept = (when: Parameters<typeof table.write>[0]['when']) =>
      table.write({ update: inviteKey(code), set: { acceptedBy: 'somebody' }, when }).then(
        () => true,
        () => false,
      )
    expect((await Promise.all(Array.from({ length: 5 }, () => accept([clauses.known])))).filter(Boolean)).toHaveLength(5)
    expect((await Promise.all(Array.from({ length: 5 }, () => accept([clauses.known, clauses.open])))).filter(Boolean)).toHaveLength(0)
  })
})

describe('a revocation', () => {
  test('is gone from the rights at the next renewal, and stays on record', async () => {
    const worker = await appoint(officer, 'communityWorker', here.community)
    const grantId = await grantOf(officer, here.street, worker)
    const done = await mustApi(revokeAppointment, revoking(officer, grantId))
    expect(done).toMatchObject({ grantId, revokedReason: '调离岗位' })
    expect((await renewed(worker)).me.staff).toEqual([])
    const { items } = await mustApi(listAppointments, { token: officer.accessToken, query: { place: here.community, limit: 100 } })
    expect(items.find((a) => a.grantId === grantId)?.revokedAt).toBe(done.revokedAt)
  })

  test('repeated answers what was done the first time', async () => {
    const grantId = await grantOf(officer, here.street, await appoint(officer, 'communityWorker', here.community))
    const once = await mustApi(revokeAppointment, revoking(officer, grantId))
    expect(await mustApi(revokeAppointment, revoking(here.administrator, grantId))).toEqual(once)
  })

  test.each<[string, string, () => Promise<[Session, string]>]>([
    ['of a superior', 'WRONG_PLACE', async () => [officer, await grantOf(here.administrator, here.district, here.administrator)]],
    ['of an equal', 'GRANT_ABOVE_YOU', async () => [officer, await grantOf(here.administrator, here.street, officer)]],
    ['of nobody', 'NOT_FOUND', async () => [officer, 'nobody']],
    ['of a person without that appointment', 'NOT_FOUND', async () => [officer, `${officer.me.personId}_01ARZ3NDEKTSV4RRFFQ69G5FAV`]],
  ])('%s is refused', async (_, code, given) => {
    expect(await refusal(revokeAppointment, revoking(...(await given())))).toMatchObject({ code })
  })

  test('stops the revoked from appointing at once, while their token still lives', async () => {
    const second = await appoint(here.administrator, 'streetOfficer', here.street)
    await mustApi(revokeAppointment, revoking(here.administrator, await grantOf(here.administrator, here.street, second)))
    expect(await refusal(invite, inviting(second, 'communityWorker', here.community))).toMatchObject({ code: 'GRANT_ABOVE_YOU' })
  })
})

describe('the last administrator of a district', () => {
  test('cannot be revoked, not even by themselves', async () => {
    const { district, administrator } = await foundDistrict()
    const grantId = await grantOf(administrator, district, administrator)
    expect(await refusal(revokeAppointment, revoking(administrator, grantId))).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
    const second = await appoint(administrator, 'administrator', district)
    await mustApi(revokeAppointment, revoking(administrator, grantId))
    expect(await refusal(revokeAppointment, revoking(second, await grantOf(second, district, second)))).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    })
  })

  test.each([1, 2, 3])('remains when all resign and revoke each other at once (%i)', async () => {
    const { district, administrator } = await foundDistrict()
    const all = [
      administrator,
      await appoint(administrator, 'administrator', district),
      await appoint(administrator, 'administrator', district),
    ]
    const grants = await Promise.all(all.map((a) => grantOf(administrator, district, a)))
    await Promise.all(all.flatMap((by) => grants.map((grantId) => api(revokeAppointment, revoking(by, grantId)))))
    const left = (await Promise.all(all.map(renewed))).filter((s) => s.me.staff.length > 0)
    expect(left).toHaveLength(1)
    expect(await table.get(administratorsKey(district))).toMatchObject({ active: 1 })
  })
})

test('control: without the condition a district could lose its last administrator', async () => {
  const { district } = await foundDistrict()
  const less = (when: Parameters<typeof table.write>[0]['when']) =>
    table.write({ update: administratorsKey(district), add: { active: -1 }, when }).then(
      () => true,
      () => false,
    )
  expect(await less([administrators.anotherOne])).toBe(false)
  expect(await less([])).toBe(true)
  expect(await table.get(administratorsKey(district))).toMatchObject({ active: 0 })
})

describe('the list of appointments', () => {
  test('holds a place and what is below it, page by page', async () => {
    const { street, district, administrator } = await foundDistrict()
    const stranger = PlaceId.parse(`${street}0`)
    await (await import('@functions/registry/store')).ensurePlace(stranger, '另一街道')
    for (let i = 0; i < 3; i++) await appoint(administrator, 'communityWorker', street)
    await appoint(administrator, 'streetOfficer', stranger)
    const read = (query: { place: PlaceId; limit?: number; cursor?: string }) =>
      mustApi(listAppointments, { token: administrator.accessToken, query })
    expect((await read({ place: street })).items.map((a) => a.place)).toEqual([street, street, street])
    expect((await read({ place: district })).items).toHaveLength(5)
    const first = await read({ place: street, limit: 2 })
    const rest = await read({ place: street, limit: 2, cursor: first.cursor ?? '' })
    expect([first.items.length, rest.items.length]).toEqual([2, 1])
  })

  test('of another place is refused, and so is a cursor of another list', async () => {
    const other = await foundDistrict()
    const place = other.district
    expect(await refusal(listAppointments, { token: officer.accessToken, query: { place } })).toMatchObject({ code: 'WRONG_PLACE' })
    const { cursor } = await mustApi(listAppointments, { token: other.administrator.accessToken, query: { place, limit: 1 } })
    if (!cursor) throw new Error('one appointment a page must leave a cursor')
    const query = { place: here.street, cursor }
    expect(await refusal(listAppointments, { token: officer.accessToken, query })).toMatchObject({ code: 'BAD_REQUEST' })
  })
})

test('names of staff are not in the table in the clear', async () => {
  const worker = await appoint(officer, 'communityWorker', here.community, '赵丁一')
  const stored = await table.query({ pk: `PERSON#${worker.me.personId}`, consistent: true })
  expect(JSON.stringify(stored.items)).not.toMatch(/赵丁一|钱乙一/)
})
