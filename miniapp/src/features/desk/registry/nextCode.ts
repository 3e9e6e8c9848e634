import type { Level, PlaceId } from '@shared/kernel/place'

const letters: Partial<Record<Level, string>> = { street: 's', community: 'c', estate: 'e' }

/** A code that no sibling has: `e3` beside `e1` and `e2`. */
export const nextCode = (level: Level, siblings: readonly { placeId: PlaceId }[]): string => {
  const taken = new Set(siblings.map((s) => s.placeId.slice(s.placeId.lastIndexOf('.') + 1)))
  const letter = letters[level] ?? 'p'
  let n = siblings.length + 1
  while (taken.has(`${letter}${n}`)) n += 1
  return `${letter}${n}`
}
