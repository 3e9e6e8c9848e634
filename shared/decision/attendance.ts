import * as z from 'zod'
import type { VoterId } from './model'

/** Why an entry of the attendance may be of somebody who stands on it already. */
export const Repeats = z.enum(['sameHome', 'likeName'])
export type Repeats = z.infer<typeof Repeats>

/** Somebody who came, as far as is known. */
export interface Came {
  /** Voter of the roll; null when nobody said from which home. */
  readonly voterId: VoterId | null
  /** As a worker wrote it down; null of who signed in on the phone. */
  readonly name: string | null
  /** Masked: the name given, or the names of the home. */
  readonly masked: readonly string[]
}

const repeats = (a: Came, b: Came): Repeats | null => {
  if (a.voterId !== null && b.voterId !== null) return a.voterId === b.voterId ? 'sameHome' : null
  const alike = a.name !== null && b.name !== null ? a.name === b.name : a.masked.some((name) => b.masked.includes(name))
  return alike ? 'likeName' : null
}

/**
 * For each entry, in order, how it repeats an earlier one. Owners of one flat are one person (interpretation of the Civil Code on
 * condominium, art. 9), so a home is counted once, whoever of it came and however often; by the name alone nothing is counted less,
 * for two neighbours may be called alike: staff look.
 */
export const repeatedIn = (people: readonly Came[]): (Repeats | null)[] =>
  people.map((one, i) => {
    const found = people.slice(0, i).flatMap((earlier) => repeats(one, earlier) ?? [])
    return found.find((why) => why === 'sameHome') ?? found[0] ?? null
  })
