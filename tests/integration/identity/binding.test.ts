import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Endpoint } from '@shared/contract/endpoint'
import {
  approveBindingRequest,
  handOver,
  inviteHelper,
  listBindingRequests,
  listHelpers,
  makeBindingCode,
  myBindingRequests,
  previewBindingCode,
  readBindingRequest,
  refuseBindingRequest,
  releaseHome,
  releaseVoter,
  revealRequestPhone,
  removeHelper,
  requestBinding,
  transferFlat,
  unlockVoter,
  useBindingCode,
  voterHistory,
  withdrawBindingRequest,
} from '@shared/identity/bindingContract'
import { bindByPhone, me } from '@shared/identity/contract'
import { readLog } from '@shared/audit/contract'
import { MINUTE, instant } from '@shared/kernel/instant'
import { childOf } from '@shared/kernel/place'
import { addPlace } from '@shared/registry/contract'
import { REVEALS_AN_HOUR } from '@shared/registry/reveal'
import { bindingCode, bindingCodeKey, table } from '@functions/identity/store'
import { ensurePlace } from '@functions/registry/store'
import type { Sending } from '../../../infra/local/client'
import { Actor } from '../../support/actor'
import { ask, bindingEstate, codeFor, flatOf, photograph, standingOf, stranger, targetFor } from '../../support/bindings'
import { appoint, foundDistrict } from '../../support/district'
import { castAs, openVote } from '../../support/estate'
import { aPhoto } from '../../support/papers'
import { mustApi, phoneCode, settled } from '../../support/stack'

type Here = Awaited<ReturnType<typeof bindingEstate>>
let here: Here
beforeAll(async () => {
  here = await bindingEstate()
})

/** The code of the refusal that a call meets; `null` when it is answered. */
const refusalOf = async <E extends Endpoint>(by: Actor, endpoint: E, sending: Omit<Sending<E>, 'token'> = {}): Promise<string | null> => {
  try {
    await by.call(endpoint, sending)
    return null
  } catch (error) {
    return /"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error)
  }
}
const byPhone = async (by: Actor): Promise<string | null> =>
  refusalOf(by, bindByPhone, { body: { phoneCode: await phoneCode(by.phone ?? '') } })
/** Whoever takes a code, signed in anew with what it gave. */
const taken = async (by: Actor, code: string): Promise<Actor> => {
  await by.call(useBindingCode, { params: { code } })
  return new Actor(by.person, by.phone)
}
const homesOf = async (by: Actor) => (await by.call(me)).homes

describe('a request with evidence', () => {
  test('is seen by the worker beside the roll, approved, and binds whoever asked', async () => {
    const [asker, flat] = [stranger(), await here.flat('301')]
    const { requestId, label, state } = await ask(asker, here.unit, '301', 'company')
    expect([label, state]).toEqual([`${here.name} 1 幢 1 单元 301 室`, 'open'])
    const { items } = await here.worker.call(listBindingRequests, { query: { place: here.unit, state: 'open' } })
    expect(items.map((item) => item.requestId)).toContain(requestId)
    const detail = await here.worker.call(readBindingRequest, { params: { requestId } })
    expect(detail).toMatchObject({
      name: '测**',
      note: '换了手机号',
      flat: { ownerKey: flat.ownerKey },
      binding: { generation: 0, bound: null },
      history: [],
    })
    expect(detail.phone).toMatch(/^1\d\d\*{4}\d{4}$/)
    expect((await fetch(detail.evidence[0]?.url ?? '')).status).toBe(200)

    const approved = await here.worker.call(approveBindingRequest, { params: { requestId }, body: targetFor(here.unit, flat, 'company') })
    expect(approved.state).toBe('approved')
    expect(await homesOf(asker)).toMatchObject([{ ownerKey: flat.ownerKey, standing: 'voter', capacity: 'company', rooms: ['301'] }])
    expect((await asker.call(myBindingRequests)).items).toMatchObject([{ requestId, state: 'approved' }])
    const { history } = await here.worker.call(voterHistory, { params: { placeId: here.unit, ownerKey: flat.ownerKey } })
    expect(history).toMatchObject([
      { generation: 1, name: '测**', way: 'request', capacity: 'company', checked: ['identity', 'authorisation'], until: null },
    ])

    const again = await here.worker.call(approveBindingRequest, { params: { requestId }, body: targetFor(here.unit, flat, 'company') })
    expect(again).toEqual(approved)
    expect(await refusalOf(here.worker, refuseBindingRequest, { params: { requestId }, body: { reason: '材料不全' } })).toBe(
      'REQUEST_DECIDED',
    )
  })

  test('is open once per person and flat; sent twice it is one; withdrawn it makes room for another', async () => {
    const asker = stranger()
    const evidence = [await photograph(asker, here.unit)]
    const body = { unit: here.unit, room: '101', capacity: 'owner' as const, name: '测试申请人', phone: '13800000000', note: '', evidence }
    const first = await asker.call(requestBinding, { body })
    expect(await asker.call(requestBinding, { body })).toEqual(first)
    const other = { ...body, evidence: [await photograph(asker, here.unit)] }
    expect(await refusalOf(asker, requestBinding, { body: other })).toBe('REQUEST_ALREADY_OPEN')
    const withdrawn = await asker.call(withdrawBindingRequest, { params: { requestId: first.requestId } })
    expect(withdrawn.state).toBe('withdrawn')
    expect(await asker.call(withdrawBindingRequest, { params: { requestId: first.requestId } })).toEqual(withdrawn)
    expect(await refusalOf(asker, requestBinding, { body: other })).toBeNull()
    expect((await asker.call(myBindingRequests)).items).toHaveLength(2)
    expect(await refusalOf(stranger(), withdrawBindingRequest, { params: { requestId: first.requestId } })).toBe('NOT_FOUND')
  })

  test('takes no evidence of somebody else, and no unit that is not there', async () => {
    const asker = stranger()
    const body = { unit: here.unit, room: '101', capacity: 'owner' as const, name: '测试申请人', phone: '13800000000', note: '' }
    const foreign = [await photograph(stranger(), here.unit)]
    expect(await refusalOf(asker, requestBinding, { body: { ...body, evidence: foreign } })).toBe('FILE_MISSING')
    const own = [await photograph(asker, here.unit)]
    expect(await refusalOf(asker, requestBinding, { body: { ...body, unit: here.id, evidence: own } })).toBe('NOT_FOUND')
  })

  test('gives whoever has no home the number of the community that checks it, while it is open', async () => {
    const { administrator, street } = await foundDistrict()
    const { accessToken: token } = await appoint(administrator, 'streetOfficer', street)
    const office = { name: '测试社区', phone: '0510-00000009' }
    const { placeId } = await mustApi(addPlace, { params: { placeId: street }, body: { code: 'c9', ...office }, token })
    const estate = childOf(placeId, 'e1')
    const building = childOf(estate, 'b1')
    const unit = childOf(building, 'u1')
    for (const place of [estate, building, unit]) await ensurePlace(place, '测试')
    const asker = stranger()
    expect((await asker.call(me)).contact).toBeNull()
    const { requestId } = await ask(asker, unit, '301', 'company')
    expect((await asker.call(me)).contact).toEqual(office)
    await asker.call(withdrawBindingRequest, { params: { requestId } })
    expect((await asker.call(me)).contact).toBeNull()
  })

  test('shows the number to be rung after a reason, and no longer once it is decided', async () => {
    const [asker, params] = [stranger(), { requestId: '' }]
    params.requestId = (await ask(asker, here.unit, '101')).requestId
    const [detail, reason] = [await here.worker.call(readBindingRequest, { params }), { reason: 'verifyOwner' as const, note: '' }]
    expect(JSON.stringify(detail)).not.toContain(asker.phone)
    const shown = await here.worker.call(revealRequestPhone, { params, body: reason })
    expect(shown).toMatchObject({ phones: [{ phone: asker.phone }], left: REVEALS_AN_HOUR - 1 })
    expect(JSON.stringify(shown)).not.toContain('测试申请人')
    expect(await refusalOf(here.worker, revealRequestPhone, { params, body: { reason: 'other', note: ' ' } })).toBe('BAD_REQUEST')
    expect(await refusalOf(asker, revealRequestPhone, { params, body: reason })).toBe('FORBIDDEN')
    await settled()
    const { items } = await here.worker.call(readLog, { query: { place: here.id, subject: `roll:${here.id}` } })
    expect(items.find((entry) => entry.type === 'identity.requestPhoneRevealed')?.facts).toMatchObject({
      room: '101',
      reason: 'verifyOwner',
    })
    expect(JSON.stringify(items)).not.toContain(asker.phone)
    await asker.call(withdrawBindingRequest, { params })
    expect(await refusalOf(here.worker, revealRequestPhone, { params, body: reason })).toBe('REQUEST_DECIDED')
  })

  test('refused comes back with the reason', async () => {
    const asker = stranger()
    const { requestId } = await ask(asker, here.unit, '101')
    await here.worker.call(refuseBindingRequest, { params: { requestId }, body: { reason: '照片看不清，请重新拍' } })
    expect((await asker.call(myBindingRequests)).items).toMatchObject([{ state: 'refused', reason: '照片看不清，请重新拍' }])
  })

  test('binds nobody without the papers its capacity demands', async () => {
    const { requestId } = await ask(stranger(), here.unit, '101', 'guardian')
    const body = { ...targetFor(here.unit, await here.flat('101'), 'guardian'), checked: ['identity' as const] }
    expect(await refusalOf(here.worker, approveBindingRequest, { params: { requestId }, body })).toBe('EVIDENCE_NOT_CHECKED')
  })

  test('replaces whoever is bound only when the worker saw and named that binding', async () => {
    const estate = await bindingEstate()
    const [owner, flat] = [estate.single, await estate.flat('101')]
    await owner.bindHomes()
    const asker = stranger()
    const { requestId } = await ask(asker, estate.unit, '101')
    const params = { requestId }
    expect(await refusalOf(estate.worker, approveBindingRequest, { params, body: targetFor(estate.unit, flat, 'owner') })).toBe(
      'VOTER_BOUND',
    )
    await estate.worker.call(approveBindingRequest, { params, body: targetFor(estate.unit, flat, 'owner', 1) })
    expect(await homesOf(asker)).toMatchObject([{ generation: 2, standing: 'voter' }])
    expect(await homesOf(owner)).toEqual([])
    const { history } = await estate.worker.call(voterHistory, { params: { placeId: estate.unit, ownerKey: flat.ownerKey } })
    expect(history.map(({ generation, why }) => [generation, why])).toEqual([
      [2, null],
      [1, 'replaced'],
    ])
  })
})

describe('a code made in person', () => {
  test('binds whoever types it, once', async () => {
    const [owner, flat] = [stranger(), await here.flat('201')]
    const { code, image } = await codeFor(here.worker, here.unit, flat)
    expect(image).toMatch(/^data:image/)
    expect(await owner.call(previewBindingCode, { params: { code } })).toMatchObject({ purpose: 'bind', capacity: 'owner' })
    const { me: bound } = await owner.call(useBindingCode, { params: { code } })
    expect(bound.homes).toMatchObject([{ ownerKey: flat.ownerKey, rooms: ['201', '202'], standing: 'voter' }])
    expect((await owner.call(useBindingCode, { params: { code } })).me.homes).toEqual(bound.homes)
    expect(await refusalOf(stranger(), useBindingCode, { params: { code } })).toBe('BINDING_CODE_USED')
    expect(await refusalOf(stranger(), previewBindingCode, { params: { code: '00000000' } })).toBe('BINDING_CODE_UNKNOWN')
  })

  test('is no longer good when somebody else was bound meanwhile', async () => {
    const estate = await bindingEstate()
    const { code } = await codeFor(estate.worker, estate.unit, await estate.flat('101'))
    await estate.single.bindHomes()
    expect(await refusalOf(stranger(), useBindingCode, { params: { code } })).toBe('VOTER_BOUND')
  })
})

describe('owners who own together', () => {
  test('have one vote: the second looks, takes over by a code, and a stranger with the code does not', async () => {
    const [first, partner, flat] = [here.first, here.partner, await here.flat('102')]
    await first.bindHomes()
    await partner.bindHomes()
    expect(await homesOf(partner)).toMatchObject([{ standing: 'coOwner', generation: 1 }])
    expect(await standingOf(here.worker, here.unit, flat.ownerKey)).toMatchObject({ coOwners: 1, bound: { capacity: 'owner' } })
    expect(await refusalOf(partner, handOver, { params: { ownerKey: flat.ownerKey } })).toBe('NOT_BOUND')

    const { code } = await first.call(handOver, { params: { ownerKey: flat.ownerKey } })
    expect(await refusalOf(stranger(), useBindingCode, { params: { code } })).toBe('NOT_CO_OWNER')
    await partner.call(useBindingCode, { params: { code } })
    expect(await homesOf(partner)).toMatchObject([{ standing: 'voter', generation: 2, capacity: 'coOwner' }])
    expect(await homesOf(first)).toMatchObject([{ standing: 'coOwner' }])
    const { history } = await here.worker.call(voterHistory, { params: { placeId: here.unit, ownerKey: flat.ownerKey } })
    expect(history.map(({ way, why }) => [way, why])).toEqual([
      ['handover', null],
      ['phone', 'handover'],
    ])
  })

  test('of one owner there is nobody to hand over to', async () => {
    const estate = await bindingEstate()
    const [owner, { ownerKey }] = [estate.single, await estate.flat('101')]
    await owner.bindHomes()
    expect(await refusalOf(owner, handOver, { params: { ownerKey } })).toBe('NOT_CO_OWNER')
  })
})

describe('a relative', () => {
  test('invited by a code looks, is listed, is removed', async () => {
    const estate = await bindingEstate()
    const owner = estate.double
    const { ownerKey } = await estate.flat('201')
    await owner.bindHomes()
    const params = { ownerKey }
    const { code } = await owner.call(inviteHelper, { params, body: { name: '女儿' } })
    const daughter = await taken(stranger(), code)
    expect(await homesOf(daughter)).toMatchObject([{ ownerKey, standing: 'helper', rooms: ['201', '202'] }])
    const { items } = await owner.call(listHelpers, { params })
    expect(items).toMatchObject([{ name: '女儿' }])
    expect(await refusalOf(daughter, listHelpers, { params })).toBe('NOT_BOUND')
    expect(await refusalOf(daughter, inviteHelper, { params, body: { name: '女婿' } })).toBe('NOT_BOUND')
    const personId = items[0]?.personId
    if (!personId) throw new Error('a helper')
    expect((await owner.call(removeHelper, { params: { ownerKey, personId } })).items).toEqual([])
    expect((await owner.call(removeHelper, { params: { ownerKey, personId } })).items).toEqual([])
    expect(await homesOf(daughter)).toEqual([])
  })

  test('stops looking when whoever invited them is released', async () => {
    const estate = await bindingEstate()
    const [owner, flat, son] = [estate.single, await estate.flat('101'), stranger()]
    await owner.bindHomes()
    const params = { ownerKey: flat.ownerKey }
    const { code } = await owner.call(inviteHelper, { params, body: { name: '儿子' } })
    await son.call(useBindingCode, { params: { code } })
    const stale = await owner.call(inviteHelper, { params, body: { name: '侄子' } })
    await owner.call(releaseHome, { params, body: { generation: 1 } })
    expect([await homesOf(son), await homesOf(owner)]).toEqual([[], []])
    expect(await refusalOf(stranger(), useBindingCode, { params: { code: stale.code } })).toBe('VOTER_CHANGED')
  })
})

describe('a death', () => {
  test('locks the voter for phones; only the heirs’ designee is bound', async () => {
    const estate = await bindingEstate()
    const [owner, flat] = [estate.single, await estate.flat('101')]
    await owner.bindHomes()
    const params = { placeId: estate.unit, ownerKey: flat.ownerKey }
    const body = { generation: 1, reason: 'death' as const, note: '家属到社区报告', checked: ['death' as const] }
    expect(await refusalOf(estate.worker, releaseVoter, { params, body: { ...body, checked: [] } })).toBe('EVIDENCE_NOT_CHECKED')
    expect(await refusalOf(estate.worker, releaseVoter, { params, body: { ...body, generation: 0 } })).toBe('VOTER_CHANGED')
    const state = await estate.worker.call(releaseVoter, { params, body })
    expect(state).toMatchObject({ bound: null, locked: true, generation: 1 })
    expect(await estate.worker.call(releaseVoter, { params, body })).toEqual(state)
    expect(await byPhone(owner)).toBe('VOTER_LOCKED')
    const code = (capacity: 'owner' | 'heir') => ({ body: { ...targetFor(estate.unit, flat, capacity), capacity, name: '测试继承人' } })
    expect(await refusalOf(estate.worker, makeBindingCode, code('owner'))).toBe('VOTER_LOCKED')
    const made = await estate.worker.call(makeBindingCode, code('heir'))
    const heir = stranger()
    await heir.call(useBindingCode, { params: { code: made.code } })
    expect(await homesOf(heir)).toMatchObject([{ capacity: 'heir', generation: 2 }])
    expect(await byPhone(owner)).toBe('VOTER_LOCKED')
  })

  test('recorded by mistake is taken back, and the phone binds again', async () => {
    const estate = await bindingEstate()
    const [owner, flat] = [estate.single, await estate.flat('101')]
    const params = { placeId: estate.unit, ownerKey: flat.ownerKey }
    await estate.worker.call(releaseVoter, { params, body: { generation: 0, reason: 'death', note: '', checked: ['death'] } })
    expect(await byPhone(owner)).toBe('VOTER_LOCKED')
    expect(await estate.worker.call(unlockVoter, { params, body: { generation: 0, note: '记错了房号' } })).toMatchObject({ locked: false })
    expect(await byPhone(owner)).toBeNull()
  })

  test('not recorded, no heir is bound', async () => {
    const body = { ...targetFor(here.unit, await here.flat('101'), 'heir'), capacity: 'heir' as const, name: '测试继承人' }
    expect(await refusalOf(here.worker, makeBindingCode, { body })).toBe('HEIR_WITHOUT_DEATH')
  })
})

describe('a flat that changes hands', () => {
  const buyer = (phone: string) => [{ name: '测试买主', idNumber: '', phone }]

  test('without a vote gets new owners on the roll, and the former owner is released', async () => {
    const estate = await bindingEstate()
    const [owner, flat, next] = [estate.single, await estate.flat('101'), stranger()]
    await owner.bindHomes()
    const params = { placeId: estate.unit }
    const body = { room: '101', ownerKey: flat.ownerKey, version: 1, owners: buyer(next.phone ?? ''), proof: null, note: '' }
    const done = await estate.worker.call(transferFlat, { params, body })
    expect(done).toMatchObject({ version: 2, flat: { room: '101', area: flat.area, areaSource: flat.areaSource } })
    expect(done.flat.ownerKey).not.toBe(flat.ownerKey)
    expect((await estate.worker.call(transferFlat, { params, body })).flat).toEqual(done.flat)
    expect(await homesOf(owner)).toEqual([])
    expect(await byPhone(owner)).toBe('PHONE_NOT_ON_ROLL')
    await next.bindHomes()
    expect(await homesOf(next)).toMatchObject([{ ownerKey: done.flat.ownerKey, rooms: ['101'] }])
    expect((await flatOf(estate.worker, estate.unit, '102')).owners).toHaveLength(2)
    const stale = { ...body, owners: buyer(stranger().phone ?? '') }
    expect(await refusalOf(estate.worker, transferFlat, { params, body: stale })).toBe('OWNERS_CHANGED')
  })

  test('keeps the proof that the worker photographed; evidence of a request and a file from elsewhere are none', async () => {
    const [estate, elsewhere] = await Promise.all([bindingEstate(), bindingEstate()])
    const [flat, params] = [await estate.flat('101'), { placeId: estate.unit }]
    const body = { room: '101', ownerKey: flat.ownerKey, version: 1, owners: buyer(stranger().phone ?? ''), note: '' }
    const wrong = [await photograph(estate.worker, estate.unit), await aPhoto('proof', elsewhere.unit)]
    for (const proof of wrong)
      expect(await refusalOf(estate.worker, transferFlat, { params, body: { ...body, proof } })).toBe('FILE_MISSING')
    const proof = await aPhoto('proof', estate.unit)
    expect(await estate.worker.call(transferFlat, { params, body: { ...body, proof } })).toMatchObject({ version: 2 })
  })

  test('one of two leaves the owner bound to the other', async () => {
    const estate = await bindingEstate()
    const [owner, flat, next] = [estate.double, await estate.flat('201'), stranger()]
    await owner.bindHomes()
    const body = { room: '201', ownerKey: flat.ownerKey, version: 1, owners: buyer(next.phone ?? ''), proof: null, note: '' }
    await estate.worker.call(transferFlat, { params: { placeId: estate.unit }, body })
    expect(await homesOf(owner)).toMatchObject([{ ownerKey: flat.ownerKey }])
  })

  test('during a vote waits on the roll; the buyer is bound as transferee; one of several flats waits altogether', async () => {
    const estate = await bindingEstate()
    const [flat, two, next] = [await estate.flat('101'), await estate.flat('201'), stranger()]
    const params = { placeId: estate.unit }
    const code = { body: { ...targetFor(estate.unit, flat, 'transferee'), capacity: 'transferee' as const, name: '测试买主' } }
    expect(await refusalOf(estate.worker, makeBindingCode, code)).toBe('TRANSFEREE_WITHOUT_VOTE')
    const decisionId = await openVote(estate)
    const body = { room: '101', ownerKey: flat.ownerKey, version: 1, owners: buyer(next.phone ?? ''), proof: null, note: '' }
    expect(await refusalOf(estate.worker, transferFlat, { params, body })).toBe('TRANSFER_DURING_VOTE')
    const ofTwo = { ...body, room: '201', ownerKey: two.ownerKey }
    expect(await refusalOf(estate.worker, transferFlat, { params, body: ofTwo })).toBe('TRANSFER_WAITS')
    const split = { ...targetFor(estate.unit, two, 'transferee'), capacity: 'transferee' as const, name: '测试买主' }
    expect(await refusalOf(estate.worker, makeBindingCode, { body: split })).toBe('TRANSFER_WAITS')
    const made = await estate.worker.call(makeBindingCode, code)
    const bought = await taken(next, made.code)
    expect(await homesOf(bought)).toMatchObject([{ ownerKey: flat.ownerKey, capacity: 'transferee' }])
    await castAs(bought, decisionId, 'agree')
  })
})

test('a code is good for fifteen minutes', async () => {
  const { code, expiresAt } = await codeFor(here.worker, here.unit, await here.flat('101'))
  const [made, ends] = [Date.now(), Date.parse(expiresAt)]
  expect(ends - made).toBeGreaterThan(14 * MINUTE)
  expect(ends - made).toBeLessThanOrEqual(15 * MINUTE)
  // Other tests use the same clock at the same time: this code is made older instead.
  await table.write({ update: bindingCodeKey(code), set: { expiresAt: instant(made - MINUTE) }, when: [bindingCode.known] })
  expect(await refusalOf(stranger(), useBindingCode, { params: { code } })).toBe('BINDING_CODE_EXPIRED')
})
