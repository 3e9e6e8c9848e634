import * as z from 'zod'

/** A count of voters (人数) by interpretation art. 9 of the property-ownership rules. Never mixes with an `Area`. */
export const People = z.number().int().nonnegative().brand<'People'>()
export type People = z.infer<typeof People>

/** @throws RangeError when `n` is not a whole non-negative number. */
export const people = (n: number): People => {
  const parsed = People.safeParse(n)
  if (!parsed.success) throw new RangeError(`not a headcount: ${n}`)
  return parsed.data
}
