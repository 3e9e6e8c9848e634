import * as z from 'zod'
import { ContestId, type EntryId } from '@shared/contest/model'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import { type PlaceId, lineage } from '@shared/kernel/place'
import { type Clause, absent, above, atMost, clause, exists, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { type Key, Table, type Write } from '@functions/platform/table'
import { CategoryItem, ContestItem, EntryItem, NO_LIMIT } from './items'

/** With the files in `store/`, the only place that knows keys and conditions of the contest table (docs/architecture.md). */
export const table = new Table(setting('TABLE_CONTEST'))

export const partitionOf = (id: ContestId): string => `CT#${id}`
export const inContest = (id: ContestId, sk: string): Key => ({ pk: partitionOf(id), sk })
const four = (n: number): string => String(n).padStart(4, '0')

export const keys = {
  head: (id: ContestId): Key => inContest(id, 'HEAD'),
  place: (id: ContestId, place: PlaceId): Key => inContest(id, `PLACE#${place}`),
  category: (id: ContestId, category: string): Key => inContest(id, `CAT#${category}`),
  /** One entry per person and group. */
  claim: (id: ContestId, category: string, person: string): Key => inContest(id, `CLAIM#${category}#${person}`),
  entry: (id: ContestId, entry: EntryId): Key => inContest(id, `ENTRY#${entry}`),
  work: (id: ContestId, entry: EntryId, version: number): Key => inContest(id, `WORK#${entry}#${four(version)}`),
  number: (id: ContestId, number: number): Key => inContest(id, `NUMBER#${four(number)}`),
  present: (id: ContestId, number: number): Key => inContest(id, `PRESENT#${four(number)}`),
  juror: (id: ContestId, juror: PersonId): Key => inContest(id, `JUROR#${juror}`),
  score: (id: ContestId, number: number, juror: PersonId, part: string): Key => inContest(id, `SCORE#${four(number)}#${juror}#${part}`),
  /** A version of a score, by the key of the mark that brought it. */
  mark: (id: ContestId, juror: PersonId, markKey: string): Key => inContest(id, `MARK#${juror}#${markKey}`),
  recusal: (id: ContestId, number: number, juror: PersonId): Key => inContest(id, `RECUSAL#${four(number)}#${juror}`),
  result: (id: ContestId, round: number): Key => inContest(id, `RESULT#${four(round)}`),
  objection: (id: ContestId, objection: string): Key => inContest(id, `OBJECTION#${objection}`),
  /** How many objections one person made to one contest. */
  objector: (id: ContestId, person: PersonId): Key => inContest(id, `OBJECTOR#${person}`),
  jurorCode: (hash: string): Key => ({ pk: `JURORCODE#${hash}`, sk: 'CODE' }),
  certificate: (number: string): Key => ({ pk: `CERTIFICATE#${number}`, sk: 'CERTIFICATE' }),
}

export const index = {
  /** Contests of a place and above it, by when they were made; drafts of it apart. */
  open: (place: PlaceId): string => `CONTESTS#${place}`,
  all: (place: PlaceId): string => `DESK#${place}`,
  /** Entries and objections of an account. */
  by: (person: PersonId): string => `BY#${person}`,
  jury: (person: PersonId): string => `JURY#${person}`,
  /** Contests whose names are cleared at a moment. */
  clear: 'DUE#CLEAR',
} as const

// --- clauses

export const isNew = clause('isNew', 'made only once', absent())
export const isThere = clause('isThere', 'exists', exists())
export const versionIs = (version: number) => clause('versionIs', 'nobody changed it since it was read', is('version', version))
export const stateIs = (state: string) => clause('stateIs', 'stands where the act begins', is('state', state))
export const runsStill = (attribute: string, at: Instant) =>
  clause('runsStill', 'its time has not run out; at the second of the deadline it has', above(attribute, at))
export const hasBegun = (attribute: string, at: Instant) => clause('hasBegun', 'its time has come', atMost(attribute, at))

// --- reading

export const readHead = async (id: ContestId): Promise<ContestItem | null> => {
  const item = await table.get(keys.head(id))
  return item && ContestItem.parse(item)
}
export const readHeads = async (ids: readonly ContestId[]): Promise<Map<ContestId, ContestItem>> =>
  new Map(
    (await table.getMany([...new Set(ids)].map(keys.head))).map((item) => ContestItem.parse(item)).map((head) => [head.contestId, head]),
  )

export const readCategories = async ({ contestId, categories }: Pick<ContestItem, 'contestId' | 'categories'>): Promise<CategoryItem[]> =>
  (await table.getMany(categories.map(({ id }) => keys.category(contestId, id)))).map((item) => CategoryItem.parse(item))

export const readEntryItem = async (id: ContestId, entry: EntryId): Promise<EntryItem | null> => {
  const item = await table.get(keys.entry(id, entry))
  return item && EntryItem.parse(item)
}

/** Every item of a kind in a contest. */
export const allOf = async <T extends z.ZodType>(id: ContestId, prefix: string, schema: T): Promise<z.infer<T>[]> => {
  const found: z.infer<T>[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix, consistent: true })) found.push(schema.parse(item))
  return found
}
export const entriesOf = (id: ContestId): Promise<EntryItem[]> => allOf(id, 'ENTRY#', EntryItem)

const Pointer = z.object({ contestId: ContestId })
export const contestIdsIn = (items: readonly unknown[]): ContestId[] => items.map((item) => Pointer.parse(item).contestId)

// --- writing a contest

export const createWrites = (item: ContestItem, event: DomainEvent): Write[] => [
  { put: { ...keys.head(item.contestId), ...item, event }, when: [isNew] },
  ...lineage(item.place).map((place) => ({
    put: {
      ...keys.place(item.contestId, place),
      ...{ contestId: item.contestId, gpk: index.all(place), gsk: `${item.createdAt}#${item.contestId}` },
    },
    when: [],
  })),
]

export const updateHead = (item: ContestItem, set: Record<string, unknown>, when: readonly Clause[] = [stateIs(item.state)]): Write => ({
  update: keys.head(item.contestId),
  set: { ...set, version: item.version + 1 },
  when: [isThere, versionIs(item.version), ...when],
})

/** Groups as they are when a contest is published. */
export const openCategories = ({ contestId, categories, opensAt, closesAt }: ContestItem): Write[] =>
  categories.map(({ id, places }) => ({
    put: { ...keys.category(contestId, id), id, status: 'published', opensAt, closesAt, left: places ?? NO_LIMIT, taken: 0 },
    when: [isNew],
  }))

/** From then on the contest stands in the public lists of its place and those above. */
export const listingWrites = ({ contestId, place, createdAt }: ContestItem): Write[] =>
  lineage(place).map((at) => ({
    put: { ...keys.place(contestId, at), sk: `LISTED#${at}`, contestId, gpk: index.open(at), gsk: `${createdAt}#${contestId}` },
    when: [],
  }))

export const statusWrites = ({ contestId, categories }: ContestItem, status: ContestItem['state']): Write[] =>
  categories.map(({ id }) => ({ update: keys.category(contestId, id), set: { status }, when: [isThere] }))

/** The contest is in this state: part of every act that it gates. */
export const proveState = (id: ContestId, state: ContestItem['state']): Write => ({
  check: keys.head(id),
  when: [isThere, stateIs(state)],
})
