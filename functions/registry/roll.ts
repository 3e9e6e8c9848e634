import { Refusal } from '@shared/contract/errors'
import type { readUnitRoll } from '@shared/registry/contract'
import type { UseCase } from '@functions/platform/http'
import { viewOf } from './flatView'
import { findRoll, flatsPage } from './store'

const readers = ['communityWorker', 'streetOfficer', 'administrator', 'auditor'] as const

/** The roll in force of a unit, a page of flats at a time, nobody's name or phone in full. @throws Refusal WRONG_PLACE, NOT_FOUND */
export const readUnitRollUseCase: UseCase<typeof readUnitRoll> = async ({ params, query }, caller) => {
  caller.mustHold(readers, params.placeId)
  const roll = await findRoll(params.placeId)
  if (!roll) throw new Refusal('NOT_FOUND')
  const { items, cursor } = await flatsPage(roll, query)
  return { totals: roll.totals, version: roll.version, flats: { items: items.map(viewOf), cursor } }
}
