import type { PlaceId } from '@shared/kernel/place'
import type { IdentifiedFlat } from '@shared/registry/identify'
import { maskName, maskPhone } from '@shared/registry/mask'
import { OwnerKey } from '@shared/registry/model'
import type { Owner } from '@shared/registry/owners'
import { lookupHash, seal } from '@functions/platform/cipher'
import type { StoredFlat, StoredOwner } from './items'

/** What a sealed field of a flat belongs to: it opens in no other flat and in no other field. */
export const sealContext = (flat: PlaceId, owner: number, field: 'name' | 'phone'): string => `${flat}/${owner}/${field}`

export const phoneHashOf = (phone: string): string => lookupHash('phone', phone)

/** Certificate numbers are not kept (DOMAIN §8): they have done their work in the owner key. */
const sealOwner = (flat: PlaceId, { name, phone }: Owner, index: number): StoredOwner => ({
  masked: maskName(name),
  name: seal(name, sealContext(flat, index, 'name')),
  maskedPhone: phone === null ? null : maskPhone(phone),
  phone: phone === null ? null : seal(phone, sealContext(flat, index, 'phone')),
  phoneHash: phone === null ? null : phoneHashOf(phone),
})

/** A flat as it is stored. The owner set becomes a key by keyed hash: equal for the same owners, telling nobody who they are. */
export const sealFlat = ({ flat, room, floor, area, source, holding, ownerSet, owners }: IdentifiedFlat): StoredFlat => ({
  flat,
  room,
  floor,
  area,
  source,
  holding,
  ownerKey: OwnerKey.parse(`o_${lookupHash('owner', ownerSet, 26)}`),
  owners: owners.map((owner, index) => sealOwner(flat, owner, index)),
})
