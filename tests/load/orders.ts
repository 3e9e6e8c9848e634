import { boardVersion } from '@shared/dispatch/besideContract'
import { dispatchOrder, offerOrder, orderBoard, orderQueue, takeOrder } from '@shared/dispatch/deskContract'
import { claimOrder, logContact, orderHall, scheduleOrder } from '@shared/dispatch/hallContract'
import { confirmOrder, reviewOrder } from '@shared/dispatch/orderContract'
import { checkIn, checkOut } from '@shared/dispatch/serviceContract'
import type { OrderView } from '@shared/dispatch/view'
import { MINUTE, plus } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { cardOf } from '@functions/dispatch/card'
import { handler as dispatch } from '@functions/dispatch/handler'
import { OrderId } from '@shared/dispatch/order'
import { entryWrite, index, keys, readHead, table } from '@functions/dispatch/store'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { inProcess } from '../support/inProcess'
import { type Chain, type Quarter, type Team, foundQuarter, foundTeam, person, roadBy, visitAt } from '../support/orderRoad'
import { costOf, minimumOf } from './cost'
import { LATENCY, insisting, together } from './crowd'
import type { Call, Ledger } from './ledger'
import type { Overlap } from './overlap'
import type { Section } from './report'

const { api, mustApi } = inProcess({ dispatch })
const { carry, placed } = roadBy(mustApi)

const chainIn = async (quarter: Quarter): Promise<Chain> => ({
  ...{ quarter, requester: await person(), officer: await quarter.officer('association') },
  team: await foundTeam(quarter, { size: 1 }),
})

const paid = (calls: readonly Call[]) => {
  const { read, write, index: entries } = costOf(calls, 'all')
  return { roundTrips: calls.length, read, write, entries }
}

// --- claims in contention

interface Claimed {
  readonly way: string
  readonly teams: number
  readonly orders: number
  readonly abreast: number
  readonly won: number
  /** Orders that more than one team was told it had. */
  readonly twice: number
  readonly perSecond: number
  readonly roundTrips: number
  readonly conflicts: number
}

/** Which team claims which order, sent as its phone sends it. */
interface Wish {
  readonly team: Team
  readonly order: OrderView
}

const claimOf =
  (community: PlaceId) =>
  async ({ team, order }: Wish): Promise<string> => {
    const body = { teamId: team.teamId, turn: order.turn, community, contactMinutes: order.contactMinutes }
    const answer = await api(claimOrder, { token: team.leader.token, params: { orderId: order.orderId }, body })
    return answer.ok ? 'claimed' : answer.body.error.code
  }

/** Look, then write: the order is read, and taken by a write that asks nothing. */
const claimByLooking = async ({ team, order }: Wish): Promise<string> => {
  const head = await readHead(order.orderId)
  if (head?.state !== 'offered') return 'ORDER_CLAIMED'
  await table.write({ update: keys.head(order.orderId), set: { state: 'claimed', team: team.teamId }, when: [] })
  return 'claimed'
}

const race = async (
  overlap: Overlap,
  way: string,
  wishes: readonly Wish[],
  abreast: number,
  act: (wish: Wish) => Promise<string>,
): Promise<Claimed> => {
  const winners = new Map<string, number>()
  const { conflicts, requests, seconds } = await overlap.while(LATENCY, () =>
    together(wishes, abreast, async (wish) => {
      const outcome = await insisting(() => act(wish))
      if (outcome === 'claimed') winners.set(wish.order.orderId, (winners.get(wish.order.orderId) ?? 0) + 1)
      return outcome
    }),
  )
  const won = [...winners.values()]
  return {
    ...{ way, teams: wishes.length, orders: new Set(wishes.map(({ order }) => order.orderId)).size, abreast },
    ...{ won: won.length, twice: won.filter((times) => times > 1).length, perSecond: wishes.length / seconds },
    ...{ roundTrips: requests / wishes.length, conflicts: conflicts / requests },
  }
}

const offeredIn = async (quarter: Quarter, count: number): Promise<OrderView[]> => {
  const orders: OrderView[] = []
  // Ten a day and account: each is placed by somebody else.
  for (let n = 0; n < count; n++)
    orders.push(await carry(await chainIn(quarter), 'offered', undefined, { phone: `138${String(20_000_000 + n)}` }))
  return orders
}

const contention = async (overlap: Overlap, teams: number): Promise<Claimed[]> => {
  const quarter = await foundQuarter()
  const all = await Promise.all(Array.from({ length: teams }, () => foundTeam(quarter, { size: 0, most: 10 })))
  const claim = claimOf(quarter.community)
  const pick = async (orders: number): Promise<Wish[]> => {
    const offered = await offeredIn(quarter, orders)
    return all.flatMap((team, n) => {
      const order = offered[n % offered.length]
      return order ? [{ team, order }] : []
    })
  }
  return [
    await race(overlap, 'one transaction', await pick(1), 1, claim),
    await race(overlap, 'one transaction', await pick(1), 20, claim),
    await race(overlap, 'one transaction', await pick(10), 20, claim),
    await race(overlap, 'one transaction', await pick(teams), 20, claim),
    await race(overlap, 'look, then write', await pick(1), 20, claimByLooking),
  ]
}

// --- lists

interface Reading {
  readonly open: number
  readonly page: ReturnType<typeof paid>
  readonly next: ReturnType<typeof paid>
  readonly board: ReturnType<typeof paid>
  readonly queue: ReturnType<typeof paid>
}

const CHUNK = 100

/** Reads the first page and the second of a hall that holds so many open orders, and the board and queue of the community they are of. */
const readingsOf = async (ledger: Ledger, sizes: readonly number[]): Promise<Reading[]> => {
  const quarter = await foundQuarter()
  const chain = await chainIn(quarter)
  const offered = await carry(chain, 'offered')
  const head = await readHead(offered.orderId)
  if (!head) throw new Error('the order was just placed')
  const readings: Reading[] = []
  for (let there = 1; readings.length < sizes.length;) {
    const size = sizes[readings.length] ?? 0
    while (there < size) {
      const more = Math.min(CHUNK, size - there)
      const ids = Array.from({ length: more }, () => newId(OrderId, 'so'))
      const gsk = (id: OrderId): string => `${head.createdAt}#${id}`
      const card = cardOf(head, null, head.since)
      await table.transact(
        ids.map((id) =>
          entryWrite(id, { sk: 'HALL', gpk: index.hall(quarter.district), gsk: `1#${gsk(id)}`, card: { ...card, orderId: id } }),
        ),
      )
      await table.transact(ids.map((id) => entryWrite(id, { sk: 'PLACE', gpk: index.place(quarter.community), gsk: gsk(id) })))
      await table.transact(ids.map((id) => entryWrite(id, { sk: 'QUEUE', gpk: index.queue('community', quarter.community), gsk: gsk(id) })))
      // The desk reads heads: a page of them has to be there.
      await table.transact(ids.map((id) => ({ put: { ...keys.head(id), ...head, orderId: id }, when: [] })))
      there += more
    }
    const { token } = chain.team.leader
    const place = { place: quarter.community }
    const first = await ledger.record(() => mustApi(orderHall, { token, query: { district: quarter.district } }))
    const { cursor } = first.result
    const next = await ledger.record(async () =>
      cursor === null ? null : mustApi(orderHall, { token, query: { district: quarter.district, cursor } }),
    )
    const board = await ledger.record(() => mustApi(orderBoard, { token: quarter.worker.token, query: place }))
    const queue = await ledger.record(() => mustApi(orderQueue, { token: quarter.worker.token, query: place }))
    readings.push({ open: size, page: paid(first.calls), next: paid(next.calls), board: paid(board.calls), queue: paid(queue.calls) })
  }
  return readings
}

// --- the whole chain

interface Step extends ReturnType<typeof paid> {
  readonly stage: string
  readonly step: string
}

/** As if they had been there for so long, so that there are hours to post. */
const servedFor = async (order: OrderView | null, long: number): Promise<void> => {
  const head = order && (await readHead(order.orderId))
  if (!head) throw new Error('nothing was served')
  const members = head.members.map((member) => ({ ...member, cameAt: plus(now(), -long), leftAt: now() }))
  await table.write({ update: keys.head(head.orderId), set: { members }, when: [] })
}

const stepsOf = async (ledger: Ledger): Promise<Step[]> => {
  const chain = await chainIn(await foundQuarter())
  const { quarter, requester, officer, team } = chain
  const { worker } = quarter
  const members = [team.leader, ...team.members]
  const steps: Step[] = []
  let order: OrderView | null = null
  const take = async (
    stage: string,
    step: string,
    act: (params: { orderId: OrderId }, turn: number) => Promise<OrderView>,
  ): Promise<void> => {
    const params = { orderId: order?.orderId ?? newId(OrderId, 'so') }
    const { result, calls } = await ledger.record(() => act(params, order?.turn ?? 0))
    order = result
    steps.push({ stage, step, ...paid(calls) })
  }
  await take('点单', 'placed', () => placed(quarter, requester))
  await take('派单', 'dispatched', (params, turn) =>
    mustApi(dispatchOrder, { token: worker.token, params, body: { turn, departments: ['association'], reason: '' } }),
  )
  await take('领单', 'taken', (params) => mustApi(takeOrder, { token: officer.token, params, body: { department: 'association' } }))
  await take('派单', 'offered', (params, turn) =>
    mustApi(offerOrder, { token: officer.token, params, body: { turn, department: 'association', teams: [], hall: true } }),
  )
  await take('接单', 'claimed', (params, turn) =>
    mustApi(claimOrder, {
      ...{ token: team.leader.token, params },
      body: { teamId: team.teamId, turn, community: quarter.community, contactMinutes: order?.contactMinutes ?? 0 },
    }),
  )
  await take('接单', 'first contact', (params, turn) =>
    mustApi(logContact, { token: team.leader.token, params, body: { turn, outcome: 'reached' } }),
  )
  await take('接单', 'two people scheduled', (params, turn) =>
    mustApi(scheduleOrder, {
      ...{ token: team.leader.token, params },
      body: { turn, ...visitAt(), members: members.map(({ personId }) => personId) },
    }),
  )
  for (const { personId } of members)
    await take('服务', 'one checked in', (params) =>
      mustApi(checkIn, { token: worker.token, params, body: { proof: { way: 'call', personId } } }),
    )
  for (const { token } of members)
    await take('服务', 'one checked out', (params) => mustApi(checkOut, { token, params, body: { report: '教会了挂号。' } }))
  await servedFor(order, 90 * MINUTE)
  await take('评单', 'confirmed, two people’s hours', (params, turn) =>
    mustApi(confirmOrder, { token: requester.token, params, body: { turn, how: 'requester' } }),
  )
  await take('评单', 'reviewed', (params, turn) =>
    mustApi(reviewOrder, { token: requester.token, params, body: { turn, face: 'good', words: '很耐心', byCall: false, again: false } }),
  )
  return steps
}

const units = ({ roundTrips, read, write, entries }: ReturnType<typeof paid>): string => `${roundTrips} · ${read} · ${write + entries}`

/**
 * Orders: teams that claim at the same moment, what lists cost as they grow, and what a whole chain costs. Throughput is of this machine with
 * a round trip of four milliseconds: its ratios are of use.
 */
export const measureOrders = async (overlap: Overlap, ledger: Ledger, teams: number, sizes: readonly number[]): Promise<Section[]> => {
  const claims = await contention(overlap, teams)
  const quarter = await foundQuarter()
  const alone = await chainIn(quarter)
  const wish = { team: alone.team, order: await carry(alone, 'offered') }
  const { calls } = await ledger.record(() => claimOf(quarter.community)(wish))
  const transaction = calls.find(({ written }) => written.length > 0)
  if (!transaction) throw new Error('nothing was claimed')
  const [cost, least] = [costOf([transaction], 'all'), minimumOf([transaction], 'strong', 'all')]
  const base = claims[1]?.perSecond ?? 1

  const readings = await readingsOf(ledger, sizes)
  // A hall whose cards fill a page, against the largest one.
  const full = readings.find(({ open }) => open >= CHUNK) ?? readings[0]
  const largest = readings.at(-1)
  if (!full || !largest) throw new Error('no list was read')
  const { token } = alone.team.leader
  const poll = await ledger.record(() => mustApi(boardVersion, { token, query: { place: quarter.district, board: 'hall' } }))
  const polled = paid(poll.calls)

  const steps = await stepsOf(ledger)
  const sum = (pick: (step: Step) => number): number => steps.reduce((all, step) => all + pick(step), 0)
  const whole = {
    roundTrips: sum((s) => s.roundTrips),
    read: sum((s) => s.read),
    write: sum((s) => s.write),
    entries: sum((s) => s.entries),
  }
  return [
    {
      title: 'Claims in contention',
      note: `A round trip takes ${LATENCY} ms; transactions that meet are refused as AWS refuses them and tried again. Answers show the order, or who has it.`,
      rows: [
        ['way', 'teams', 'orders', 'at once', 'have one', 'told to two', 'answers a second', 'ratio', 'round trips each', 'conflicts'],
        ...claims.map((run) => [
          ...[run.way, run.teams, run.orders, run.abreast, run.won, run.twice, run.perSecond.toFixed(0)],
          ...[`${(run.perSecond / base).toFixed(2)} ×`, run.roundTrips.toFixed(2), `${(run.conflicts * 100).toFixed(1)} %`],
        ]),
      ],
      figures: [
        {
          what: 'orders that two teams were told they have',
          value: claims.slice(0, -1).reduce((n, { twice }) => n + twice, 0),
          unit: 'orders',
          budget: 0,
          exact: true,
        },
        { what: 'by looking first, the control', value: claims.at(-1)?.twice ?? 0, unit: 'orders', budget: null, exact: false },
        {
          what: 'reads before a claim is written',
          value: calls.findIndex(({ written }) => written.length > 0),
          unit: 'round trips',
          budget: 0,
          exact: true,
        },
        {
          what: 'write units of a claim, table and index',
          value: cost.write + cost.index,
          unit: 'units',
          budget: least.write + least.index,
          exact: true,
        },
      ],
      data: { claims, cost },
    },
    {
      title: 'Lists of orders as they grow',
      note: 'Round trips · read units · write units. Pages of 50.',
      rows: [
        ['open orders', 'hall, first page', 'hall, second page', 'board of the community', 'queue of the community'],
        ...readings.map(({ open, page, next, board, queue }) => [open, units(page), units(next), units(board), units(queue)]),
      ],
      figures: [
        {
          what: `read units of the hall at ${largest.open} open orders against ${full.open}`,
          value: largest.page.read / full.page.read,
          unit: '×',
          budget: 1.02,
          exact: true,
        },
        { what: 'round trips of the hall', value: largest.page.roundTrips, unit: 'round trips', budget: 3, exact: true },
        {
          what: `read units of the queue at ${largest.open} against ${full.open}`,
          value: largest.queue.read / full.queue.read,
          unit: '×',
          budget: 1.02,
          exact: true,
        },
        { what: 'round trips of asking whether a board changed', value: polled.roundTrips, unit: 'round trips', budget: 1, exact: true },
        { what: 'read units of asking whether a board changed', value: polled.read, unit: 'units', budget: 0.5, exact: true },
      ],
      data: readings,
    },
    {
      title: 'A whole order, from 点单 to 评单',
      rows: [
        ['stage', 'step', 'round trips', 'read units', 'write units', 'index'],
        ...[...steps, { stage: '', step: 'all of it', ...whole }].map((s) => [s.stage, s.step, s.roundTrips, s.read, s.write, s.entries]),
      ],
      figures: [
        {
          what: 'write units of a whole order, table and index',
          value: whole.write + whole.entries,
          unit: 'units',
          budget: null,
          exact: false,
        },
      ],
      data: steps,
    },
  ]
}
