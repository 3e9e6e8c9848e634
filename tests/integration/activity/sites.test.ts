import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { SiteText, countByLevel } from '@shared/activity/site'
import { addSite, editSite, listSites } from '@shared/activity/siteContract'
import { ancestorAt, childOf } from '@shared/kernel/place'
import { ensurePlace } from '@functions/registry/store'
import { foundClub, neighbour, siteText } from '../../support/activity'
import { mustApi, refusal } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

test('a community puts places on its list; anybody finds them there, at its street and in its district, and nowhere else', async () => {
  const club = await foundClub()
  const { staff: token, community: place } = club
  const body = { siteKey: randomUUID(), place, text: siteText({ level: 'city' }) }
  const site = await mustApi(addSite, { token, body })
  expect(site).toMatchObject({ ...body.text, place, placeName: '云梯社区', version: 1 })
  // Sent twice it is one.
  expect(await mustApi(addSite, { token, body })).toEqual(site)
  const district = ancestorAt(place, 'district') ?? place
  const street = ancestorAt(place, 'street') ?? place
  for (const at of [place, street, district]) expect((await mustApi(listSites, { query: { place: at } })).items).toEqual([site])
  const beside = childOf(street, 'c12')
  await ensurePlace(beside, '新桥社区')
  expect((await mustApi(listSites, { query: { place: beside } })).items).toEqual([])
  const association = await tokenWith({ staff: [{ role: 'associationOfficer', place: district }] })
  const museum = await mustApi(addSite, {
    token: association,
    body: { siteKey: randomUUID(), place: district, text: siteText({ kind: 'museum', level: 'province' }) },
  })
  // Read page by page, the place's own first.
  const first = await mustApi(listSites, { query: { place: district, limit: 1 } })
  const rest = await mustApi(listSites, { query: { place: district, cursor: first.cursor ?? '' } })
  expect([...first.items, ...rest.items]).toEqual([museum, site])
  expect(countByLevel([museum, site])).toEqual([
    { level: 'province', count: 1 },
    { level: 'city', count: 1 },
  ])
})

test('it is changed by whoever looks after its place, one at a time; one that closes stays on record', async () => {
  const club = await foundClub()
  const site = await mustApi(addSite, { token: club.staff, body: { siteKey: randomUUID(), place: club.community, text: siteText() } })
  const params = { siteId: site.siteId }
  const closed = { version: 1, text: SiteText.parse({ ...site, closed: true }) }
  expect(await mustApi(editSite, { token: club.staff, params, body: closed })).toMatchObject({ closed: true, version: 2 })
  expect((await mustApi(editSite, { token: club.staff, params, body: closed })).version).toBe(2)
  const late = { version: 1, text: siteText({ hours: '只在周末开放' }) }
  expect((await refusal(editSite, { token: club.staff, params, body: late })).code).toBe('EDITED_BY_OTHER')
  expect(countByLevel((await mustApi(listSites, { query: { place: club.community } })).items)).toEqual([])
  const elsewhere = await foundClub()
  expect((await refusal(editSite, { token: elsewhere.staff, params, body: closed })).code).toBe('WRONG_PLACE')
  expect(
    (await refusal(addSite, { token: elsewhere.staff, body: { siteKey: randomUUID(), place: club.community, text: siteText() } })).code,
  ).toBe('WRONG_PLACE')
  const { token } = await neighbour()
  expect((await refusal(editSite, { token, params, body: closed })).code).toBe('FORBIDDEN')
})
