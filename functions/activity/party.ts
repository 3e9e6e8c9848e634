import * as z from 'zod'
import type { PartyInput } from '@shared/activity/booking'
import { ageOn, childAge, partyLacks } from '@shared/activity/party'
import { Lessons, type Terms, startOfLessons } from '@shared/activity/session'
import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { normaliseName } from '@shared/registry/normalise'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import type { BookingItem, GuestItem } from './items'
import { writesOfGuests } from './store/guests'

/** Somebody of an order, in the clear. */
export const PersonText = z.object({ name: z.string(), phone: z.string().nullable() })
export type PersonText = z.infer<typeof PersonText>

type Context = Pick<BookingItem, 'sessionId' | 'bookingId'>
const context = ({ sessionId, bookingId }: Context, field: 'people' | 'contact'): string => `S#${sessionId}/BOOKING#${bookingId}.${field}`

export const sealPeople = (of: Context, people: readonly PersonText[]): string => seal(JSON.stringify(people), context(of, 'people'))
export const sealContact = (of: Context, contact: PersonText): string => seal(JSON.stringify(contact), context(of, 'contact'))
export const peopleOf = (item: BookingItem): PersonText[] =>
  item.people === ''
    ? item.guests.map(() => ({ name: '', phone: null }))
    : z.array(PersonText).parse(JSON.parse(unseal(item.people, context(item, 'people'))))
export const contactOf = (item: BookingItem): PersonText =>
  item.contact === '' ? { name: '', phone: null } : PersonText.parse(JSON.parse(unseal(item.contact, context(item, 'contact'))))

/**
 * Who somebody is in every booking: the number they gave, whoever typed it and from whichever account; without one the number of
 * whoever booked together with the name.
 */
const guestKey = (name: string, phone: string | null, booker: string): string =>
  lookupHash('guest', phone ?? `${booker}\n${normaliseName(name)}`)

export interface Party {
  readonly guests: GuestItem[]
  readonly people: PersonText[]
}

/** Writes of an order besides those for its guests: the order, its pool, its account, its standing. */
const OTHER_WRITES = 4
const MOST_WRITES = 100

/**
 * The people of an order as the terms allow them. Terms that no session can have are refused like terms that have changed, since
 * a phone sends back what it was given.
 * @throws Refusal SESSION_CHANGED, PARTY_WRONG with what is wrong, PARTY_TOO_LARGE
 */
export const partyOf = ({ booker, relation, group, guests }: PartyInput, terms: Terms): Party => {
  if (!Lessons.safeParse(terms.lessons).success) throw new Refusal('SESSION_CHANGED')
  const day = dayOf(startOfLessons(terms.lessons))
  // Whoever comes by themselves is reached under the number they booked with.
  const phoneOf = (n: number, phone: string | null): string | null => phone ?? (relation === 'self' && n === 0 ? booker.phone : null)
  const ages = guests.map(({ born }) => (born === null ? null : ageOn(born, day)))
  const items = guests.map(({ name, phone, elder }, n) => ({
    key: guestKey(name, phoneOf(n, phone), booker.phone),
    child: (ages[n] ?? childAge) < childAge,
    elder,
  }))
  const { most, groupMost, childrenPerAdult } = terms.party
  const rule =
    group === null
      ? { most, childrenPerAdult, ages: terms.party.ages }
      : { most: groupMost, childrenPerAdult: Infinity, ages: terms.party.ages }
  const lacks: string[] = partyLacks(
    items.map(({ key }, n) => ({ key, age: ages[n] ?? null })),
    rule,
  )
  if (guests.some(({ born }, n) => born !== null && (ages[n] ?? 0) < 0)) lacks.push('notBorn')
  if (lacks.length > 0) throw new Refusal('PARTY_WRONG', { lacks })
  if (writesOfGuests(terms.lessons, items.length, terms.perTerm) + OTHER_WRITES > MOST_WRITES) throw new Refusal('PARTY_TOO_LARGE')
  return { guests: items, people: guests.map(({ name, phone }, n) => ({ name, phone: phoneOf(n, phone) })) }
}
