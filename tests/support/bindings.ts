import { createHash } from 'node:crypto'
import { confirmEvidenceUpload, requestEvidenceUpload } from '@shared/content/contract'
import type { ReplyOf } from '@shared/contract/endpoint'
import type { FileId } from '@shared/content/model'
import type { Capacity } from '@shared/contract/roles'
import { makeBindingCode, requestBinding, unitBindings } from '@shared/identity/bindingContract'
import type { MadeCode, MyBindingRequest } from '@shared/identity/binding'
import { acceptInvitation, invite } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import { checksFor } from '@shared/identity/capacity'
import { Digest } from '@shared/kernel/digest'
import { type PlaceId, childOf } from '@shared/kernel/place'
import { addPlace, readUnitRoll } from '@shared/registry/contract'
import type { FlatView, OwnerKey } from '@shared/registry/model'
import type { Flat } from '../../infra/local/seed/district'
import { Actor } from './actor'
import { foundDistrict } from './district'
import { type Estate, importRoll } from './estate'
import { anyPhone, anyone, mustApi, signInAs } from './stack'

/** Somebody invented whom nobody knows. */
export const stranger = (): Actor => new Actor(anyone(), anyPhone())

/** A community worker of a district of the test's own. */
export const appointWorker = async (administrator: Session, place: PlaceId): Promise<Actor> => {
  const body = { name: '测试社工', role: 'communityWorker' as const, place }
  const { code } = await mustApi(invite, { token: administrator.accessToken, body })
  const person = anyone()
  await mustApi(acceptInvitation, { params: { code }, token: (await signInAs(person)).accessToken })
  return new Actor(person)
}

/**
 * An estate whose unit has what bindings are about: 101 one owner, 102 two who own together, 201 and 202 one owner of both,
 * 301 a company without a phone.
 */
export const bindingEstate = async () => {
  const { administrator, community } = await foundDistrict()
  const [by, colleague] = await Promise.all([appointWorker(administrator, community), appointWorker(administrator, community)])
  const name = '测试小区'
  const { placeId: id } = await by.call(addPlace, { params: { placeId: community }, body: { code: 'e9', name, phone: null } })
  const [single, first, partner, double] = [stranger(), stranger(), stranger(), stranger()]
  const flat = (room: string, owners: Flat['owners']): Flat => ({ building: 1, unit: 1, room, area: '80.50', owners, holding: '已交付' })
  const both = [{ name: '测试丁', phone: double.phone ?? '' }]
  await importRoll(by, id, [
    flat('101', [{ name: '测试甲', phone: single.phone ?? '' }]),
    flat('102', [
      { name: '测试乙', phone: first.phone ?? '' },
      { name: '测试丙', phone: partner.phone ?? '' },
    ]),
    flat('201', both),
    flat('202', both),
    flat('301', [{ name: '示例贸易有限公司', phone: '' }]),
  ])
  const unit = childOf(childOf(id, 'b1'), 'u1')
  const estate: Estate = { id, name, unit, worker: by, owners: [single, first, double], rooms: ['101', '102', '201', '202', '301'] }
  return { ...estate, single, first, partner, double, colleague, flat: (room: string): Promise<FlatView> => flatOf(by, unit, room) }
}

export const flatOf = async (by: Actor, unit: PlaceId, room: string): Promise<FlatView> => {
  const { flats } = await by.call(readUnitRoll, { params: { placeId: unit } })
  const found = flats.items.find((flat) => flat.room === room)
  if (!found) throw new Error(`no room ${room} on the roll`)
  return found
}

/** How an owner set stands, as the desk shows it. */
export const standingOf = async (by: Actor, unit: PlaceId, ownerKey: OwnerKey) => {
  const { items } = await by.call(unitBindings, { params: { placeId: unit } })
  const found = items.find((item) => item.ownerKey === ownerKey)
  if (!found) throw new Error('no such owner set in this unit')
  return found
}

/** A photograph to send, different from every other, and the way to the store once its upload is permitted. */
export const aPicture = (bytes = Buffer.from(`photograph ${Math.random()}`)) => {
  const sha256 = Digest.parse(createHash('sha256').update(bytes).digest('hex'))
  const described = { name: '证明.jpg', contentType: 'image/jpeg', size: bytes.length, sha256 }
  const send = async ({ url, fields }: ReplyOf<typeof requestEvidenceUpload>['upload']): Promise<void> => {
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    form.append('file', new Blob([bytes], { type: described.contentType }), described.name)
    const reply = await fetch(url, { method: 'POST', body: form })
    if (!reply.ok) throw new Error(`the file store refused: ${await reply.text()}`)
  }
  return { described, send }
}

/** Uploads a photograph as the phone does. */
export const photograph = async (by: Pick<Actor, 'call'>, place: PlaceId): Promise<FileId> => {
  const { described, send } = aPicture()
  const { file, upload } = await by.call(requestEvidenceUpload, { body: { ...described, place } })
  await send(upload)
  return (await by.call(confirmEvidenceUpload, { params: { fileId: file.fileId } })).fileId
}

/** Asks the community for a flat. */
export const ask = async (by: Actor, unit: PlaceId, room: string, capacity: Capacity = 'owner'): Promise<MyBindingRequest> =>
  by.call(requestBinding, {
    body: { unit, room, capacity, name: '测试申请人', phone: by.phone ?? '', note: '换了手机号', evidence: [await photograph(by, unit)] },
  })

/** What a worker sends to bind somebody, with everything ticked that the capacity demands. */
export const targetFor = (unit: PlaceId, flat: FlatView, capacity: Capacity, replaces: number | null = null) => ({
  ...{ unit, room: flat.room, ownerKey: flat.ownerKey, replaces },
  checked: [...checksFor[capacity]],
})

/** A code that a worker makes at the counter. */
export const codeFor = (
  by: Actor,
  unit: PlaceId,
  flat: FlatView,
  capacity: Capacity = 'owner',
  replaces: number | null = null,
): Promise<MadeCode> => by.call(makeBindingCode, { body: { ...targetFor(unit, flat, capacity, replaces), capacity, name: '测试申请人' } })
