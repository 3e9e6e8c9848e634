import type { DrawView, drawSeats, readDraw } from '@shared/activity/drawContract'
import { draw as drawOf } from '@shared/activity/lottery'
import type { PoolName } from '@shared/activity/seats'
import { Refusal } from '@shared/contract/errors'
import { MINUTE, instant, msOf, plus } from '@shared/kernel/instant'
import { maskName } from '@shared/registry/mask'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustReadSession, mustRun } from './access'
import { runSession } from './due'
import { endWrites } from './giveBack'
import { type BookingItem, DrawItem, type SessionItem } from './items'
import { nextDue } from './nextDue'
import { bookingEvent } from './order'
import { peopleOf } from './party'
import { promote } from './promote'
import { seedContext } from './seed'
import { bookingsOf, table, updateSession } from './store'
import { drawsOf, putDraw, takeWon, waitAfterDraw } from './store/draw'
import { takeOfGuests } from './store/guests'
import { moveBooking } from './store/seats'
import { putWait, waitOf } from './store/waitlist'

type Lottery = NonNullable<SessionItem['draw']>

/** An application that was sent in the last second is written by then: a function lives half as long. */
const SETTLING = MINUTE

const mustDraw = ({ draw }: SessionItem): Lottery => {
  if (!draw) throw new Refusal('NO_DRAW')
  return draw
}

const pools = ['online', 'helped', 'social'] as const satisfies readonly PoolName[]

const resultOf = (session: SessionItem, pool: PoolName, applied: readonly BookingItem[], seed: string): DrawItem => {
  const applicants = applied.filter((item) => item.pool === pool).map(({ bookingId: id, persons }) => ({ id, persons }))
  const ids = new Map(applicants.map(({ id }) => [String(id), id]))
  const { winners, others } = drawOf(applicants, session.seats[pool], seed)
  const known = (drawn: readonly { id: string }[]) => drawn.flatMap(({ id }) => ids.get(id) ?? [])
  return DrawItem.parse({ pool, seats: session.seats[pool], applicants, winners: known(winners), others: known(others) })
}

export const draw: UseCase<typeof drawSeats> = async ({ params: { sessionId } }, caller) => {
  const session = await mustRun(caller, sessionId)
  const { seed: sealed, seedDigest, drawnAt } = mustDraw(session)
  if (drawnAt) return viewOf(session)
  if (session.state !== 'published') throw new Refusal('SESSION_CANCELLED')
  const at = now()
  if (at < plus(session.closesAt, SETTLING)) throw new Refusal('DRAW_EARLY', { closesAt: session.closesAt })
  const seed = unseal(sealed, seedContext(sessionId))
  const applied = (await bookingsOf(sessionId)).filter(({ state }) => state === 'applied')
  const results = pools.map((pool) => resultOf(session, pool, applied, seed)).filter(({ seats }) => seats > 0)
  const after = { ...session, draw: { seed: sealed, seedDigest, drawnAt: at } }
  const event = eventOf({
    type: 'activity.drawn',
    subject: `activity:${sessionId}`,
    place: session.place,
    actor: caller.personId,
    facts: { applied: applied.length, won: results.reduce((sum, { winners }) => sum + winners.length, 0), seedDigest },
  })
  try {
    await table.transact([
      updateSession(sessionId, session.version, { draw: after.draw, event, ...nextDue(after) }),
      ...results.map((result) => putDraw(sessionId, result)),
    ])
  } catch (error) {
    // A colleague drew at the same moment: there is one draw.
    if (!(error instanceof ConditionFailed)) throw error
  }
  await runSession(sessionId)
  return viewOf(await mustReadSession(sessionId))
}

/** The first part of the pool that has room; most draws are for one part. */
const win = async (item: BookingItem, shards: number): Promise<void> => {
  for (let shard = 0; shard < shards; shard++) {
    const won: BookingItem = { ...item, shard, state: 'booked' }
    try {
      return await table.transact([
        moveBooking(item, { state: 'booked', shard, event: bookingEvent('activity.won', won, 'system') }),
        takeWon(won),
        ...takeOfGuests(won),
      ])
    } catch (error) {
      if (!(error instanceof ConditionFailed) || error.has('stateIs')) throw error
      if (error.has('enoughLeft')) continue
      // Since applying they booked something else at that hour: the seat goes to the next.
      const event = bookingEvent('activity.notTaken', { ...item, state: 'expired' }, 'system')
      return table.transact(await endWrites(item, { to: 'expired', event, reason: '这个时间已经约了别的活动' }, now()))
    }
  }
}

/** Those who did not win stand on the waitlist in the order of the draw, a millisecond apart. */
const queue = async (item: BookingItem, { drawnAt }: Lottery, rank: number, shards: number): Promise<void> => {
  const joinedAt = instant(msOf(drawnAt ?? now()) + rank)
  const waiting: BookingItem = { ...item, state: 'waiting', joinedAt }
  const event = bookingEvent('activity.notDrawn', waiting, 'system')
  await table.transact([
    moveBooking(item, { state: 'waiting', joinedAt, event }),
    putWait(waitOf(waiting, joinedAt)),
    ...waitAfterDraw(item, shards),
  ])
}

/** Another run at the same moment brought this application in line, or somebody took it back. */
const unlessDone = async (step: Promise<void>): Promise<void> => {
  try {
    await step
  } catch (error) {
    if (!(error instanceof ConditionFailed) || !error.has('stateIs')) throw error
  }
}

/** Brings every application in line with the draw; one that is done already is left alone. */
export const settleDrawn = async (session: SessionItem): Promise<void> => {
  const lottery = session.draw
  if (!lottery?.drawnAt) return
  const applied = new Map((await bookingsOf(session.sessionId)).filter(({ state }) => state === 'applied').map((b) => [b.bookingId, b]))
  for (const { pool, winners, others } of await drawsOf(session.sessionId)) {
    const shards = session.terms.shards[pool]
    const pending = (ids: readonly BookingItem['bookingId'][]) =>
      ids.flatMap((id, rank) => (applied.has(id) ? [{ item: applied.get(id), rank }] : []))
    for (const { item } of pending(winners)) if (item) await unlessDone(win(item, shards))
    for (const { item, rank } of pending(others)) if (item) await unlessDone(queue(item, lottery, rank, shards))
    await promote(session.sessionId, pool)
  }
}

const viewOf = async (session: SessionItem): Promise<DrawView> => {
  const { seed, seedDigest, drawnAt } = mustDraw(session)
  if (!drawnAt) return { seedDigest, seed: null, drawnAt: null, pools: [] }
  const [results, bookings] = await Promise.all([drawsOf(session.sessionId), bookingsOf(session.sessionId)])
  const names = new Map(bookings.map((item) => [item.bookingId, peopleOf(item).map(({ name }) => maskName(name))]))
  return {
    ...{ seedDigest, drawnAt, seed: unseal(seed, seedContext(session.sessionId)) },
    pools: results.map(({ winners, ...result }) => ({ ...result, winners: winners.map((id) => ({ id, names: names.get(id) ?? [] })) })),
  }
}

export const read: UseCase<typeof readDraw> = async ({ params: { sessionId } }) => {
  const session = await mustReadSession(sessionId)
  if (session.state === 'draft') throw new Refusal('NOT_FOUND')
  return viewOf(session)
}
