import type { Home, PersonId } from '@shared/identity/model'
import { unseal } from '@functions/platform/cipher'
import { RecordItem } from './binding/items'
import { HomeItem, PersonItem, VoterItem } from './items'
import { homeKey, ownerKeyIn, personKey, recordKey, table, voterKey } from './store'

/** Who votes by WeChat for each of these owner sets; sets for which nobody is bound are absent. */
export const boundPersons = async (ownerKeys: readonly string[]): Promise<Map<string, PersonId>> => {
  const items = await table.getMany([...new Set(ownerKeys)].map(voterKey))
  return new Map(
    items.flatMap((item) => {
      const { personId } = VoterItem.parse(item)
      return personId ? [[ownerKeyIn(item), personId] as const] : []
    }),
  )
}

/** The openid of a person, for a call to WeChat and nothing else; null when the account was closed. */
export const openidToReach = async (personId: PersonId): Promise<string | null> => {
  const item = await table.get(personKey(personId))
  const { openid } = PersonItem.partial().parse(item ?? {})
  return openid ? unseal(openid, `${personId}.openid`) : null
}

/** The home that a person is bound to, in words. */
export const homeLabel = async (personId: PersonId, ownerKey: string): Promise<Home['label'] | null> => {
  const item = await table.get(homeKey(personId, ownerKey))
  const home = item && HomeItem.parse(item)
  return home && !home.endedAt ? home.label : null
}

/**
 * Keyed hashes of the phones by which a person was bound to these owner sets; a person who was bound in another way, or is no longer
 * bound, has none.
 */
export const verifiedPhones = async (personId: PersonId, ownerKeys: readonly string[]): Promise<string[]> => {
  const voters = (await table.getMany([...new Set(ownerKeys)].map(voterKey))).map((item) => VoterItem.parse(item))
  return [...new Set(voters.flatMap((voter) => (voter.personId === personId && voter.phoneHash !== undefined ? [voter.phoneHash] : [])))]
}

/** Who was bound to an owner set as its `generation`-th person, whether or not they still are; null when nothing is recorded. */
export const personOfGeneration = async (ownerKey: string, generation: number): Promise<PersonId | null> => {
  const item = await table.get(recordKey(ownerKey, generation))
  return item ? RecordItem.parse(item).personId : null
}
