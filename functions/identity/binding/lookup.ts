import { Refusal } from '@shared/contract/errors'
import type { unitBindings as unitEndpoint, voterHistory as historyEndpoint } from '@shared/identity/bindingContract'
import { OwnerKey } from '@shared/registry/model'
import { flatViews } from '@functions/registry/exports'
import type { UseCase } from '@functions/platform/http'
import { VoterItem } from '../items'
import { ownerKeyIn, table, voterKey } from '../store'
import { onlookers } from './target'
import { historyOf, stateOf } from './view'
import { readVoter } from './voter'

/** How every owner set of a unit stands. */
export const unitBindings: UseCase<typeof unitEndpoint> = async ({ params }, caller) => {
  caller.mustHold(onlookers, params.placeId)
  const ownerKeys = [...new Set((await flatViews(params.placeId)).map((flat) => flat.ownerKey))]
  const found = await table.getMany(ownerKeys.map(voterKey))
  const voters = new Map(found.map((item) => [OwnerKey.parse(ownerKeyIn(item)), VoterItem.parse(item)]))
  return { items: ownerKeys.map((ownerKey) => stateOf(ownerKey, voters.get(ownerKey) ?? null)) }
}

/** One owner set with everybody who was ever bound to it. @throws Refusal WRONG_PLACE, NOT_FOUND */
export const voterHistory: UseCase<typeof historyEndpoint> = async ({ params }, caller) => {
  const { placeId, ownerKey } = params
  caller.mustHold(onlookers, placeId)
  const flats = (await flatViews(placeId)).filter((flat) => flat.ownerKey === ownerKey)
  if (flats.length === 0) throw new Refusal('NOT_FOUND', {}, 'no flat of theirs in this unit')
  const [voter, history] = await Promise.all([readVoter(ownerKey), historyOf(ownerKey)])
  return { binding: stateOf(ownerKey, voter), history, flats }
}
