import { Refusal } from '@shared/contract/errors'
import type { readUnitRoll } from '@shared/registry/contract'
import type { FlatView } from '@shared/registry/model'
import type { UseCase } from '@functions/platform/http'
import type { StoredFlat } from './items'
import { findRoll, flatsPage } from './store'

const readers = ['communityWorker', 'streetOfficer', 'administrator', 'auditor'] as const

const viewOf = ({ flat, floor, room, area, source, holding, ownerKey, owners }: StoredFlat): FlatView => ({
  placeId: flat,
  floor,
  room,
  area,
  areaSource: source,
  holding,
  ownerKey,
  owners: owners.map((owner) => ({ name: owner.masked, phone: owner.maskedPhone })),
})

/** The roll in force of a unit, a page of flats at a time, nobody's name or phone in full. @throws Refusal WRONG_PLACE, NOT_FOUND */
export const readUnitRollUseCase: UseCase<typeof readUnitRoll> = async ({ params, query }, caller) => {
  caller.mustHold(readers, params.placeId)
  const roll = await findRoll(params.placeId)
  if (!roll) throw new Refusal('NOT_FOUND')
  const { items, cursor } = await flatsPage(roll, query)
  return { totals: roll.totals, version: roll.version, flats: { items: items.map(viewOf), cursor } }
}
