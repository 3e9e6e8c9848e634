import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { book } from '@shared/activity/bookingContract'
import { ProgrammeId } from '@shared/activity/model'
import { shardCounts } from '@shared/activity/plan'
import { shardsOf } from '@shared/activity/seats'
import { SessionId, type Terms, basisOf, startOfLessons } from '@shared/activity/session'
import { PersonId } from '@shared/identity/model'
import { DAY, HOUR, instant, msOf, plus } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { putPool, table } from '@functions/activity/store'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { issueToken } from '@functions/platform/token'
import { eventFor } from './request'

const CHUNK = 100

export interface BenchSession {
  readonly sessionId: SessionId
  readonly terms: Terms
  readonly shards: number
}

/** An open session of `seats` seats for phones, its pool in as many parts as it has; everything here is invented. */
export const openSeats = async (seats: number): Promise<BenchSession> => {
  const sessionId = newId(SessionId, 'es')
  // On the hour: sessions begin in quarter hours.
  const startsAt = instant(Math.ceil(msOf(plus(now(), 3 * DAY)) / HOUR) * HOUR)
  const plan = { online: seats, helped: 0, walkIn: 0, social: 0 }
  const terms: Terms = {
    programmeId: newId(ProgrammeId, 'pg'),
    place: PlaceId.parse('demo.sf.yt'),
    title: '身边的科学讲座',
    where: '云梯社区活动室（示范街道云梯路 1 号一楼）',
    lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }],
    allotment: 'firstCome',
    elderClass: false,
    party: { most: 4, groupMost: 0, childrenPerAdult: 3, ages: { from: null, to: null } },
    ...{ perTerm: null, freeCancelMinutes: 120, signInMinutesBefore: 30, signInMinutesAfter: 15 },
    shards: shardCounts(plan),
  }
  const window = { opensAt: plus(now(), -HOUR), closesAt: startsAt, startsAt: startOfLessons(terms.lessons) }
  const parts = shardsOf(seats).map((share, shard) =>
    putPool({
      ...{ sessionId, pool: 'online', shard, seats: share, left: share, waiting: 0, status: 'published', basis: basisOf(terms) },
      ...window,
    }),
  )
  for (let from = 0; from < parts.length; from += CHUNK) await table.transact(parts.slice(from, from + CHUNK))
  return { sessionId, terms, shards: parts.length }
}

let people = 0

/** What the phones of `count` people send, one seat each; nobody books twice in a run, since all sessions are at the same hour. */
export const bookings = (session: BenchSession, count: number): Promise<APIGatewayProxyEventV2[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const phone = `138${String(10_000_000 + people++)}`
      const { accessToken } = await issueToken({ personId: newId(PersonId, 'p'), sessionId: 'bench', staff: [], owner: [] })
      const party = {
        ...{ booker: { name: '王甲一', phone }, relation: 'self', group: null },
        guests: [{ name: '王甲一', phone, born: null, elder: false }],
      }
      return eventFor(book, {
        params: { sessionId: session.sessionId },
        body: { bookingKey: randomUUID(), party, terms: session.terms },
        token: accessToken,
      })
    }),
  )

/** Seats that are left by the items, and orders that hold one. */
export const standing = async ({ sessionId }: BenchSession): Promise<{ left: number; sold: number }> => {
  let [left, sold] = [0, 0]
  for await (const item of table.each({ pk: `S#${sessionId}`, prefix: 'POOL#', consistent: true })) left += Number(item.left)
  for await (const item of table.each({ pk: `S#${sessionId}`, prefix: 'BOOKING#', consistent: true })) sold += Number(item.persons)
  return { left, sold }
}
