import type { OwnerGrant, StaffGrant } from '@shared/contract/roles'
import { Refusal } from '@shared/contract/errors'
import type { Contact, Home, Me, PersonId } from '@shared/identity/model'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { placesOf } from '@functions/registry/exports'
import { unseal } from '@functions/platform/cipher'
import type { Item } from '@functions/platform/clause'
import { GrantItem, HomeItem, PersonItem } from './items'
import { RequestItem } from './binding/items'
import { personPartition, requestPartition, table } from './store'

/** A person with everything a session says of them. */
export interface Person {
  readonly item: PersonItem
  readonly homes: readonly Home[]
  /** Appointments that stand. */
  readonly grants: readonly GrantItem[]
}

const starting = (items: readonly Item[], prefix: string): Item[] => items.filter((i) => String(i.sk).startsWith(prefix))

/** The person as of now, in one query, also after the account was closed. @throws Refusal SESSION_ENDED when there is no such person */
export const readAnyPerson = async (personId: PersonId): Promise<Person> => {
  const items: Item[] = []
  for await (const item of table.each({ pk: personPartition(personId), consistent: true })) items.push(item)
  const [person] = starting(items, 'PERSON')
  if (!person) throw new Refusal('SESSION_ENDED', {}, 'no such person')
  return {
    item: PersonItem.parse(person),
    homes: starting(items, 'HOME#')
      .map((i) => HomeItem.parse(i))
      .filter((home) => !home.endedAt),
    grants: starting(items, 'GRANT#')
      .map((i) => GrantItem.parse(i))
      .filter((g) => !g.revokedAt),
  }
}

/** The same for everything but leaving: whoever closed the account is nobody. @throws Refusal SESSION_ENDED */
export const readPerson = async (personId: PersonId): Promise<Person> => {
  const person = await readAnyPerson(personId)
  if (person.item.closedAt) throw new Refusal('SESSION_ENDED', {}, 'the account was closed')
  return person
}

/** Each role at each place once, however often the person was appointed. */
export const staffGrantsOf = ({ grants }: Person): StaffGrant[] => [
  ...new Map(grants.map(({ role, place }) => [`${role}@${place}`, { role, place }])).values(),
]
export const ownerGrantsOf = ({ homes }: Person): OwnerGrant[] =>
  homes.map(({ ownerKey, generation, units, standing, capacity }) => ({ ownerKey, generation, units, standing, capacity }))

/** The community of the first home, or else of the first appointment: whom to ring. */
const communityOf = ({ homes, grants }: Person): PlaceId | null => {
  const place = homes[0]?.units[0] ?? grants[0]?.place
  return place ? ancestorAt(place, 'community') : null
}

/** Requests that are looked through for an open one, the newest first. */
const LATEST = 10

/** The community that checks an open request: whom to ring for somebody without a home. One more query, for newcomers alone. */
const communityAsked = async ({ item: { personId } }: Person): Promise<PlaceId | null> => {
  const { items } = await table.query({ pk: requestPartition(personId), prefix: 'R#', descending: true, limit: LATEST })
  const open = items.map((item) => RequestItem.parse(item)).find(({ state }) => state === 'open')
  return open ? ancestorAt(open.unit, 'community') : null
}

/** The person as the phone shows it; asks the registry for names of places only when there are any. */
export const meOf = async (person: Person): Promise<Me> => {
  const staff = staffGrantsOf(person)
  const newcomer = person.homes.length === 0 && staff.length === 0
  const community = newcomer ? await communityAsked(person) : communityOf(person)
  const wanted = [...new Set([...staff.map((g) => g.place), ...(community ? [community] : [])])]
  const places = new Map((wanted.length ? await placesOf(wanted) : []).map((p) => [p.placeId, p]))
  const office = community && places.get(community)
  const contact: Contact | null = office && office.phone ? { name: office.name, phone: office.phone } : null
  const { personId, callMe } = person.item
  return {
    personId,
    callMe: callMe ? unseal(callMe, `${personId}.callMe`) : '',
    staff: staff.map((g) => ({ ...g, placeName: places.get(g.place)?.name ?? g.place })),
    homes: [...person.homes],
    contact,
  }
}
