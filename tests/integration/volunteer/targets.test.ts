import { expect, test } from '@jest/globals'
import { readLog } from '@shared/audit/contract'
import { digestOf } from '@shared/kernel/digest'
import { volunteerContract as c } from '@shared/volunteer/contract'
import { usualGoals } from '@shared/volunteer/target'
import { codeOf } from '../../support/answers'
import { appoint, foundDistrict } from '../../support/district'
import { api, mustApi, settled } from '../../support/stack'
import { foundField, foundTestTeam, joinByCode, volunteer } from '../../support/volunteers'

test('the plan’s figures hold until the district sets its own, one after the other', async () => {
  const { district, community, worker, association } = await foundField()
  const read = (token: string, place = district) => mustApi(c.readTargets, { token, query: { place } })
  const before = await read(association)
  expect(before.version).toBe(0)
  expect(before.targets.find(({ name }) => name === 'volunteers')?.goal).toBe(8000)

  const set = (volunteers: number, version: number, token = association, at = district) =>
    api(c.setTargets, { token, params: { district: at }, body: { goals: { ...usualGoals, volunteers }, version } })
  // Two at once: one stands, the other is told; the same sent again is the same.
  const codes = (await Promise.all([set(9000, 0), set(9500, 0)])).map(codeOf)
  expect(codes.sort()).toEqual(['EDITED_BY_OTHER', null].sort())
  const goal = (await read(association)).targets.find(({ name }) => name === 'volunteers')?.goal ?? 0
  expect([9000, 9500]).toContain(goal)
  expect(codeOf(await set(goal, 0))).toBeNull()
  expect((await read(worker, community)).targets.find(({ name }) => name === 'volunteers')?.goal).toBe(goal)
  expect((await read(association)).version).toBe(1)

  expect(codeOf(await set(1, 1, worker))).toBe('FORBIDDEN')
  expect(codeOf(await set(1, 0, association, community))).toBe('WRONG_PLACE')
  expect(codeOf(await set(0, 1))).toBe('BAD_REQUEST')
})

test('people are counted once whatever teams they are in, and the register that leaves has each of them once, masked and marked', async () => {
  const here = await foundDistrict()
  const session = await appoint(here.administrator, 'associationOfficer', here.district, '科甲一')
  const worker = await appoint(here.administrator, 'communityWorker', here.community)
  const field = { district: here.district, community: here.community, worker: worker.accessToken, association: session.accessToken }
  const [leader, one] = [await volunteer(field), await volunteer(field)]
  await volunteer(field, {}, false)
  for (const name of ['银龄服务队', '星火服务队']) await joinByCode(await foundTestTeam(field, leader, { name }), leader, [one])

  const { targets } = await mustApi(c.readTargets, { token: field.association, query: { place: here.district } })
  expect(Object.fromEntries(targets.map(({ name, value }) => [name, value]))).toMatchObject({ volunteers: 2, teams: 2, served: 0 })

  const body = { place: here.district, what: 'people' as const, year: 2026 }
  const { number, rows, watermark } = await mustApi(c.exportVolunteers, { token: field.association, body })
  expect(rows).toHaveLength(2)
  expect(watermark).toContain('科甲一')
  expect(watermark).toContain(number)
  const said = JSON.stringify(rows)
  for (const { phone } of [leader, one]) expect(said).not.toContain(phone)
  expect(said).not.toContain('许甲一')

  await settled()
  const query = { place: here.district, subject: `volunteers:${here.district}` }
  const { items } = await mustApi(readLog, { token: here.administrator.accessToken, query })
  expect(items.find(({ type }) => type === 'volunteer.listExported')).toMatchObject({
    actor: session.me.personId,
    facts: { number, what: 'people', rows: 2, digest: digestOf(rows) },
  })
})
