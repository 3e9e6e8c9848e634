import { isDeepStrictEqual } from 'node:util'
import { type StoredItem, itemSize } from './itemSize'

/**
 * Capacity units by AWS' rules ("DynamoDB read and write operations"), computed from item sizes:
 * DynamoDB Local reports 2 units for every transaction whatever is in it.
 */
export type Consistency = 'eventual' | 'strong' | 'transactional'

const READ_STEP = 4 * 1024
const WRITE_STEP = 1024
const readFactor: Record<Consistency, number> = { eventual: 0.5, strong: 1, transactional: 2 }

/** What is rounded up costs at least one step: an item that is not there is not free. */
const steps = (bytes: number, step: number): number => Math.max(1, Math.ceil(bytes / step))

/** Read units of `bytes` read together: one item, or everything that one page of a query returns. */
export const readUnits = (bytes: number, consistency: Consistency): number => steps(bytes, READ_STEP) * readFactor[consistency]

/** Write units of one item of `bytes`; a transaction prepares and commits, so it costs twice. */
export const writeUnits = (bytes: number, transactional = false): number => steps(bytes, WRITE_STEP) * (transactional ? 2 : 1)

/** An item before and after a write; null where there is none. */
export interface Change {
  readonly before: StoredItem | null
  readonly after: StoredItem | null
}

const sizeOf = (item: StoredItem | null): number => (item ? itemSize(item) : 0)

/** Write units of one change in the table itself: the larger of what was there and what is there. */
export const changeUnits = ({ before, after }: Change, transactional = false): number =>
  writeUnits(Math.max(sizeOf(before), sizeOf(after)), transactional)

/** What the general index of a table (keys gpk and gsk, infra/tables.yml) copies of an item: all of it, or its keys. */
export type Projection = 'all' | 'keys'
const keyNames = new Set(['pk', 'sk', 'gpk', 'gsk'])
const keysOf = (item: StoredItem): StoredItem => Object.fromEntries(Object.entries(item).filter(([name]) => keyNames.has(name)))

const entryOf = (item: StoredItem | null, projection: Projection): StoredItem | null => {
  if (!item?.gpk || !item.gsk) return null
  return projection === 'all' ? item : keysOf(item)
}
const sameEntry = (a: StoredItem, b: StoredItem): boolean => isDeepStrictEqual([a.gpk, a.gsk], [b.gpk, b.gsk])

/**
 * Write units that one change costs in the general index: one write for an entry that comes, goes or changes, two for one whose
 * key changes, none when no entry is concerned. The index follows later and outside the transaction, so nothing is doubled.
 */
export const indexUnits = ({ before, after }: Change, projection: Projection): number => {
  const [old, fresh] = [entryOf(before, projection), entryOf(after, projection)]
  if (old && fresh) {
    if (!sameEntry(old, fresh)) return writeUnits(itemSize(old)) + writeUnits(itemSize(fresh))
    return isDeepStrictEqual(old, fresh) ? 0 : writeUnits(Math.max(itemSize(old), itemSize(fresh)))
  }
  const only = old ?? fresh
  return only ? writeUnits(itemSize(only)) : 0
}

/** Is this an entry of an index that holds keys alone, rather than an item? */
export const isEntry = (item: StoredItem): boolean => item.gpk !== undefined && Object.keys(item).every((name) => keyNames.has(name))
