import * as z from 'zod'
import type { Department } from '@shared/dispatch/department'
import type { MenuItemId } from '@shared/dispatch/menu'
import type { OrderId } from '@shared/dispatch/order'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import { type PlaceId, lineage } from '@shared/kernel/place'
import type { TeamId } from '@shared/volunteer/ids'
import { type Item, absent, below, clause, either, exists, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { type Key, Table, type Write } from '@functions/platform/table'
import { MenuRow, OrderItem, Pointer, StepItem } from './items'

/** With the files in `store/`, the only place that knows keys and conditions of the dispatch table (docs/architecture.md). */
export const table = new Table(setting('TABLE_DISPATCH'))

export const partitionOf = (id: OrderId): string => `O#${id}`
export const inOrder = (id: OrderId, sk: string): Key => ({ pk: partitionOf(id), sk })
const four = (n: number): string => String(n).padStart(4, '0')

export const keys = {
  head: (id: OrderId): Key => inOrder(id, 'HEAD'),
  step: (id: OrderId, turn: number): Key => inOrder(id, `STEP#${four(turn)}`),
  team: (id: OrderId, team: TeamId): Key => inOrder(id, `TEAM#${team}`),
  hall: (id: OrderId): Key => inOrder(id, 'HALL'),
  menu: (district: PlaceId, item: MenuItemId): Key => ({ pk: `MENU#${district}`, sk: item }),
  number: (community: PlaceId, month: string): Key => ({ pk: `NUMBERS#${community}`, sk: month }),
  placed: (person: PersonId, day: string): Key => ({ pk: `BY#${person}`, sk: `DAY#${day}` }),
  card: (code: string): Key => ({ pk: `CARD#${code}`, sk: 'CARD' }),
  version: (board: string): Key => ({ pk: `VERSION#${board}`, sk: 'VERSION' }),
} as const

export const index = {
  place: (place: PlaceId): string => `P#${place}`,
  department: (department: Department, district: PlaceId): string => `DEPT#${department}#${district}`,
  queue: (who: string, place: PlaceId): string => `QUEUE#${who}#${place}`,
  hall: (district: PlaceId): string => `HALL#${district}`,
  team: (team: TeamId): string => `TEAM#${team}`,
  by: (person: PersonId): string => `BY#${person}`,
  serves: (person: PersonId): string => `SERVES#${person}`,
  same: (district: PlaceId, phoneHash: string): string => `SAME#${district}#${phoneHash}`,
  due: 'DUE#ORDER',
  clear: 'DUE#CLEAR',
} as const

// --- clauses

export const isNew = clause('isNew', 'made only once', absent())
export const isThere = clause('isThere', 'exists', exists())
export const turnIs = (turn: number) => clause('turnIs', 'nobody moved the order since it was read', is('turn', turn))
const versionIs = (version: number) => clause('versionIs', 'nobody changed it since it was read', is('version', version))
const numberIs = (count: number) =>
  clause('numberIs', 'nobody took this number', count === 0 ? either(absent('count'), is('count', 0)) : is('count', count))
const mayPlace = (most: number) =>
  clause('mayPlace', 'the account has orders left for today', either(absent('count'), below('count', most)))

// --- reading

export const readHead = async (id: OrderId): Promise<OrderItem | null> => {
  const item = await table.get(keys.head(id))
  return item && OrderItem.parse(item)
}

/** Heads in the order asked; unknown ones are absent. Eventually consistent: lists only. */
export const readHeads = async (ids: readonly OrderId[]): Promise<OrderItem[]> => {
  const wanted = [...new Set(ids)]
  const found = new Map((await table.getMany(wanted.map(keys.head), false)).map((item) => [String(item.orderId), OrderItem.parse(item)]))
  return wanted.flatMap((id) => found.get(id) ?? [])
}

export const readSteps = async (id: OrderId): Promise<StepItem[]> => {
  const steps: StepItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'STEP#', consistent: true })) steps.push(StepItem.parse(item))
  return steps
}

export const readStep = async (id: OrderId, turn: number): Promise<StepItem | null> => {
  const item = await table.get(keys.step(id, turn))
  return item && StepItem.parse(item)
}

/** Ids of one page of a list. */
export const pageOf = async (
  gpk: string,
  { cursor, limit = 50, descending = false }: { cursor?: string | undefined; limit?: number | undefined; descending?: boolean },
): Promise<{ ids: OrderId[]; cursor: string | null }> => {
  const found = await table.query({ pk: gpk, index: 'byKey', cursor, limit, descending })
  return { ids: found.items.map((item) => Pointer.parse(item).orderId), cursor: found.cursor }
}

/** Ids of what is due in one of the tick's lists, the oldest first. */
export const pageOfDue = async (gpk: string, at: Instant, limit: number): Promise<OrderId[]> => {
  const found = await table.query({ pk: gpk, index: 'byKey', upTo: at, limit })
  return found.items.map((item) => Pointer.parse(item).orderId)
}

// --- writing orders

/** An entry of a list that leads to an order: sort key in the order's partition, and where it stands. */
export interface Entry {
  readonly sk: string
  readonly gpk: string
  readonly gsk: string
  /** What a list shows without reading the order: the hall's card. */
  readonly card?: unknown
}

export const entryWrite = (id: OrderId, { sk, gpk, gsk, card }: Entry): Write => ({
  put: { ...inOrder(id, sk), orderId: id, gpk, gsk, ...(card !== undefined && { card }) },
  when: [],
})
export const entryGone = (id: OrderId, sk: string): Write => ({
  update: inOrder(id, sk),
  set: { orderId: id },
  remove: ['gpk', 'gsk', 'card'],
  when: [],
})

/** Where the head stands in the tick's list: until it is over by its limit, afterwards by the day on which what is personal goes. */
const dueKey = ({ due, endedAt, clearedAt }: OrderItem, clearFrom: Instant | null): Item =>
  due !== null
    ? { gpk: index.due, gsk: due }
    : endedAt !== null && clearedAt === null && clearFrom
      ? { gpk: index.clear, gsk: clearFrom }
      : {}

/** On the head beside `offers`, an attribute for each team that may claim: what the condition of a claim looks at, which reads nothing. */
export const mayClaim = (team: TeamId): string => `may_${team}`
const mayClaimOf = ({ offers }: OrderItem): Item =>
  Object.fromEntries(offers.flatMap(({ teamId, state }) => (state === 'asked' ? [[mayClaim(teamId), true]] : [])))

export const headWrite = (before: OrderItem, after: OrderItem, clearFrom: Instant | null): Write => {
  const set = Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof OrderItem])),
  )
  const due = dueKey(after, clearFrom)
  const may = mayClaimOf(after)
  const may0 = Object.keys(mayClaimOf(before)).filter((name) => !(name in may))
  const remove = [...may0, ...(Object.keys(due).length === 0 ? ['gpk', 'gsk'] : [])]
  return {
    update: keys.head(before.orderId),
    set: { ...set, ...due, ...may },
    ...(remove.length > 0 && { remove }),
    when: [isThere, turnIs(before.turn)],
  }
}

export const stepWrite = (id: OrderId, step: StepItem, event: DomainEvent): Write => ({
  put: { ...keys.step(id, step.turn), ...step, event },
  when: [isNew],
})

/** A new order: its head first, its opening step, and the lists it stands in for good. */
export const openWrites = (head: OrderItem, step: StepItem, event: DomainEvent): Write[] => {
  const { orderId, createdAt, community, by, district, phoneHash } = head
  const gsk = `${createdAt}#${orderId}`
  return [
    { put: { ...keys.head(orderId), ...head, ...dueKey(head, null) }, when: [isNew] },
    stepWrite(orderId, step, event),
    ...lineage(community).map((place) => entryWrite(orderId, { sk: `PLACE#${place}`, gpk: index.place(place), gsk })),
    entryWrite(orderId, { sk: 'BY', gpk: index.by(by), gsk }),
    entryWrite(orderId, { sk: 'SAME', gpk: index.same(district, phoneHash), gsk }),
  ]
}

const Count = z.object({ count: z.number().int().catch(0) })
export const lastNumber = async (community: PlaceId, month: string): Promise<number> => {
  const item = await table.get(keys.number(community, month))
  return item ? Count.parse(item).count : 0
}
export const numberWrite = (community: PlaceId, month: string, before: number, many = 1): Write => ({
  update: keys.number(community, month),
  set: { count: before + many },
  when: [numberIs(before)],
})
export const placedWrite = (person: PersonId, day: string, most: number): Write => ({
  update: keys.placed(person, day),
  add: { count: 1 },
  when: [mayPlace(most)],
})

// --- the menu

export const readMenu = async (district: PlaceId): Promise<MenuRow[]> => {
  const rows: MenuRow[] = []
  for await (const item of table.each({ pk: `MENU#${district}` })) rows.push(MenuRow.parse(item))
  return rows
}
export const readMenuItem = async (district: PlaceId, id: MenuItemId): Promise<MenuRow | null> => {
  const item = await table.get(keys.menu(district, id))
  return item && MenuRow.parse(item)
}
export const menuWrite = (before: MenuRow | null, row: MenuRow, event: DomainEvent): Write => ({
  put: { ...keys.menu(row.district, row.itemId), ...row, event },
  when: before === null ? [isNew] : [isThere, versionIs(before.version)],
})
