import { isDeepStrictEqual } from 'node:util'
import { keyOf, presentKey, seal, unseal } from './cipher'
import type { Item } from './clause'

/** Seals a value anew under the present key; one that is under it already stays as it is. */
export type Again = (sealed: string, context: string) => string

/**
 * Where a context keeps sealed values: given an item of its table, the attributes that hold some, with each value passed through `again`.
 * Each context lists its own in `sealed.ts`, beside the code that seals them; `npm run keys:rotate` goes by these lists.
 */
export type SealedFields = (item: Item, again: Again) => Item

/** Attributes that hold one sealed text each; those that an item does not have are left out. */
export const sealedTexts = (item: Item, names: readonly string[], again: Again, contextOf: (name: string) => string): Item =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = item[name]
      return typeof value === 'string' ? [[name, again(value, contextOf(name))]] : []
    }),
  )

const again: Again = (sealed, context) => (keyOf(sealed) === presentKey() ? sealed : seal(unseal(sealed, context), context))

/** The attributes of an item that must be written anew; null when all of it is under the present key. @throws Error when a value does not open */
export const sealedAnew = (item: Item, fields: SealedFields): Item | null => {
  const changed = Object.entries(fields(item, again)).filter(([name, value]) => !isDeepStrictEqual(value, item[name]))
  return changed.length > 0 ? Object.fromEntries(changed) : null
}

/** Key ids of all sealed values in an item, listed or not: what looks sealed is taken for sealed. */
export const keysIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [keyOf(value)].filter((id) => id !== null)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : []
}
