import { randomBytes } from 'node:crypto'
import type { StaffRole } from '@shared/contract/roles'
import { acceptInvitation, invite } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import { area } from '@shared/kernel/area'
import { people } from '@shared/kernel/people'
import { PlaceId, childOf, levelOf } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { inviteFirstAdministrator } from '@functions/identity/exports'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { ImportId } from '@functions/registry/items'
import { changeOver, ensurePlace, layDown, phoneWrite } from '@functions/registry/store'
import { anyone, mustApi, signInAs } from './stack'

export interface District {
  readonly district: PlaceId
  readonly street: PlaceId
  readonly community: PlaceId
  readonly building: PlaceId
  readonly unit: PlaceId
  readonly administrator: Session
}

/** Makes the session of a new person who has taken up an invitation. */
const accepted = async (code: string): Promise<Session> => {
  const { accessToken: token } = await signInAs(anyone())
  return mustApi(acceptInvitation, { params: { code }, token })
}

/**
 * A district of the test's own, from street to unit, with an administrator who came by the command. Nobody else knows its name, so that
 * tests that run at the same time do not meet.
 */
export const foundDistrict = async (): Promise<District> => {
  const district = PlaceId.parse(`t${randomBytes(6).toString('hex')}`)
  const street = childOf(district, 's1')
  const community = childOf(street, 'c1')
  const estate = childOf(community, 'e1')
  const building = childOf(estate, 'b3')
  const unit = childOf(building, 'u2')
  const names = {
    district: '示范区',
    street: '示范街道',
    community: '云梯社区',
    estate: '禾苑小区',
    building: '3 幢',
    unit: '2 单元',
    flat: '',
  }
  for (const place of [district, street, community, estate, building, unit]) await ensurePlace(place, names[levelOf(place)])
  process.env.DISTRICT_ID = district
  const { code } = await inviteFirstAdministrator('管甲一')
  return { district, street, community, building, unit, administrator: await accepted(code) }
}

/** Has `by` appoint somebody new; gives that person's session. */
export const appoint = async (by: Session, role: StaffRole, place: PlaceId, name = '工甲一'): Promise<Session> => {
  const { code } = await mustApi(invite, { token: by.accessToken, body: { name, role, place } })
  return accepted(code)
}

/**
 * Puts an owner on the roll of `unit` under each of the phones given, straight through the registry's store: the roll holds what
 * a look-up by phone needs.
 */
export const putOnRoll = (unit: PlaceId, room: string, phones: readonly string[]): Promise<OwnerKey> =>
  putOwnerOnRoll(OwnerKey.parse(`o_${lookupHash('owner', `${unit} ${room}`, 26)}`), unit, room, phones)

/** The same for an owner set whose key is known, such as one of a vote that was frozen by a test. */
export const putOwnerOnRoll = async (ownerKey: OwnerKey, unit: PlaceId, room: string, phones: readonly string[]): Promise<OwnerKey> => {
  const importId = newId(ImportId, 'i')
  const entry = { ownerKey, unit, flat: childOf(unit, room), room, importId, ownerCount: 1 }
  await layDown(phones.map((phone) => phoneWrite(lookupHash('phone', phone), entry)))
  const totals = { flats: 1, people: people(1), area: area(6543) }
  const event = eventOf({ type: 'registry.rollCommitted', subject: `roll:${unit}`, place: unit, actor: 'system', facts: {} })
  await changeOver({ unit, version: 1, importId, totals, since: now() }, 0, event)
  return ownerKey
}
