import type * as z from 'zod'
import { Refusal } from '@shared/contract/errors'
import type { Capacity } from '@shared/contract/roles'
import type { BindingTarget } from '@shared/identity/binding'
import { capacityRefusal, missingChecks } from '@shared/identity/capacity'
import type { PlaceId } from '@shared/kernel/place'
import type { FlatView, OwnerKey } from '@shared/registry/model'
import { votesRunningOver } from '@functions/decision/exports'
import { type OwnerHome, flatAt, labelsOf, ownerHome } from '@functions/registry/exports'
import type { Caller } from '@functions/platform/caller'
import type { VoterItem } from '../items'

type Target = z.infer<typeof BindingTarget>

/** Who binds and releases. */
export const binders = ['communityWorker', 'streetOfficer'] as const
/** Who may see how it stands. */
export const onlookers = [...binders, 'administrator', 'auditor'] as const

/** The flat and owner set a worker means, as the roll in force has them. @throws Refusal WRONG_PLACE, ROOM_NOT_ON_ROLL, OWNERS_CHANGED */
export const flatMeant = async (caller: Caller, unit: PlaceId, room: string, ownerKey: OwnerKey): Promise<FlatView> => {
  caller.mustHold(binders, unit)
  const found = await flatAt(unit, room)
  if (!found) throw new Refusal('ROOM_NOT_ON_ROLL')
  if (found.flat.ownerKey !== ownerKey) throw new Refusal('OWNERS_CHANGED')
  return found.flat
}

/** The owner set with all its flats; of a roll imported before owner sets had an index, the flat at hand alone. */
export const homeAt = async (unit: PlaceId, { ownerKey, room, owners }: FlatView): Promise<OwnerHome> => {
  const found = await ownerHome(ownerKey)
  if (found) return found
  const label = `${(await labelsOf([unit])).get(unit) ?? unit} ${room} 室`
  return { ownerKey, units: [unit], rooms: [room], label, ownerCount: owners.length }
}

/**
 * The owner set to which a worker binds somebody in a capacity, once everything but the race for it is in order.
 * @throws Refusal WRONG_PLACE, ROOM_NOT_ON_ROLL, OWNERS_CHANGED, EVIDENCE_NOT_CHECKED, and those of the capacity
 */
export const targetOf = async (caller: Caller, capacity: Capacity, target: Target, voter: VoterItem | null): Promise<OwnerHome> => {
  const { unit, room, ownerKey, checked } = target
  const flat = await flatMeant(caller, unit, room, ownerKey)
  const missing = missingChecks(capacity, checked)
  if (missing.length > 0) throw new Refusal('EVIDENCE_NOT_CHECKED', { missing })
  const votes = capacity === 'transferee' ? await votesRunningOver(unit, ownerKey) : []
  const refusal = capacityRefusal(capacity, voter?.lockedAt !== undefined, votes)
  if (refusal) throw new Refusal(refusal, votes[0] ? { title: votes[0].title, closesAt: votes[0].closesAt } : {})
  mustBeAsSeen(voter, target.replaces)
  return homeAt(unit, flat)
}

/** Whoever is bound must be whom the worker saw bound, and meant to replace. @throws Refusal VOTER_BOUND */
export const mustBeAsSeen = (voter: VoterItem | null, replaces: number | null): void => {
  const bound = voter?.personId ? voter.generation : null
  if (bound !== replaces) throw new Refusal('VOTER_BOUND', { generation: bound })
}
