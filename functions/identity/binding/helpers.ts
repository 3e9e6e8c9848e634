import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import type { OwnerKey } from '@shared/registry/model'
import type { Helper } from '@shared/identity/binding'
import type { listHelpers as listEndpoint, removeHelper as removeEndpoint } from '@shared/identity/bindingContract'
import type { OwnerHome } from '@functions/registry/exports'
import { seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import type { Write } from '@functions/platform/table'
import type { VoterItem } from '../items'
import { helperKey, table, voterKey } from '../store'
import { HelperItem } from './items'
import { type Change, type Settled, changeVoter, helpersEnded, homeWrite, homesEnded, partEvent, readVoter } from './voter'

/** Relatives who may look on behalf of one voter. */
export const MOST_HELPERS = 5

const helperContext = (ownerKey: OwnerKey, personId: PersonId): string => `${ownerKey}.${personId}.name`

interface NewHelper {
  readonly personId: PersonId
  readonly name: string
  readonly owner: OwnerHome
  readonly invitedBy: PersonId
  /** The code used up. */
  readonly using: readonly Write[]
}

/**
 * A relative begins to help: sees the votes, does not vote. Only while whoever invited them is the one bound, and never in place of a
 * part they have already. @throws Refusal VOTER_CHANGED, TOO_MANY_HELPERS
 */
export const helping = (h: NewHelper, before: VoterItem | null): Change<null> | Settled<null> => {
  const { personId, owner } = h
  const { ownerKey, units } = owner
  if (!before || before.personId !== h.invitedBy) throw new Refusal('VOTER_CHANGED')
  if (before.personId === personId || before.coOwners.includes(personId)) return { settled: null }
  const others = before.helpers.filter((person) => person !== personId)
  if (others.length >= MOST_HELPERS) throw new Refusal('TOO_MANY_HELPERS', { most: MOST_HELPERS })
  const { generation, capacity } = before
  const at = now()
  const item: HelperItem = { ownerKey, personId, name: seal(h.name, helperContext(ownerKey, personId)), since: at }
  return {
    voter: { ...before, helpers: [...others, personId] },
    event: partEvent('identity.helperJoined', ownerKey, units[0] ?? null, personId, { generation }),
    explained: h.using,
    others: [
      homeWrite(personId, owner, { generation, capacity, standing: 'helper', boundAt: at }),
      { put: { ...helperKey(ownerKey, personId), ...item }, when: [] },
    ],
    result: null,
  }
}

const shown = (item: HelperItem): Helper => ({
  personId: item.personId,
  name: unseal(item.name, helperContext(item.ownerKey, item.personId)),
  since: item.since,
})

const helpersOf = async (ownerKey: OwnerKey): Promise<Helper[]> => {
  const helpers: HelperItem[] = []
  for await (const item of table.each({ pk: voterKey(ownerKey).pk, prefix: 'H#', consistent: true })) helpers.push(HelperItem.parse(item))
  return helpers.filter((helper) => !helper.until).map(shown)
}

/** @throws Refusal NOT_BOUND unless the person is the one bound */
const mustBeBound = (voter: VoterItem | null, personId: PersonId): VoterItem => {
  if (!voter || voter.personId !== personId) throw new Refusal('NOT_BOUND')
  return voter
}

export const listHelpers: UseCase<typeof listEndpoint> = async ({ params }, { personId }) => {
  mustBeBound(await readVoter(params.ownerKey), personId)
  return { items: await helpersOf(params.ownerKey) }
}

/** Ends the part of one relative. Somebody who is none any more stays none. */
export const removeHelper: UseCase<typeof removeEndpoint> = async ({ params }, caller) => {
  const { ownerKey, personId } = params
  await changeVoter(ownerKey, await readVoter(ownerKey), async (before): Promise<Change<null> | Settled<null>> => {
    const voter = mustBeBound(before, caller.personId)
    if (!voter.helpers.includes(personId)) return { settled: null }
    const at = now()
    return {
      voter: { ...voter, helpers: voter.helpers.filter((person) => person !== personId) },
      event: partEvent('identity.helperLeft', ownerKey, caller.ownerOf(ownerKey)?.units[0] ?? null, caller.personId, {}),
      explained: [],
      others: [...homesEnded(ownerKey, [personId], at), ...helpersEnded(ownerKey, [personId], at)],
      result: null,
    }
  })
  return { items: await helpersOf(ownerKey) }
}
