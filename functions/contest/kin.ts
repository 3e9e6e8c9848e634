import type { Caller } from '@functions/platform/caller'
import { boundPersons, verifiedPhones } from '@functions/identity/exports'
import type { NumberItem } from './items'

/** Accounts and hashed numbers of a juror and of everybody bound to the homes that the juror belongs to. */
export interface Kin {
  readonly persons: ReadonlySet<string>
  readonly phones: ReadonlySet<string>
}

/**
 * Whose entries a juror may not score (回避): their own and those of the family, as far as anybody can know it: whoever is bound to a home
 * that the juror owns, shares or looks after. Other ties are the juror's to say, by stepping back.
 */
export const kinOf = async (caller: Caller): Promise<Kin> => {
  const homes = caller.owner.map(({ ownerKey }) => ownerKey)
  const bound = homes.length === 0 ? [] : [...(await boundPersons(homes)).values()]
  const persons = new Set<Caller['personId']>([caller.personId, ...bound])
  const phones = homes.length === 0 ? [] : await Promise.all([...persons].map((person) => verifiedPhones(person, homes)))
  return { persons, phones: new Set(phones.flat()) }
}

export const isKin = ({ persons, phones }: Kin, { by, keys }: Pick<NumberItem, 'by' | 'keys'>): boolean =>
  persons.has(by) || keys.some((key) => phones.has(key))
