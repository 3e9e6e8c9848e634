import type { Me } from '@shared/identity/model'
import { type PlaceId, PlaceId as Place, ancestorAt } from '@shared/kernel/place'
import type { Venue } from '@shared/activity/model'

/** The district of the caller's home, or of the office; null for whoever belongs to none yet. */
export const districtOf = (me: Pick<Me, 'homes' | 'staff'> | null): PlaceId | null => {
  const [unit] = me?.homes.flatMap(({ units }) => units) ?? []
  const at = unit ?? me?.staff[0]?.place
  return at === undefined ? null : ancestorAt(Place.parse(at), 'district')
}

export interface Position {
  readonly latitude: number
  readonly longitude: number
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const EARTH = 6_371_000

/** Metres as the crow flies; null where one of both is not known. */
export const metresTo = (from: Position | null, { position }: Pick<Venue, 'position'>): number | null => {
  if (from === null || position === null) return null
  const [a, b] = [radians(from.latitude), radians(position.latitude)]
  const [north, east] = [b - a, radians(position.longitude - from.longitude)]
  const half = Math.sin(north / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(east / 2) ** 2
  return Math.round(2 * EARTH * Math.asin(Math.sqrt(half)))
}

/** The nearest first; what stands nowhere keeps its order, behind. */
export const byDistance = <T extends { venue: Pick<Venue, 'position'> }>(cards: readonly T[], from: Position | null): T[] =>
  from === null
    ? [...cards]
    : cards
        .map((card, n) => ({ card, n, metres: metresTo(from, card.venue) ?? Infinity }))
        .sort((a, b) => (a.metres === b.metres ? a.n - b.n : a.metres - b.metres))
        .map(({ card }) => card)
