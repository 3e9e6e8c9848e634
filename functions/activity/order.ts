import { createHash } from 'node:crypto'
import { BookingId, type PartyInput } from '@shared/activity/booking'
import type { PoolName } from '@shared/activity/seats'
import { type SessionId, type Terms, basisOf, startOfLessons } from '@shared/activity/session'
import { Refusal } from '@shared/contract/errors'
import { digestOf } from '@shared/kernel/digest'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import type { BookingItem } from './items'
import { partyOf, sealContact, sealPeople } from './party'
import type { Asked } from './store/seats'

/** What somebody wants, before it is known whether they get it. */
export interface Wish {
  readonly sessionId: SessionId
  readonly bookingKey: string
  readonly party: PartyInput
  readonly terms: Terms
  readonly pool: PoolName
  /** Staff make it for somebody. */
  readonly helped: boolean
}

export interface Order extends Asked {
  readonly item: BookingItem
  readonly terms: Terms
}

/** The same key from the same account for the same session is the same order. */
const idOf = (caller: Caller, sessionId: SessionId, key: string): BookingId =>
  BookingId.parse(`bk_${lookupHash('booking', `${caller.personId}\n${sessionId}\n${key}`, 26).toUpperCase()}`)

/** Part of the pool in which an order looks first, so that hundreds of phones spread over the parts. */
export const firstShard = (id: BookingId, shards: number): number => createHash('sha256').update(id).digest().readUInt32BE() % shards

/** The order as it will stand in `state`. @throws Refusal PARTY_WRONG, PARTY_TOO_LARGE, SESSION_CHANGED, SEATS_SHORT */
export const orderOf = (caller: Caller, wish: Wish, state: BookingItem['state']): Order => {
  const { sessionId, party, terms, pool, helped } = wish
  const { guests, people } = partyOf(party, terms)
  const bookingId = idOf(caller, sessionId, wish.bookingKey)
  const at = now()
  const shards = terms.shards[pool]
  if (shards === 0) throw new Refusal('SEATS_SHORT', { left: 0, pool })
  const item: BookingItem = {
    ...{ bookingId, sessionId, state, pool, helped, guests, place: terms.place },
    ...{ shard: firstShard(bookingId, shards), persons: guests.length, lessons: terms.lessons, title: terms.title, where: terms.where },
    ...{ elderClass: terms.elderClass, perTerm: terms.perTerm, freeCancelMinutes: terms.freeCancelMinutes },
    people: sealPeople({ sessionId, bookingId }, people),
    contact: sealContact({ sessionId, bookingId }, party.booker),
    ...{ relation: helped ? 'staff' : party.relation, group: party.group, by: caller.personId },
    content: lookupHash('order', digestOf({ party, terms, pool })),
    ...{ bookedAt: at, joinedAt: state === 'waiting' ? at : null, holdUntil: null, moved: null, reason: null, agreedAt: null },
  }
  return { item, terms, at, basis: basisOf(terms) }
}

/** An event about an order; who they are is in it. */
export const bookingEvent = (type: string, item: BookingItem, actor: string, facts: object = {}) =>
  eventOf({
    type,
    subject: `activity:${item.sessionId}`,
    place: item.place,
    actor,
    facts: {
      booking: item.bookingId,
      pool: item.pool,
      persons: item.persons,
      state: item.state,
      helped: item.helped,
      startsAt: startOfLessons(item.moved ?? item.lessons),
      ...facts,
    },
  })
