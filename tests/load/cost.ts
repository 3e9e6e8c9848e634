import { type Consistency, type Projection, changeUnits, indexUnits, isEntry, readUnits } from './capacity'
import { type StoredItem, itemSize } from './itemSize'
import type { Call, Read, Written } from './ledger'

/** Capacity units. `index`: writes to the general index, billed as writes too. */
export interface Units {
  readonly read: number
  readonly write: number
  readonly index: number
}

export const noUnits: Units = { read: 0, write: 0, index: 0 }
export const addUnits = (a: Units, b: Units): Units => ({ read: a.read + b.read, write: a.write + b.write, index: a.index + b.index })

const bytesOf = (items: readonly StoredItem[]): number => items.reduce((n, item) => n + itemSize(item), 0)

const unitsRead = (read: Read, consistency: Consistency): number =>
  read.by === 'query'
    ? readUnits(bytesOf(read.items), consistency)
    : read.items.reduce((n, item) => n + readUnits(itemSize(item), consistency), read.missing * readUnits(0, consistency))

/** What one round trip costs; the index of the decision table holds keys alone, that of any other all of an item. */
export const unitsOf = ({ read, written }: Call, projection: Projection = 'keys'): Units => ({
  read: read ? unitsRead(read, read.consistency) : 0,
  write: written.reduce((n, w) => n + changeUnits(w, w.transactional), 0),
  index: written.reduce((n, w) => n + indexUnits(w, projection), 0),
})

/** What an act costs: the sum of its round trips. */
export const costOf = (calls: readonly Call[], projection: Projection = 'keys'): Units =>
  calls.map((call) => unitsOf(call, projection)).reduce(addUnits, noUnits)

/** An entry of the index and the item it stands for are two things to read. */
const identity = (item: StoredItem): string => `${isEntry(item) ? 'entry of ' : ''}${item.pk?.S ?? ''} ${item.sk?.S ?? ''}`

/**
 * The least that the items an act touched can cost: each item written once, from what it was to what it became, in a transaction
 * only where it went with others; each item read once, in the cheapest of the reads that brought it, at the weakest consistency
 * that does (`needs`).
 */
export const minimumOf = (calls: readonly Call[], needs: Consistency, projection: Projection = 'keys'): Units => {
  const writes = new Map<string, Written>()
  for (const w of calls.flatMap((c) => c.written)) writes.set(w.id, { ...w, before: writes.get(w.id)?.before ?? w.before })
  const reads = calls.flatMap((c) => (c.read ? [c.read] : []))
  const seen = new Set<string>()
  const unseen = (items: readonly StoredItem[]): StoredItem[] =>
    items.filter((item) => {
      const id = identity(item)
      const fresh = !seen.has(id)
      seen.add(id)
      return fresh
    })
  // Items of a query share their units, so what a query brought is not fetched by key as well.
  const together = reads.filter((r) => r.by === 'query').map((r) => unseen(r.items))
  const single = reads.filter((r) => r.by === 'key').flatMap((r) => unseen(r.items))
  const changes = [...writes.values()]
  return {
    read:
      together.filter((items) => items.length > 0).reduce((n, items) => n + readUnits(bytesOf(items), needs), 0) +
      single.reduce((n, item) => n + readUnits(itemSize(item), needs), 0),
    write: changes.reduce((n, w) => n + changeUnits(w, w.transactional), 0),
    index: changes.reduce((n, w) => n + indexUnits(w, projection), 0),
  }
}
