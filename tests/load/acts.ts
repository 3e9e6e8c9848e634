import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { close, list, mine, read } from '@shared/decision/contract'
import type { HttpHandler } from '@functions/platform/http'
import type { Consistency } from './capacity'
import { type Units, costOf, minimumOf } from './cost'
import type { Call, Ledger } from './ledger'
import type { Section } from './report'
import { eventFor } from './request'
import { type Vote, castEvent, community, freezeVote, ownerToken, workerToken } from './vote'
import { itemSize } from './itemSize'

let requests = 0

/** Calls the handler as Lambda would. @throws Error when it does not answer 200 */
export const invoke = async (handler: HttpHandler, event: APIGatewayProxyEventV2): Promise<string> => {
  const { statusCode, body = '' } = await handler(event, { awsRequestId: `bench-${++requests}` })
  if (statusCode !== 200) throw new Error(`${event.routeKey} answered ${statusCode}: ${body}`)
  return body
}

export const readEvent = async (vote: Vote): Promise<APIGatewayProxyEventV2> =>
  eventFor(read, { params: { decisionId: vote.head.decisionId }, token: await ownerToken(vote.first) })

export const closeEvent = async (vote: Vote): Promise<APIGatewayProxyEventV2> =>
  eventFor(close, { params: { decisionId: vote.head.decisionId }, body: {}, token: await workerToken() })

/** Casts the ballot of every voter, a few at a time, as phones would. */
export const castAll = async (handler: HttpHandler, vote: Vote, abreast = 8): Promise<void> => {
  const waiting = vote.voters.values()
  const phone = async (): Promise<void> => {
    for (const voter of waiting) await invoke(handler, await castEvent(vote, voter))
  }
  await Promise.all(Array.from({ length: abreast }, phone))
}

interface Act {
  readonly name: string
  readonly roundTrips: number
  readonly units: Units
  readonly minimum: Units
  readonly calls: readonly Call[]
}

const total = ({ write, index }: Units): number => write + index
const row = ({ name, roundTrips, units, minimum }: Act) => [
  name,
  roundTrips,
  units.read,
  minimum.read,
  units.write,
  units.index,
  total(minimum),
]

/** Bytes of each item that a ballot writes. */
const sizesOf = (act: Act) =>
  act.calls
    .flatMap((c) => c.written)
    .map((w) => ({ item: w.id.split(' ')[2]?.split('#', 1).join() ?? '', bytes: w.after ? itemSize(w.after) : 0 }))

/** Round trips and capacity units of the acts that many people do, and of closing, on a stairwell's roll of 24. */
export const measureActs = async (handler: HttpHandler, ledger: Ledger): Promise<Section> => {
  const vote = await freezeVote(24)
  for (let n = 0; n < 18; n++) await freezeVote(1)
  const large = await freezeVote(1_000)
  const act = async (name: string, event: APIGatewayProxyEventV2, needs: Consistency): Promise<Act> => {
    const { calls } = await ledger.record(() => invoke(handler, event))
    return { name, roundTrips: calls.length, units: costOf(calls), minimum: minimumOf(calls, needs), calls }
  }
  const token = await ownerToken(vote.first)
  const cast = await act('cast a ballot', await castEvent(vote, vote.first), 'strong')
  const reading = await act('read as owner, 24 voters', await readEvent(vote), 'strong')
  const readingLarge = await act('read as owner, 1,000 voters', await readEvent(large), 'strong')
  const listing = await act('list 20 votes, staff', eventFor(list, { query: { place: community }, token: await workerToken() }), 'eventual')
  const listingMine = await act('list own votes', eventFor(mine, { token }), 'strong')
  await castAll(handler, { ...vote, voters: vote.voters.filter((v) => v !== vote.first) })
  const closing = await act('close, 24 voters', await closeEvent(vote), 'strong')
  const acts = [cast, reading, readingLarge, listing, listingMine, closing]

  return {
    title: 'Round trips and capacity units per act',
    note: 'Computed from item sizes by AWS’ rules. “least”: each item touched once, at the weakest consistency that does.',
    rows: [['act', 'round trips', 'read', 'least', 'write', 'index', 'least'], ...acts.map(row)],
    figures: [
      { what: 'round trips of a ballot', value: cast.roundTrips, unit: 'round trips', budget: 1, exact: true },
      {
        what: 'capacity units of a ballot over the least',
        value: total(cast.units) / total(cast.minimum),
        unit: '×',
        budget: 1,
        exact: true,
        cause: sizesOf(cast)
          .map(({ item, bytes }) => `${item.toLowerCase()} ${bytes.toLocaleString('en')} bytes`)
          .join(', '),
      },
      {
        what: 'capacity units of reading progress over the least',
        value: reading.units.read / reading.minimum.read,
        unit: '×',
        budget: 1,
        exact: true,
      },
    ],
    data: acts.map(({ calls, ...measured }) => ({ ...measured, commands: calls.map((c) => c.command) })),
  }
}
