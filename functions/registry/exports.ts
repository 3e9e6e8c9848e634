import type { RollFlat } from '@shared/decision/roll'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import type { FlatView, OwnerKey, Place, RollTotals } from '@shared/registry/model'
import type { OwnerEntry, StoredFlat } from './items'
import { viewOf } from './flatView'
import { Names } from './labels'
import { childrenOf, ensurePlace, findFlat, findPlaces, findRoll, findRolls, flatsOf, ownerEntries, phoneEntries } from './store'

/** One owner set of the rolls in force, with its flats. */
export interface OwnerHome {
  readonly ownerKey: OwnerKey
  readonly units: PlaceId[]
  /** Room numbers, `301`. */
  readonly rooms: string[]
  /** `示范街道 · 云梯社区 · 禾苑小区 3 幢 2 单元 301 室` */
  readonly label: string
  /** How many people own together; they have one vote. */
  readonly ownerCount: number
}

/** Entries whose import is the roll of their unit now. */
const inForce = async (entries: readonly OwnerEntry[]): Promise<OwnerEntry[]> => {
  const rolls = await findRolls(entries.map((entry) => entry.unit))
  return entries.filter((entry) => rolls.get(entry.unit)?.importId === entry.importId)
}

const homesOf = async (entries: readonly OwnerEntry[]): Promise<OwnerHome[]> => {
  const names = await Names.of(entries.map((entry) => entry.unit))
  const byOwner = new Map<OwnerKey, OwnerEntry[]>()
  for (const entry of entries) byOwner.set(entry.ownerKey, [...(byOwner.get(entry.ownerKey) ?? []), entry])
  return [...byOwner].map(([ownerKey, owned]) => ({
    ownerKey,
    units: [...new Set(owned.map((entry) => entry.unit))],
    rooms: owned.map((entry) => entry.room),
    label: homesLabel(owned, names),
    ownerCount: Math.max(...owned.map((entry) => entry.ownerCount)),
  }))
}

/**
 * Owner sets of the rolls in force in which this phone is registered. `phoneHash` is `lookupHash('phone', <11 digits>)`.
 * Entries of former imports do not count.
 */
export const ownersByPhone = async (phoneHash: string): Promise<OwnerHome[]> => {
  const entries: OwnerEntry[] = []
  for await (const entry of phoneEntries(phoneHash)) entries.push(entry)
  return homesOf(await inForce(entries))
}

/** The owner set with all its flats of the rolls in force, or null when it has none left. */
export const ownerHome = async (ownerKey: OwnerKey): Promise<OwnerHome | null> => {
  const entries: OwnerEntry[] = []
  for await (const entry of ownerEntries(ownerKey)) entries.push(entry)
  return (await homesOf(await inForce(entries)))[0] ?? null
}

/** Rooms are joined with 、, estates with ；. */
const homesLabel = (owned: readonly OwnerEntry[], names: Names): string => {
  const rooms = new Map<string, string[]>()
  for (const { unit, room } of owned) {
    const where = names.whereabouts(unit)
    rooms.set(where, [...(rooms.get(where) ?? []), `${names.short(unit)} ${room} 室`])
  }
  return [...rooms].map(([where, list]) => `${where} ${list.join('、')}`).join('；')
}

/** Places of `ids` in the order asked; unknown ones are absent. */
export const placesOf = (ids: readonly PlaceId[]): Promise<Place[]> => findPlaces(ids)

/** Every place directly inside another one, such as the streets of a district, as the index has them. */
export const placesIn = async (parent: PlaceId): Promise<Place[]> => {
  const found: Place[] = []
  let cursor: string | null | undefined
  do {
    const page = await childrenOf(parent, { cursor: cursor ?? undefined })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return found
}

/** `3 幢 2 单元` for each unit; a place above the building has its own name. */
export const labelsOf = async (units: readonly PlaceId[]): Promise<Map<PlaceId, string>> => {
  const names = await Names.of(units)
  return new Map(units.map((unit) => [unit, names.short(unit)]))
}

/** `示范街道 · 云梯社区 · 禾苑小区`: where a unit stands. */
export const whereaboutsOf = async (unit: PlaceId): Promise<string> => (await Names.of([unit])).whereabouts(unit)

/** The community that a place lies in, or null when it lies above one or the community is unknown. */
export const communityOf = async (place: PlaceId): Promise<Place | null> => {
  const community = ancestorAt(place, 'community')
  return (community && (await findPlaces([community]))[0]) ?? null
}

/** A flat as a decision freezes it, with its owners' names masked. */
export interface NamedFlat extends RollFlat {
  readonly names: string[]
}

/** The roll in force of one unit; `totals` is null when it has none. */
export type UnitRoll =
  | { readonly unit: PlaceId; readonly totals: null }
  | { readonly unit: PlaceId; readonly version: number; readonly totals: RollTotals; readonly flats: NamedFlat[] }

const named = ({ flat, floor, room, area, source, holding, ownerKey, owners }: StoredFlat): NamedFlat => ({
  flat,
  floor,
  room,
  area,
  source,
  holding,
  ownerKey,
  names: owners.map((owner) => owner.masked),
})

/** Unit by unit in the order asked: what is in force at the time of the call, one unit in memory at a time. */
export async function* rollOf(units: readonly PlaceId[]): AsyncGenerator<UnitRoll> {
  const rolls = await findRolls(units)
  for (const unit of units) {
    const roll = rolls.get(unit)
    if (!roll) {
      yield { unit, totals: null }
      continue
    }
    const flats: NamedFlat[] = []
    for await (const flat of flatsOf(roll)) flats.push(named(flat))
    yield { unit, version: roll.version, totals: roll.totals, flats }
  }
}

/** Totals of the rolls in force; units without one are absent. One read. */
export const rollTotals = async (units: readonly PlaceId[]): Promise<Map<PlaceId, RollTotals>> =>
  new Map([...(await findRolls(units))].map(([unit, { totals }]) => [unit, totals]))

/** A flat of the roll in force as staff see it, with the version of its unit's roll; null when the roll has no such room. */
export const flatAt = async (unit: PlaceId, room: string): Promise<{ flat: FlatView; version: number } | null> => {
  const roll = await findRoll(unit)
  const flat = roll && (await findFlat(roll, room))
  return flat && { flat: viewOf(flat), version: roll.version }
}

/** Every flat of a unit's roll in force as staff see it; empty when the unit has none. */
export const flatViews = async (unit: PlaceId): Promise<FlatView[]> => {
  const roll = await findRoll(unit)
  const views: FlatView[] = []
  if (roll) for await (const flat of flatsOf(roll)) views.push(viewOf(flat))
  return views
}

export { transferFlat } from './transfer'

/** Makes the district that everything else lies in, when it is not there yet. */
export const ensureDistrict = async (id: PlaceId, name: string): Promise<void> => {
  await ensurePlace(id, name)
}
