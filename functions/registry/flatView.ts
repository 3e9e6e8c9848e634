import type { FlatView } from '@shared/registry/model'
import type { StoredFlat } from './items'

/** A flat of the roll as staff see it: nobody's name or phone in full. */
export const viewOf = ({ flat, floor, room, area, source, holding, ownerKey, owners }: StoredFlat): FlatView => ({
  placeId: flat,
  floor,
  room,
  area,
  areaSource: source,
  holding,
  ownerKey,
  owners: owners.map((owner) => ({ name: owner.masked, phone: owner.maskedPhone })),
})
