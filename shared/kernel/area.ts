import * as z from 'zod'

/**
 * Exclusive-part area (专有部分面积) in whole units of 0.01 m², never a float:
 * sums of doubles miss an exact 2/3 (DOMAIN vectors). Largest value 10^12 keeps `4 × area` a safe integer.
 */
export const Area = z.number().int().nonnegative().max(1e12).brand<'Area'>()
export type Area = z.infer<typeof Area>

export const noArea = 0 as Area
/** @throws RangeError when `hundredths` is not a whole non-negative number in range. */
export const area = (hundredths: number): Area => {
  const parsed = Area.safeParse(hundredths)
  if (!parsed.success) throw new RangeError(`not an area in 0.01 m²: ${hundredths}`)
  return parsed.data
}
export const addAreas = (areas: Iterable<Area>): Area => {
  let sum = 0
  for (const a of areas) sum += a
  return area(sum)
}

/** Reads `65.43`, `65.4`, `65` (m²) exactly, or null: more than two decimals, signs and thousands separators are not areas. */
export const parseArea = (text: string): Area | null => {
  const m = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim())
  return m ? area(Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0') || 0)) : null
}

/** `6543` → `65.43` (m², two decimals). */
export const formatArea = (a: Area): string => `${Math.floor(a / 100)}.${String(a % 100).padStart(2, '0')}`
