import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { keys, table } from '@functions/activity/store'
import type { HttpHandler } from '@functions/platform/http'
import { costOf, minimumOf } from './cost'
import { LATENCY, insisting, together } from './crowd'
import type { Ledger } from './ledger'
import type { Overlap } from './overlap'
import { type PostgresRun, measurePostgres } from './postgres'
import type { Section } from './report'
import { type BenchSession, bookings, openSeats, standing } from './session'

const send =
  (handler: HttpHandler) =>
  async (event: APIGatewayProxyEventV2): Promise<string> => {
    const { statusCode, body = '' } = await handler(event, { awsRequestId: 'bench-seats' })
    return statusCode === 200 ? 'booked' : (/"code":"(\w+)"/.exec(body)?.[1] ?? 'other')
  }

interface Counted {
  readonly name: string
  readonly seats: number
  readonly abreast: number
  readonly booked: number
  readonly asked: number
  readonly perSecond: number
  readonly roundTrips: number
  /** Of all transactions sent, those that met another one. */
  readonly conflicts: number
  readonly oversold: number
}

const oversoldOf = async (session: BenchSession, seats: number): Promise<number> => {
  const { left, sold } = await standing(session)
  if (sold > 0 && left + sold !== seats) throw new Error(`seats do not add up: ${left} left and ${sold} sold of ${seats}`)
  return Math.max(0, -left)
}

/** One race: `asked` phones for `seats` seats, so many at once, with transactions that meet refused as AWS refuses them. */
const race = async (handler: HttpHandler, overlap: Overlap, seats: number, asked: number, abreast: number): Promise<Counted> => {
  const session = await openSeats(seats)
  const events = await bookings(session, asked)
  const { result, conflicts, requests, seconds } = await overlap.while(LATENCY, () =>
    together(events, abreast, (event) => insisting(() => send(handler)(event))),
  )
  const booked = result.get('booked') ?? 0
  return {
    name: session.shards === 1 ? 'one transaction, one pool' : `one transaction, pool in ${session.shards} parts`,
    ...{ seats, abreast, booked, asked, perSecond: asked / seconds, roundTrips: requests / asked, conflicts: conflicts / requests },
    oversold: await oversoldOf(session, seats),
  }
}

/** Count, then insert: the pool is read, and the seat taken by a write that asks nothing. */
const countThenInsert = async (overlap: Overlap, seats: number, asked: number, abreast: number): Promise<Counted> => {
  const session = await openSeats(seats)
  const key = keys.pool(session.sessionId, 'online', 0)
  const act = async (n: number): Promise<string> => {
    const pool = await table.get(key)
    if (Number(pool?.left) < 1) return 'SEATS_SHORT'
    await table.write({ put: { pk: key.pk, sk: `COUNTED#${n}`, persons: 1 }, when: [] })
    await table.write({ update: key, add: { left: -1 }, when: [] })
    return 'booked'
  }
  const all = Array.from({ length: asked }, (_, n) => n)
  const { result, requests, seconds } = await overlap.while(LATENCY, () => together(all, abreast, act))
  const booked = result.get('booked') ?? 0
  const { left } = await standing(session)
  return {
    name: 'count, then insert',
    ...{ seats, abreast, booked, asked, perSecond: asked / seconds, roundTrips: requests / asked, conflicts: 0 },
    oversold: Math.max(0, -left),
  }
}

const ofPostgres = ({ seats, abreast, asked, booked, perSecond, oversold }: PostgresRun): Counted => ({
  ...{ name: 'row lock, PostgreSQL', seats, abreast, asked, booked, perSecond, oversold },
  ...{ roundTrips: 1, conflicts: 0 },
})

/**
 * Bookings in contention: one pool, pools in parts, the same by counting, and by a row lock in a relational database; and what one booking
 * costs. Throughput is of this machine with a round trip of four milliseconds: its ratios are of use.
 */
export const measureSeats = async (handler: HttpHandler, overlap: Overlap, ledger: Ledger, phones: number): Promise<Section> => {
  const alone = await openSeats(30)
  const [first] = await bookings(alone, 1)
  if (!first) throw new Error('nobody books')
  const { calls } = await ledger.record(async () => send(handler)(first))
  const [cost, least] = [costOf(calls, 'all'), minimumOf(calls, 'strong', 'all')]

  const runs: Counted[] = [
    await race(handler, overlap, 30, phones, 1),
    await race(handler, overlap, 30, phones, 20),
    await race(handler, overlap, 200, phones, 20),
    await race(handler, overlap, 1_600, phones, 20),
    await race(handler, overlap, 6_400, phones, 20),
    await countThenInsert(overlap, 30, phones, 20),
  ]
  const postgres = await measurePostgres({ asked: phones, abreast: 20, seats: 30, latency: LATENCY })
  const rows = [...runs, ...('runs' in postgres ? postgres.runs.map(ofPostgres) : [])]
  const [, base] = runs
  return {
    title: 'Booking in contention',
    note:
      'skipped' in postgres
        ? `PostgreSQL: ${postgres.skipped}`
        : `A round trip takes ${LATENCY} ms; transactions that meet are refused as AWS refuses them and tried again.`,
    rows: [
      ['way', 'seats', 'phones', 'at once', 'booked', 'oversold', 'answers a second', 'ratio', 'round trips each', 'conflicts'],
      ...rows.map((run) => [
        run.name,
        run.seats,
        run.asked,
        run.abreast,
        run.booked,
        run.oversold,
        run.perSecond.toFixed(0),
        `${(run.perSecond / (base?.perSecond ?? 1)).toFixed(2)} ×`,
        run.roundTrips.toFixed(2),
        `${(run.conflicts * 100).toFixed(1)} %`,
      ]),
    ],
    figures: [
      { what: 'round trips of a booking', value: calls.length, unit: 'round trips', budget: 1, exact: true },
      { what: 'read units of a booking', value: cost.read, unit: 'units', budget: 0, exact: true },
      {
        what: 'write units of a booking, table and index',
        value: cost.write + cost.index,
        unit: 'units',
        budget: least.write + least.index,
        exact: true,
      },
      {
        what: 'seats sold twice by one transaction',
        value: runs.filter(({ name }) => name.startsWith('one')).reduce((sum, { oversold }) => sum + oversold, 0),
        unit: 'seats',
        budget: 0,
        exact: true,
      },
      { what: 'seats sold twice by counting, the control', value: runs.at(-1)?.oversold ?? 0, unit: 'seats', budget: null, exact: false },
    ],
    data: { runs: rows, cost, items: calls.flatMap(({ written }) => written.map(({ id }) => id.split(' ').slice(2).join(' '))) },
  }
}
