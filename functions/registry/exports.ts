import type { RollFlat } from '@shared/decision/roll'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import type { OwnerKey, Place, RollTotals } from '@shared/registry/model'
import type { PhoneEntry, StoredFlat } from './items'
import { Names } from './labels'
import { ensurePlace, findPlaces, findRolls, flatsOf, phoneEntries } from './store'

/** What the roll says of the holder of a phone: one owner set with its flats. */
export interface PhoneOwner {
  readonly ownerKey: OwnerKey
  readonly units: PlaceId[]
  /** Room numbers, `301`. */
  readonly rooms: string[]
  /** `示范街道 · 云梯社区 · 禾苑小区 3 幢 2 单元 301 室` */
  readonly label: string
}

/**
 * Owner sets of the rolls in force in which this phone is registered. `phoneHash` is `lookupHash('phone', <11 digits>)`.
 * Entries of former imports do not count.
 */
export const ownersByPhone = async (phoneHash: string): Promise<PhoneOwner[]> => {
  const entries: PhoneEntry[] = []
  for await (const entry of phoneEntries(phoneHash)) entries.push(entry)
  const units = entries.map((entry) => entry.unit)
  const [rolls, names] = await Promise.all([findRolls(units), Names.of(units)])
  const byOwner = new Map<OwnerKey, PhoneEntry[]>()
  for (const entry of entries) {
    if (rolls.get(entry.unit)?.importId === entry.importId) byOwner.set(entry.ownerKey, [...(byOwner.get(entry.ownerKey) ?? []), entry])
  }
  return [...byOwner].map(([ownerKey, owned]) => ({
    ownerKey,
    units: [...new Set(owned.map((entry) => entry.unit))],
    rooms: owned.map((entry) => entry.room),
    label: homesLabel(owned, names),
  }))
}

/** Rooms are joined with 、, estates with ；. */
const homesLabel = (owned: readonly PhoneEntry[], names: Names): string => {
  const rooms = new Map<string, string[]>()
  for (const { unit, room } of owned) {
    const where = names.whereabouts(unit)
    rooms.set(where, [...(rooms.get(where) ?? []), `${names.short(unit)} ${room} 室`])
  }
  return [...rooms].map(([where, list]) => `${where} ${list.join('、')}`).join('；')
}

/** Places of `ids` in the order asked; unknown ones are absent. */
export const placesOf = (ids: readonly PlaceId[]): Promise<Place[]> => findPlaces(ids)

/** `3 幢 2 单元` for each unit; a place above the building has its own name. */
export const labelsOf = async (units: readonly PlaceId[]): Promise<Map<PlaceId, string>> => {
  const names = await Names.of(units)
  return new Map(units.map((unit) => [unit, names.short(unit)]))
}

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

/** Makes the district that everything else lies in, when it is not there yet. */
export const ensureDistrict = async (id: PlaceId, name: string): Promise<void> => {
  await ensurePlace(id, name)
}
