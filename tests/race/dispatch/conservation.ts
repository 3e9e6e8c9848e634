import { SourceId } from '@shared/volunteer/ids'
import { didServe } from '@functions/dispatch/after'
import type { OrderItem } from '@functions/dispatch/items'
import { readHead } from '@functions/dispatch/store'
import type { PersonId } from '@shared/identity/model'
import { DayItem, EntryItem, ServiceItem, TotalItem, YearItem } from '@functions/volunteer/items'
import { keys, table } from '@functions/volunteer/store'
import type { Afternoon } from './afternoon'

/** All that stands of one person's hours. */
const bookOf = async (personId: PersonId) => {
  const book = {
    services: [] as ServiceItem[],
    entries: [] as EntryItem[],
    days: [] as DayItem[],
    years: 0,
    total: TotalItem.parse({}),
    at: '',
  }
  for await (const item of table.each({ pk: keys.profile(personId).pk, consistent: true })) {
    const sk = String(item.sk)
    if (sk.startsWith('SERVICE#')) book.services.push(ServiceItem.parse(item))
    if (sk.startsWith('ENTRY#')) book.entries.push(EntryItem.parse(item))
    if (sk.startsWith('DAY#')) book.days.push(DayItem.parse(item))
    if (sk.startsWith('YEAR#')) book.years += YearItem.parse(item).minutes
    if (sk === 'TOTAL') book.total = TotalItem.parse(item)
    if (sk === 'SERVING') book.at = String(item.orderId ?? '')
  }
  return book
}
type Book = Awaited<ReturnType<typeof bookOf>>

const sum = (all: Iterable<number>): number => [...all].reduce((a, b) => a + b, 0)

/** What a person’s book says in one place and not in another. */
const faultsOfBook = (personId: PersonId, { services, entries, days, years, total }: Book): string[] => {
  const counted = services.filter(({ state }) => state === 'counted')
  const minutes = sum(counted.map((one) => one.minutes))
  const spans = days.flatMap(({ day, spans: of }) => of.map((span) => ({ day, ...span })))
  const ofSource = (source: string): number => sum(entries.filter((one) => one.source === source).map((one) => one.minutes))
  const faults = {
    'the sum is not that of the services': total.minutes !== minutes || total.services !== counted.length,
    'the ledger is not that of the services': services.some((one) => ofSource(one.source) !== one.minutes),
    'the ledger knows services that are not there': sum(entries.map((one) => one.minutes)) !== minutes,
    'the days are not those of the services': sum(spans.map(({ from, to }) => to - from)) !== minutes,
    'the year is not that of the services': years !== minutes,
    'hours overlap': spans.some((a, n) => spans.some((b, m) => m < n && a.day === b.day && a.from < b.to && b.from < a.to)),
    'own hours': services.some((one) => one.recordedBy === personId) || entries.some((one) => one.by === personId),
  }
  return Object.entries(faults).flatMap(([name, is]) => (is ? [name] : []))
}

const inside = ({ members }: OrderItem, personId: PersonId): boolean =>
  members.some((one) => one.personId === personId && one.cameAt !== null && one.leftAt === null && !one.unknownEnd)

const faultsOfOrder = (head: OrderItem, books: ReadonlyMap<PersonId, Book>): string[] => {
  const source = SourceId.parse(head.orderId)
  const of = (personId: PersonId) => books.get(personId)?.services.find((one) => one.source === source)
  const faults = {
    'confirmed hours are missing': head.posted && head.members.some(({ personId }) => didServe(head, personId) && !of(personId)),
    'hours that nobody confirmed': !head.posted && [...books.keys()].some((personId) => of(personId)),
    'hours of somebody who did not come': [...books.keys()].some((personId) => of(personId) && !didServe(head, personId)),
    'other times than those of check-in and check-out': head.members.some(({ personId, cameAt, leftAt }) => {
      const service = of(personId)
      return service?.version === 1 && (service.from !== cameAt || service.to !== leftAt)
    }),
    'confirmed by somebody who served': head.confirmed !== null && didServe(head, head.confirmed.person),
    'somebody is held at a service that they are not in': [...books].some(
      ([personId, { at }]) => (at === head.orderId) !== (head.state === 'inService' && inside(head, personId)),
    ),
  }
  return Object.entries(faults).flatMap(([name, is]) => (is ? [name] : []))
}

/** Whatever does not add up between the orders of an afternoon and the hours of those who served: nothing, if hours are conserved. */
export const hoursAmiss = async ({ orders, people, teams }: Afternoon): Promise<string[]> => {
  const all = [...new Set([...people, ...teams.map(({ leader }) => leader)].map(({ personId }) => personId))]
  const books = new Map(await Promise.all(all.map(async (personId) => [personId, await bookOf(personId)] as const)))
  const heads = (await Promise.all(orders.map(readHead))).filter((head) => head !== null)
  return [...books].flatMap(([personId, book]) => faultsOfBook(personId, book)).concat(heads.flatMap((head) => faultsOfOrder(head, books)))
}
