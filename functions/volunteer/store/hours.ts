import type { PersonId } from '@shared/identity/model'
import type { Day } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import type { SourceId } from '@shared/volunteer/ids'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import { DayItem, type EntryItem, ServiceItem } from '../items'
import { asRead, districtOf, index, isNew, keys, table, tableName } from '../store'

/** Keys and conditions of hours: the day holds what counts, the service how it stands, the entries how it came to that. */

export const readDay = async (person: PersonId, day: Day): Promise<DayItem | null> => {
  const item = await table.get(keys.day(person, day))
  return item && DayItem.parse(item)
}

export const readService = async (person: PersonId, source: SourceId): Promise<ServiceItem | null> => {
  const item = await table.get(keys.service(person, source))
  return item && ServiceItem.parse(item)
}

/** A day with its spans, if nobody changed it since it was read: so no minute is ever counted twice. */
export const dayWrite = (person: PersonId, before: DayItem | null, next: DayItem): Write => ({
  table: tableName,
  put: { ...keys.day(person, next.day), ...next },
  when: asRead(before),
})

/** A service as it stands, if nobody changed it since it was read; one that waits stands in the organisers' list. */
export const serviceWrite = (before: ServiceItem | null, next: ServiceItem, event: DomainEvent): Write => ({
  table: tableName,
  put: {
    ...keys.service(next.personId, next.source),
    ...next,
    event,
    ...((next.state === 'pending' || next.asked) && {
      gpk: index.pending(districtOf(next.place)),
      gsk: `${next.place}#${next.recordedAt}#${next.source}#${next.personId}`,
    }),
  },
  when: asRead(before),
})

export const entryWrite = (entry: EntryItem, version: number): Write => ({
  table: tableName,
  put: {
    ...keys.entry(entry.personId, entry.day, entry.source, version),
    ...entry,
    gpk: index.ledger(entry.teamId, entry.day.slice(0, 4)),
    gsk: `${entry.day}#${entry.source}#${entry.personId}#${version}`,
  },
  when: [isNew],
})

export const totalWrite = (person: PersonId, minutes: number, services: number): Write => ({
  table: tableName,
  update: keys.total(person),
  add: { minutes, services },
  when: [],
})

export const yearWrite = (person: PersonId, place: PlaceId, year: string, minutes: number, services: number): Write => ({
  table: tableName,
  update: keys.year(person, year),
  set: { personId: person, gpk: index.served(districtOf(place), year), gsk: `${place}#${person}` },
  add: { minutes, services },
  when: [],
})
