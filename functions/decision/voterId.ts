import { type DecisionId, VoterId } from '@shared/decision/model'
import type { OwnerKey } from '@shared/registry/model'
import { lookupHash } from '@functions/platform/cipher'

/** The voter that an owner set is in one decision. Keyed, so that published voter ids link to nobody and to no other vote. */
export const voterIdOf = (decisionId: DecisionId, ownerKey: string): VoterId =>
  VoterId.parse(`v_${lookupHash('voter', `${decisionId}\n${ownerKey}`, 20)}`)

export const voterIdsIn =
  (decisionId: DecisionId) =>
  (ownerKey: OwnerKey): VoterId =>
    voterIdOf(decisionId, ownerKey)
