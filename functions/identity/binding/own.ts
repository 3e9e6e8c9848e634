import { Refusal } from '@shared/contract/errors'
import type {
  handOver as handOverEndpoint,
  inviteHelper as inviteHelperEndpoint,
  releaseHome as releaseHomeEndpoint,
} from '@shared/identity/bindingContract'
import type { PersonId } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import { ownerHome } from '@functions/registry/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { answerSession } from '../answer'
import { HomeItem, type VoterItem } from '../items'
import { presentSession } from '../session'
import { homeKey, table } from '../store'
import { makeCode } from './codes'
import { MOST_HELPERS } from './helpers'
import { released } from './release'
import { type Change, type Settled, changeVoter, helpersEnded, homesEnded, partEvent, readVoter } from './voter'

/** The caller's part in a voter, as the person's own side has it. @throws Refusal NOT_BOUND */
const ownHome = async (personId: PersonId, ownerKey: OwnerKey): Promise<HomeItem> => {
  const item = await table.get(homeKey(personId, ownerKey))
  const home = item && HomeItem.parse(item)
  if (!home || home.endedAt) throw new Refusal('NOT_BOUND')
  return home
}

/** A co-owner or a helper stops looking. */
const leaving = (personId: PersonId, ownerKey: OwnerKey, place: PlaceId | null, before: VoterItem): Change<null> => {
  const helps = before.helpers.includes(personId)
  const at = now()
  const without = (people: readonly PersonId[]): PersonId[] => people.filter((person) => person !== personId)
  return {
    voter: { ...before, helpers: without(before.helpers), coOwners: without(before.coOwners) },
    event: partEvent(helps ? 'identity.helperLeft' : 'identity.coOwnerLeft', ownerKey, place, personId),
    explained: [],
    others: [...homesEnded(ownerKey, [personId], at), ...(helps ? helpersEnded(ownerKey, [personId], at) : [])],
    result: null,
  }
}

/**
 * Ends a person's part in a voter, whichever it is; nothing happens when there is none left. `shown` is the binding that the person saw,
 * null when they leave altogether. @throws Refusal VOTER_CHANGED when another binding of theirs stands, BUSY
 */
export const endPart = async (personId: PersonId, ownerKey: OwnerKey, place: PlaceId | null, shown: number | null): Promise<void> => {
  await changeVoter(ownerKey, await readVoter(ownerKey), async (before): Promise<Change<null> | Settled<null>> => {
    if (before?.personId === personId) {
      // The phone shows an older binding of this person: what would end is not what was seen.
      if (shown !== null && before.generation !== shown) throw new Refusal('VOTER_CHANGED')
      return { ...(await released({ ownerKey, place, actor: personId, why: 'self', note: null }, before)), result: null }
    }
    const hasPart = before?.coOwners.includes(personId) || before?.helpers.includes(personId)
    return before && hasPart ? leaving(personId, ownerKey, place, before) : { settled: null }
  })
}

/** Ends the own part, whichever it is. Sent again, nothing is left to end. */
export const releaseHome: UseCase<typeof releaseHomeEndpoint> = async ({ params: { ownerKey }, body }, caller) => {
  const session = await presentSession(caller.sessionId)
  await endPart(caller.personId, ownerKey, caller.ownerOf(ownerKey)?.units[0] ?? null, body.generation)
  return answerSession(session)
}

/** @throws Refusal NOT_BOUND unless the caller is the one who votes */
const boundVoter = async (personId: PersonId, ownerKey: OwnerKey): Promise<{ home: HomeItem; voter: VoterItem; unit: PlaceId }> => {
  const [home, voter] = await Promise.all([ownHome(personId, ownerKey), readVoter(ownerKey)])
  const [unit] = home.units
  if (!voter || voter.personId !== personId || !unit) throw new Refusal('NOT_BOUND')
  return { home, voter, unit }
}

/** The bound co-owner lets another registered co-owner vote instead; who takes up the code must be one (DOMAIN §1.3: one voter, designated). */
export const handOver: UseCase<typeof handOverEndpoint> = async ({ params: { ownerKey } }, { personId }) => {
  const [{ home, voter, unit }, owner] = await Promise.all([boundVoter(personId, ownerKey), ownerHome(ownerKey)])
  if (owner?.ownerCount === 1) throw new Refusal('NOT_CO_OWNER', {}, 'there is one owner only')
  const { label } = home
  const what = { purpose: 'handover' as const, ownerKey, unit, label, capacity: 'coOwner' as const, name: '共有人', checked: [] }
  return makeCode({ ...what, generation: voter.generation, madeBy: personId })
}

export const inviteHelper: UseCase<typeof inviteHelperEndpoint> = async ({ params: { ownerKey }, body }, { personId }) => {
  const { home, voter, unit } = await boundVoter(personId, ownerKey)
  if (voter.helpers.length >= MOST_HELPERS) throw new Refusal('TOO_MANY_HELPERS', { most: MOST_HELPERS })
  const { label, capacity, generation } = home
  return makeCode({ purpose: 'help', ownerKey, unit, label, capacity, name: body.name, checked: [], generation, madeBy: personId })
}
