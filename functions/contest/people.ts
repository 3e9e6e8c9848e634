import * as z from 'zod'
import { type EntryInput, PersonInput } from '@shared/contest/entry'
import { ageIn, isChild, isElder, isYouth } from '@shared/contest/enter'
import type { ContestId } from '@shared/contest/model'
import { normaliseName } from '@shared/registry/normalise'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import type { EntryItem, PersonItem } from './items'

const Named = z.object({ name: z.string(), phone: z.string() })
export type Named = z.infer<typeof Named>

type EntryField = 'people' | 'contact' | 'guardian' | 'teamName' | 'reason' | 'appealText' | 'appealAnswer'
type Of = Pick<EntryItem, 'contestId' | 'entryId'>
export const entryContext = ({ contestId, entryId }: Of, field: string): string => `CT#${contestId}/ENTRY#${entryId}.${field}`

/** A text of an entry, sealed; nothing stays nothing. */
export const sealField = (of: Of, field: EntryField, text: string): string => (text === '' ? '' : seal(text, entryContext(of, field)))
export const openField = (item: EntryItem, field: EntryField): string =>
  item[field] === '' ? '' : unseal(item[field], entryContext(item, field))

export const peopleOf = (item: EntryItem): PersonInput[] => {
  const text = openField(item, 'people')
  return text === '' ? item.persons.map(() => ({ name: '', phone: null, bornYear: null })) : z.array(PersonInput).parse(JSON.parse(text))
}
const namedOf = (item: EntryItem, field: 'contact' | 'guardian'): Named | null => {
  const text = openField(item, field)
  return text === '' ? null : Named.parse(JSON.parse(text))
}
export const contactOf = (item: EntryItem): Named => namedOf(item, 'contact') ?? { name: '', phone: '' }
export const guardianOf = (item: EntryItem): Named | null => namedOf(item, 'guardian')

/**
 * Who somebody is in every entry: their number, under the same hash by which owners are known, so that a juror's own number finds it;
 * without one, the number of whoever entered them together with the name.
 */
export const phoneKey = (phone: string): string => lookupHash('phone', phone)
const personKey = (name: string, phone: string | null, contact: string): string =>
  phone === null ? lookupHash('guest', `${contact}\n${normaliseName(name)}`) : phoneKey(phone)

/** Whoever enters themself is reached under the number of the entry. */
const phoneFor = ({ relation, contact }: EntryInput, n: number, phone: string | null): string | null =>
  phone ?? (relation === 'self' && n === 0 ? contact.phone : null)

export const personsOf = (entry: EntryInput, year: number): PersonItem[] =>
  entry.people.map(({ name, phone, bornYear }, n) => {
    const age = bornYear === null ? null : ageIn(year, bornYear)
    const key = personKey(name, phoneFor(entry, n, phone), entry.contact.phone)
    return { key, child: isChild(age), youth: isYouth(age), elder: isElder(age) }
  })

export const sealedPeople = (of: Of, entry: EntryInput): Pick<EntryItem, 'people' | 'contact' | 'guardian' | 'teamName'> => {
  const people = entry.people.map((person, n) => ({ ...person, phone: phoneFor(entry, n, person.phone) }))
  const { name, phone } = entry.guardian ?? { name: '', phone: '' }
  return {
    people: sealField(of, 'people', JSON.stringify(people)),
    contact: sealField(of, 'contact', JSON.stringify(entry.contact)),
    guardian: entry.guardian === null ? '' : sealField(of, 'guardian', JSON.stringify({ name, phone })),
    teamName: sealField(of, 'teamName', entry.teamName ?? ''),
  }
}

export const workContext = (id: ContestId, entryId: string, version: number, field: 'title' | 'text'): string =>
  `CT#${id}/WORK#${entryId}#${String(version).padStart(4, '0')}.${field}`
