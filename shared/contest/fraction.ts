/** A fraction of whole numbers, `under` above zero, in lowest terms: means are never rounded before they are compared. */
export interface Exact {
  readonly over: number
  readonly under: number
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
export const exact = (over: number, under: number): Exact => {
  const by = gcd(Math.abs(over), under) || 1
  return { over: over / by, under: under / by }
}
export const plusExact = (a: Exact, b: Exact): Exact => exact(a.over * b.under + b.over * a.under, a.under * b.under)
/** Below zero when `a` is less, above when it is more, 0 when they are the same. */
export const compareExact = (a: Exact, b: Exact): number => Math.sign(a.over * b.under - b.over * a.under)
/** In hundredths, rounded half up, for showing only. */
export const hundredths = ({ over, under }: Exact): number => Math.floor((over * 200 + under) / (under * 2))

/** From so many scores on, the highest and the lowest are left out (去掉一个最高分和一个最低分). */
export const TRIMMED_FROM = 5
/** Mean of whole scores, of five or more without one highest and one lowest. @throws RangeError without scores */
export const trimmedMean = (scores: readonly number[]): Exact => {
  if (scores.length === 0) throw new RangeError('no scores')
  const sum = scores.reduce((a, b) => a + b, 0)
  if (scores.length < TRIMMED_FROM) return exact(sum, scores.length)
  return exact(sum - Math.max(...scores) - Math.min(...scores), scores.length - 2)
}
