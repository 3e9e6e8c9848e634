import type { BookingId } from '@shared/activity/booking'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { absent, clause, either, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import { FaultItem, StandingItem } from '../items'
import { isNew, isThere, keys, table } from '../store'
import { standsIn, standingAt } from './lists'

/** Keys and conditions of absences, in the partition of the account that booked. */

const partition = (person: PersonId): string => `PERSON#${person}`

export const faultsOf = async (person: PersonId): Promise<FaultItem[]> => {
  const found: FaultItem[] = []
  for await (const item of table.each({ pk: partition(person), prefix: 'FAULT#', consistent: true })) found.push(FaultItem.parse(item))
  return found
}

export const readFault = async (person: PersonId, booking: BookingId): Promise<FaultItem | null> => {
  const item = await table.get(keys.fault(person, booking))
  return item && FaultItem.parse(item)
}

export const readStanding = async (person: PersonId): Promise<StandingItem> => {
  const item = await table.get(keys.standing(person))
  return item ? StandingItem.parse(item) : { version: 0, blockedUntil: null }
}

export const putFault = (person: PersonId, item: FaultItem, event: DomainEvent): Write => ({
  put: { ...keys.fault(person, item.bookingId), ...item, event },
  when: [isNew],
})

export const appealIs = (appeal: FaultItem['appeal']) => clause('appealIs', 'nobody decided it since it was read', is('appeal', appeal))

export const changeFault = (
  person: PersonId,
  booking: BookingId,
  before: FaultItem,
  set: Partial<FaultItem> & { event: DomainEvent },
): Write => ({
  update: keys.fault(person, booking),
  set,
  when: [isThere, appealIs(before.appeal)],
})

/** An absence that was explained stands in the list of its place until somebody answers. */
export const appealWrite = (
  person: PersonId,
  booking: BookingId,
  place: PlaceId,
  set: { appealText: string; event: DomainEvent },
  at: Instant,
): Write => ({
  update: keys.fault(person, booking),
  set: { ...set, appeal: 'open', ...standsIn('APPEALS', place, `${at}#${booking}`) },
  when: [isThere, appealIs('none')],
})

export const answerWrite = (person: PersonId, booking: BookingId, set: { appeal: FaultItem['appeal']; event: DomainEvent }): Write => ({
  update: keys.fault(person, booking),
  set,
  remove: ['gpk', 'gsk'],
  when: [isThere, appealIs('open')],
})

export const appealsAt = async (
  place: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: FaultItem[]; cursor: string | null }> => {
  const found = await table.query(standingAt('APPEALS', place, cursor, limit))
  return { items: found.items.map((item) => FaultItem.parse(item)), cursor: found.cursor }
}

/** Until when the account cannot book by itself, by all its absences as they were read. */
export const setStanding = (person: PersonId, seen: StandingItem, blockedUntil: Instant | null): Write => ({
  update: keys.standing(person),
  set: { version: seen.version + 1, blockedUntil },
  when: [
    clause(
      'standingIs',
      'no absence was added or pardoned since',
      either(...(seen.version === 0 ? [absent('version')] : []), is('version', seen.version)),
    ),
  ],
})
