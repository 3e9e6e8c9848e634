import { Refusal } from '@shared/contract/errors'
import type { Check, EndReason } from '@shared/identity/binding'
import type { releaseVoter as releaseEndpoint, unlockVoter as unlockEndpoint } from '@shared/identity/bindingContract'
import type { PersonId } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import { flatViews } from '@functions/registry/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed, type Write } from '@functions/platform/table'
import type { VoterItem } from '../items'
import { workersStanding } from './staffAct'
import { stateOf } from './view'
import { type Change, changeVoter, helpersEnded, homesEnded, partEvent, readVoter, recordClosed } from './voter'

interface Release {
  readonly ownerKey: OwnerKey
  readonly place: PlaceId | null
  readonly actor: PersonId
  readonly why: EndReason
  readonly note: string | null
  readonly checked?: readonly Check[]
  /** The worker's appointment, which must stand. */
  readonly standing?: Write
}

/** Nobody is left who saw the flat as their own: after a death or a sale also co-owners stop looking. */
const endsForAll = (why: EndReason): boolean => why === 'death' || why === 'sold'

/**
 * Ends a binding with everything that hung on it. The generation stays, so that no ballot of this binding can follow a later one.
 * A death also locks the voter: from then on only the heirs' designee is bound (DOMAIN §1.3).
 */
export const released = async (r: Release, before: VoterItem | null): Promise<Change<null>> => {
  const at = now()
  const { ownerKey, why } = r
  const generation = before?.generation ?? 0
  const coOwners = before?.coOwners ?? []
  const ended = [...(before?.personId ? [before.personId] : []), ...(before?.helpers ?? []), ...(endsForAll(why) ? coOwners : [])]
  const lockedAt = before?.lockedAt ?? (why === 'death' ? at : undefined)
  return {
    voter: {
      ...{ generation, way: before?.way ?? 'phone', capacity: before?.capacity ?? 'owner' },
      ...(lockedAt ? { lockedAt } : {}),
      coOwners: endsForAll(why) ? [] : coOwners,
      helpers: [],
    },
    event: partEvent('identity.released', ownerKey, r.place, r.actor, { generation, reason: why, checked: r.checked ?? [] }),
    explained: r.standing ? [r.standing] : [],
    others: [
      ...homesEnded(ownerKey, ended, at),
      ...helpersEnded(ownerKey, before?.helpers ?? [], at),
      ...(before?.personId ? await recordClosed(ownerKey, before, why, at, r.note) : []),
    ],
    result: null,
  }
}

/** The owner set must hold a flat of the unit that the worker looks after. @throws Refusal WRONG_PLACE, NOT_FOUND */
export const mustHoldFlatIn = async (unit: PlaceId, ownerKey: OwnerKey): Promise<void> => {
  const flats = await flatViews(unit)
  if (!flats.some((flat) => flat.ownerKey === ownerKey)) throw new Refusal('NOT_FOUND', {}, 'no flat of theirs in this unit')
}

const asWorker = async (caller: Caller, unit: PlaceId, ownerKey: OwnerKey): Promise<Write> => {
  const standing = await workersStanding(caller, unit)
  await mustHoldFlatIn(unit, ownerKey)
  return standing
}

const dismissed = (error: unknown): never => {
  if (error instanceof ConditionFailed) throw new Refusal('FORBIDDEN', {}, 'dismissed meanwhile')
  throw error
}

export const releaseVoter: UseCase<typeof releaseEndpoint> = async ({ params, body }, caller) => {
  const { placeId: place, ownerKey } = params
  const { reason: why, checked } = body
  const standing = await asWorker(caller, place, ownerKey)
  if (why === 'death' && !checked.includes('death')) throw new Refusal('EVIDENCE_NOT_CHECKED', { missing: ['death'] })
  await changeVoter(ownerKey, await readVoter(ownerKey), async (before) => {
    if ((before?.generation ?? 0) !== body.generation) throw new Refusal('VOTER_CHANGED')
    if (!before?.personId) {
      // Sent again, or nobody is bound: a death is recorded all the same.
      if (why !== 'death') throw new Refusal('NOT_BOUND')
      if (before?.lockedAt) return { settled: null }
    }
    return released({ ownerKey, place, actor: caller.personId, why, note: body.note || null, checked, standing }, before)
  }).catch(dismissed)
  return stateOf(ownerKey, await readVoter(ownerKey))
}

/** Takes back a death recorded by mistake. Nobody is bound by it; whoever was can bind again. */
export const unlockVoter: UseCase<typeof unlockEndpoint> = async ({ params, body }, caller) => {
  const { placeId: place, ownerKey } = params
  const standing = await asWorker(caller, place, ownerKey)
  await changeVoter(ownerKey, await readVoter(ownerKey), async (before) => {
    if ((before?.generation ?? 0) !== body.generation) throw new Refusal('VOTER_CHANGED')
    if (!before?.lockedAt) return { settled: null }
    const { lockedAt, ...voter } = before
    const event = partEvent('identity.voterUnlocked', ownerKey, place, caller.personId, { generation: voter.generation, lockedAt })
    return { voter, event, explained: [standing], others: [], result: null }
  }).catch(dismissed)
  return stateOf(ownerKey, await readVoter(ownerKey))
}
