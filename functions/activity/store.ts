import * as z from 'zod'
import type { CallReason } from '@shared/activity/call'
import type { BookingId } from '@shared/activity/booking'
import type { ProgrammeId } from '@shared/activity/model'
import type { PoolName } from '@shared/activity/seats'
import { SessionId, startOfLessons } from '@shared/activity/session'
import { type Day, dayOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { type PlaceId, lineage, PlaceId as Place } from '@shared/kernel/place'
import type { PersonId } from '@shared/identity/model'
import { type Item, absent, clause, exists, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { type Key, type QueryPage, Table, type Write } from '@functions/platform/table'
import { BookingItem, PoolItem, ProgrammeItem, SessionItem } from './items'

/** With the files in `store/`, the only place that knows keys and conditions of the activity table (docs/architecture.md). */
export const table = new Table(setting('TABLE_ACTIVITY'))

/** Everything of one session lies in one partition. */
export const partitionOf = (id: SessionId): string => `S#${id}`
export const inSession = (id: SessionId, sk: string): Key => ({ pk: partitionOf(id), sk })
const three = (n: number): string => String(n).padStart(3, '0')

export const keys = {
  programme: (id: ProgrammeId): Key => ({ pk: `PROG#${id}`, sk: 'HEAD' }),
  programmePlace: (id: ProgrammeId, place: PlaceId): Key => ({ pk: `PROG#${id}`, sk: `PLACE#${place}` }),
  programmeSession: (id: ProgrammeId, session: SessionId): Key => ({ pk: `PROG#${id}`, sk: `SESSION#${session}` }),
  /** Districts that have programmes. */
  district: (place: PlaceId): Key => ({ pk: index.districts, sk: place }),
  session: (id: SessionId): Key => inSession(id, 'HEAD'),
  sessionPlace: (id: SessionId, place: PlaceId): Key => inSession(id, `PLACE#${place}`),
  pool: (id: SessionId, pool: PoolName, shard: number): Key => inSession(id, `POOL#${pool}#${three(shard)}`),
  booking: (id: SessionId, booking: BookingId): Key => inSession(id, `BOOKING#${booking}`),
  /** Persons that one account booked for a session. */
  booker: (id: SessionId, person: PersonId): Key => inSession(id, `BOOKER#${person}`),
  wait: (id: SessionId, pool: PoolName, joinedAt: Instant, booking: BookingId): Key => inSession(id, `WAIT#${pool}#${joinedAt}#${booking}`),
  /** Quarter hours of one day that a person is at sessions: attributes `q0` to `q95`. */
  day: (guest: string, day: Day): Key => ({ pk: `GUEST#${guest}`, sk: `DAY#${day}` }),
  /** Classes that a person takes in a term. */
  term: (guest: string, term: string): Key => ({ pk: `GUEST#${guest}`, sk: `TERM#${term}` }),
  standing: (person: PersonId): Key => ({ pk: `PERSON#${person}`, sk: 'STANDING' }),
  fault: (person: PersonId, booking: BookingId): Key => ({ pk: `PERSON#${person}`, sk: `FAULT#${booking}` }),
  call: (id: SessionId, reason: CallReason, booking: BookingId): Key => inSession(id, `CALL#${reason}#${booking}`),
  draw: (id: SessionId, pool: PoolName): Key => inSession(id, `DRAW#${pool}`),
  attendance: (id: SessionId, lesson: number, booking: BookingId, seat: number): Key =>
    inSession(id, `CAME#${String(lesson).padStart(2, '0')}#${booking}#${String(seat).padStart(2, '0')}`),
}

export const index = {
  districts: 'DISTRICTS',
  /** Programmes of a place, by when they were made. */
  programmes: (place: PlaceId): string => `PROGS#${place}`,
  /** Sessions that begin in a month of China, `2026-12`, in a place or below it. */
  month: (place: PlaceId, month: string): string => `MONTH#${place}#${month}`,
  bookedBy: (person: PersonId): string => `BY#${person}`,
  /** What the tick looks at: sessions with a next moment, offers that end, pools with seats for the waitlist. */
  due: { session: 'DUE#SESSION', offer: 'DUE#OFFER', pool: 'DUE#POOL' },
} as const

export const monthOf = (at: Instant): string => dayOf(at).slice(0, 7)

// --- clauses

export const isNew = clause('isNew', 'made only once', absent())
export const isThere = clause('isThere', 'exists', exists())
export const versionIs = (version: number) => clause('versionIs', 'nobody changed it since it was read', is('version', version))

// --- reading

export const readProgramme = async (id: ProgrammeId): Promise<ProgrammeItem | null> => {
  const item = await table.get(keys.programme(id))
  return item && ProgrammeItem.parse(item)
}

export const readSessionItem = async (id: SessionId): Promise<SessionItem | null> => {
  const item = await table.get(keys.session(id))
  return item && SessionItem.parse(item)
}

export const readBookingItem = async (id: SessionId, booking: BookingId): Promise<BookingItem | null> => {
  const item = await table.get(keys.booking(id, booking))
  return item && BookingItem.parse(item)
}

export const poolKeys = ({ sessionId, terms }: Pick<SessionItem, 'sessionId' | 'terms'>): Key[] =>
  Object.entries(terms.shards).flatMap(([pool, shards]) =>
    Array.from({ length: shards }, (_, n) => inSession(sessionId, `POOL#${pool}#${three(n)}`)),
  )

/** The sessions with their programmes and pools, in two round trips however many there are; unknown ones are absent. */
export const readSessions = async (
  ids: readonly SessionId[],
): Promise<{ session: SessionItem; programme: ProgrammeItem; pools: PoolItem[] }[]> => {
  const heads = new Map(
    (await table.getMany([...new Set(ids)].map(keys.session))).map((item) => SessionItem.parse(item)).map((s) => [s.sessionId, s]),
  )
  const programmeIds = [...new Set([...heads.values()].map((s) => s.programmeId))]
  const rest = await table.getMany([...programmeIds.map(keys.programme), ...[...heads.values()].flatMap(poolKeys)])
  const programmes = new Map(
    rest
      .filter((item) => item.sk === 'HEAD')
      .map((item) => ProgrammeItem.parse(item))
      .map((p) => [p.programmeId, p]),
  )
  const pools = rest.filter((item) => item.sk !== 'HEAD').map((item) => PoolItem.parse(item))
  return ids.flatMap((id) => {
    const session = heads.get(id)
    const programme = session && programmes.get(session.programmeId)
    return programme ? [{ session, programme, pools: pools.filter((pool) => pool.sessionId === id) }] : []
  })
}

const SessionPointer = z.object({ sessionId: SessionId })
export const sessionIdsIn = (found: Pick<QueryPage, 'items'>): SessionId[] =>
  found.items.map((item) => SessionPointer.parse(item).sessionId)

export const sessionsOfProgramme = async (id: ProgrammeId): Promise<SessionId[]> => {
  const ids: SessionId[] = []
  for await (const item of table.each({ pk: keys.programme(id).pk, prefix: 'SESSION#', consistent: true }))
    ids.push(SessionPointer.parse(item).sessionId)
  return ids
}

/** Every order of a session. */
export const bookingsOf = async (id: SessionId): Promise<BookingItem[]> => {
  const found: BookingItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'BOOKING#', consistent: true })) found.push(BookingItem.parse(item))
  return found
}

// --- writing programmes and sessions

export const createProgrammeWrites = (item: ProgrammeItem, event: DomainEvent): Write[] => [
  { put: { ...keys.programme(item.programmeId), ...item, event }, when: [isNew] },
  ...lineage(item.place).map((place) => ({
    put: {
      ...keys.programmePlace(item.programmeId, place),
      ...{ programmeId: item.programmeId, gpk: index.programmes(place), gsk: `${item.createdAt}#${item.programmeId}` },
    },
    when: [],
  })),
]

export const updateProgramme = (id: ProgrammeId, version: number, set: Item): Write => ({
  update: keys.programme(id),
  set: { ...set, version: version + 1 },
  when: [isThere, versionIs(version)],
})

export const createSessionWrites = (item: SessionItem): Write[] => [
  { put: { ...keys.session(item.sessionId), ...item }, when: [isNew] },
  { put: { ...keys.programmeSession(item.programmeId, item.sessionId), sessionId: item.sessionId }, when: [] },
]

/** The session stands in the list of the month in which it begins, at its place and those above. */
export const listingWrites = ({ sessionId, place, terms }: SessionItem): Write[] => {
  const startsAt = startOfLessons(terms.lessons)
  const places = lineage(place)
  return [
    ...places.map((at): Write => ({
      put: { ...keys.sessionPlace(sessionId, at), sessionId, gpk: index.month(at, monthOf(startsAt)), gsk: `${startsAt}#${sessionId}` },
      when: [],
    })),
    ...places.slice(0, 1).map((district): Write => ({ put: { ...keys.district(district), place: district }, when: [] })),
  ]
}

/** Districts in which something was published. */
export const districtsWithProgrammes = async (): Promise<PlaceId[]> => {
  const { items } = await table.query({ pk: index.districts, limit: 100 })
  return items.map(({ place }) => Place.parse(place))
}

export const putPool = (item: PoolItem): Write => ({
  put: { ...keys.pool(item.sessionId, item.pool, item.shard), ...item },
  when: [isNew],
})

/** The session is looked at by the tick at this moment. */
export const sessionDueAt = (at: Instant): Item => ({ gpk: index.due.session, gsk: at })

export const updateSession = (id: SessionId, version: number, set: Item): Write => ({
  update: keys.session(id),
  set: { ...set, version: version + 1 },
  when: [isThere, versionIs(version)],
})
