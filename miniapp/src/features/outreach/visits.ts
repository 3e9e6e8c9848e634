import type { VoterId } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import type { ContactRow } from '@shared/outreach/model'
import { byRoom } from '@shared/outreach/say'

/** A floor of one unit with those to be sought there. */
export interface Floor {
  readonly key: string
  /** `3 幢 2 单元 6 楼` */
  readonly name: string
  readonly contacts: readonly ContactRow[]
}

/**
 * The silent voters by unit and floor, from the top down, as somebody walks who takes the stairs once. Whoever owns several flats stands
 * at the first of them: one conversation is enough.
 */
export const byFloor = (contacts: readonly ContactRow[]): Floor[] => {
  const floors = new Map<string, { unit: PlaceId; floor: number; name: string; contacts: ContactRow[] }>()
  const seen = new Set<VoterId>()
  for (const contact of contacts.filter((c) => !c.voted)) {
    const [first] = contact.rooms
    if (!first || seen.has(contact.voterId)) continue
    seen.add(contact.voterId)
    const key = `${first.unit}#${first.floor}`
    const there = floors.get(key) ?? { unit: first.unit, floor: first.floor, name: `${first.label} ${first.floor} 楼`, contacts: [] }
    there.contacts.push(contact)
    floors.set(key, there)
  }
  return [...floors]
    .sort(([, a], [, b]) => (a.unit === b.unit ? b.floor - a.floor : a.unit < b.unit ? -1 : 1))
    .map(([key, { name, contacts: there }]) => ({ key, name, contacts: there.sort(byRoom) }))
}
