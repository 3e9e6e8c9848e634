import { levelOf, parentOf, type PlaceId } from '@shared/kernel/place'
import { Issue, type OwnerKey, Place } from '@shared/registry/model'
import { absent, below, type Clause, clause, exists, is, type Item } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { ConditionFailed, type Key, Table, type Write } from '@functions/platform/table'
import { ImportHead, type ImportId, ImportUnit, OwnerEntry, Roll, StoredFlat } from './items'
import { bundled, sizeOf } from './bundle'
import { inParallel } from './parallel'

/** The only file that knows keys and conditions of the registry table (docs/architecture.md). */
export const table = new Table(setting('TABLE_REGISTRY'))

const six = (n: number): string => String(n).padStart(6, '0')
/** Sorts numbers inside text by value: `b2` before `b10`, 901 before 1001. */
const sortable = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(6, '0'))

const keys = {
  place: (id: PlaceId): Key => ({ pk: `PLACE#${id}`, sk: 'PLACE' }),
  name: (parent: PlaceId, name: string): Key => ({ pk: `PLACE#${parent}`, sk: `NAME#${name}` }),
  roll: (unit: PlaceId): Key => ({ pk: `UNIT#${unit}`, sk: 'ROLL' }),
  flat: (roll: Pick<Roll, 'unit' | 'version' | 'importId'>, room: string): Key => ({
    pk: `UNIT#${roll.unit}`,
    sk: `${versionPrefix(roll)}${sortable(room)}`,
  }),
  phone: (hash: string, entry: OwnerEntry): Key => ({
    pk: `PHONE#${hash}`,
    sk: `${entry.ownerKey}#${sortable(entry.flat)}#${entry.importId}`,
  }),
  owner: ({ ownerKey, flat, importId }: OwnerEntry): Key => ({ pk: `OWNER#${ownerKey}`, sk: `${sortable(flat)}#${importId}` }),
  head: (id: ImportId): Key => ({ pk: `IMPORT#${id}`, sk: 'HEAD' }),
  unit: (id: ImportId, number: number): Key => ({ pk: `IMPORT#${id}`, sk: `UNIT#${six(number)}` }),
  flats: (id: ImportId, number: number, chunk: number): Key => ({ pk: `IMPORT#${id}`, sk: `FLATS#${six(number)}#${six(chunk)}` }),
  issues: (id: ImportId, chunk: number): Key => ({ pk: `IMPORT#${id}`, sk: `ISSUES#${six(chunk)}` }),
}

/**
 * Flats of one version. The import is part of the key: two imports prepared against the same version write side by side
 * and never into each other; the one whose `ROLL` write wins is the roll.
 */
const versionPrefix = (roll: Pick<Roll, 'version' | 'importId'>): string => `V${six(roll.version)}#${roll.importId}#`

const isNew = clause('isNew', 'nothing stands there yet', absent())
const isThere = clause('isThere', 'the item exists', exists())

/** True when written now, false when it stood there already. Other failures pass through. */
const onlyOnce = async (write: Promise<void>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

/** Limits of one transaction: items, and bytes with room to spare below 4 MB. */
const mostWrites = 100
const mostBytes = 3_000_000
const transactionsAtOnce = 4

/** Many writes in few round trips; each group is whole, the whole is not: for what nobody sees before a later write names it. */
export const layDown = (writes: readonly Write[]): Promise<void> =>
  inParallel(bundled(writes, sizeOf, { most: mostWrites, size: mostBytes }), transactionsAtOnce, (group) => table.transact(group))

// --- places

const placeItem = (place: Place): Key & Item => ({
  ...keys.place(place.placeId),
  gpk: `IN#${parentOf(place.placeId) ?? ''}`,
  gsk: sortable(place.placeId),
  ...place,
})

/** Places of `ids` in the order asked; unknown ones are absent. */
export const findPlaces = async (ids: readonly PlaceId[]): Promise<Place[]> => {
  const items = await table.getMany([...new Set(ids)].map(keys.place))
  const byId = new Map(items.map((item) => Place.parse(item)).map((place) => [place.placeId, place]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Places directly inside `parent`, a page at a time; of null the districts. */
export const childrenOf = async (
  parent: PlaceId | null,
  page: { cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: Place[]; cursor: string | null }> => {
  const found = await table.query({ pk: `IN#${parent ?? ''}`, index: 'byKey', cursor: page.cursor, limit: page.limit ?? 100 })
  return { items: found.items.map((item) => Place.parse(item)), cursor: found.cursor }
}

/** What stood in the way of a new place. `stored` is the place that has the code already. */
export type PlaceRefused = { why: 'noParent' } | { why: 'codeTaken'; stored: Place } | { why: 'nameTaken'; placeId: PlaceId }

/** Adds a place below `parent`: its code and its name must both be free there. Null: added. */
export const addPlace = async (parent: PlaceId, place: Place, event: DomainEvent): Promise<PlaceRefused | null> => {
  try {
    await table.transact([
      { check: keys.place(parent), when: [isThere] },
      { put: { ...placeItem(place), event }, when: [isNew] },
      { put: { ...keys.name(parent, place.name), placeId: place.placeId }, when: [isNew] },
    ])
    return null
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.at(0)) return { why: 'noParent' }
    const taken = error.at(1)?.item
    if (taken) return { why: 'codeTaken', stored: Place.parse(taken) }
    return { why: 'nameTaken', placeId: Place.shape.placeId.parse(error.at(2)?.item?.placeId) }
  }
}

/** Adds a place that comes with the roll or with the installation; one that is there already stays as it is. */
export const ensurePlace = (placeId: PlaceId, name: string): Promise<boolean> =>
  onlyOnce(table.write({ put: placeItem({ placeId, level: levelOf(placeId), name, phone: null }), when: [isNew] }))

// --- rolls in force

export const findRolls = async (units: readonly PlaceId[]): Promise<Map<PlaceId, Roll>> => {
  const items = await table.getMany([...new Set(units)].map(keys.roll))
  return new Map(items.map((item) => Roll.parse(item)).map((roll) => [roll.unit, roll]))
}

export const findRoll = async (unit: PlaceId): Promise<Roll | null> => {
  const item = await table.get(keys.roll(unit))
  return item && Roll.parse(item)
}

export async function* flatsOf(roll: Roll): AsyncGenerator<StoredFlat> {
  for await (const item of table.each({ pk: `UNIT#${roll.unit}`, prefix: versionPrefix(roll), consistent: true }))
    yield StoredFlat.parse(item)
}

export const flatsPage = async (
  roll: Roll,
  page: { cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: StoredFlat[]; cursor: string | null }> => {
  const found = await table.query({ pk: `UNIT#${roll.unit}`, prefix: versionPrefix(roll), cursor: page.cursor, limit: page.limit ?? 100 })
  return { items: found.items.map((item) => StoredFlat.parse(item)), cursor: found.cursor }
}

/** One flat of a roll by its room number, or null when that roll has no such room. */
export const findFlat = async (roll: Roll, room: string): Promise<StoredFlat | null> => {
  const item = await table.get(keys.flat(roll, room))
  return item && StoredFlat.parse(item)
}

/** Everything any import ever said of a phone, in force or not. */
export async function* phoneEntries(hash: string): AsyncGenerator<OwnerEntry> {
  for await (const item of table.each({ pk: `PHONE#${hash}`, consistent: true })) yield OwnerEntry.parse(item)
}

/** Every flat that any import ever gave to an owner set, in force or not. */
export async function* ownerEntries(ownerKey: OwnerKey): AsyncGenerator<OwnerEntry> {
  for await (const item of table.each({ pk: `OWNER#${ownerKey}`, consistent: true })) yield OwnerEntry.parse(item)
}

// --- writing a roll

type NextRoll = Pick<Roll, 'unit' | 'version' | 'importId'>

/**
 * No condition: the key holds the id of the import, nobody else writes there, and the import always writes what was previewed.
 * A repeat after a crash and a twin at the same time change nothing.
 */
const ownGround: readonly Clause[] = []

/** One flat of a version not yet in force. */
export const flatWrite = (roll: NextRoll, flat: StoredFlat): Write => ({ put: { ...keys.flat(roll, flat.room), ...flat }, when: ownGround })
export const phoneWrite = (hash: string, entry: OwnerEntry): Write => ({ put: { ...keys.phone(hash, entry), ...entry }, when: ownGround })
export const ownerWrite = (entry: OwnerEntry): Write => ({ put: { ...keys.owner(entry), ...entry }, when: ownGround })

const unchanged = (version: number) =>
  version === 0
    ? clause('unchanged', 'the unit still has no roll, as previewed', absent())
    : clause('unchanged', 'the roll is still the one the preview was compared with', is('version', version))

/** Puts a roll in force in one write. Null: done; otherwise the roll that came in between. */
export const changeOver = async (roll: Roll, beforeVersion: number, event: DomainEvent): Promise<Roll | null> => {
  try {
    await table.write({ put: { ...keys.roll(roll.unit), ...roll, event }, when: [unchanged(beforeVersion)] })
    return null
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return Roll.parse(error.at(0)?.item)
  }
}

// --- imports

export const importFlatsWrite = (id: ImportId, unit: number, chunk: number, flats: readonly StoredFlat[]): Write => ({
  put: { ...keys.flats(id, unit, chunk), flats },
  when: [isNew],
})
export const importIssuesWrite = (id: ImportId, chunk: number, issues: readonly Issue[]): Write => ({
  put: { ...keys.issues(id, chunk), issues },
  when: [isNew],
})
export const importUnitWrite = (id: ImportId, unit: ImportUnit): Write => ({
  put: { ...keys.unit(id, unit.number), ...unit },
  when: [isNew],
})

/** Written last: an import exists once all of it is stored. */
export const addImportHead = (head: ImportHead): Promise<void> =>
  table.write({ put: { ...keys.head(head.importId), ...head }, when: [isNew] })

export const findImport = async (id: ImportId): Promise<ImportHead | null> => {
  const item = await table.get(keys.head(id))
  return item && ImportHead.parse(item)
}

export const importUnits = async (id: ImportId): Promise<ImportUnit[]> => {
  const units: ImportUnit[] = []
  for await (const item of table.each({ pk: keys.head(id).pk, prefix: 'UNIT#', consistent: true })) units.push(ImportUnit.parse(item))
  return units
}

const FlatsChunk = StoredFlat.array()
/** One chunk of the flats that were previewed. */
export const importFlats = async (id: ImportId, unit: number, chunk: number): Promise<StoredFlat[]> =>
  FlatsChunk.parse((await table.get(keys.flats(id, unit, chunk)))?.flats)

/** Chunks `from` … `to` of an import's problems, in order. */
export const importIssues = async (id: ImportId, chunks: readonly number[]): Promise<Map<number, Issue[]>> => {
  const items = await table.getMany(chunks.map((chunk) => keys.issues(id, chunk)))
  return new Map(items.map((item) => [Number(String(item.sk).slice('ISSUES#'.length)), Issue.array().parse(item.issues)]))
}

/** Remembers how far a large unit has come; a slower twin never sets it back. */
export const noteChunks = (id: ImportId, unit: number, laid: number): Promise<boolean> =>
  onlyOnce(
    table.write({
      update: keys.unit(id, unit),
      set: { chunksLaid: laid },
      when: [clause('furtherOn', 'progress only grows', below('chunksLaid', laid))],
    }),
  )

export const moveImport = (id: ImportId, from: ImportHead['state'], to: ImportHead['state']): Promise<boolean> =>
  onlyOnce(
    table.write({
      update: keys.head(id),
      set: { state: to },
      when: [clause('inTurn', 'an import goes previewed, committing, committed', is('state', from))],
    }),
  )
