import * as z from 'zod'

/** Money in whole fen (分), never a float, never negative. The largest, 100 亿元, is far beyond any lift and far within safe integers. */
export const Fen = z.number().int().nonnegative().max(1e12).brand<'Fen'>()
export type Fen = z.infer<typeof Fen>

export const noMoney = Fen.parse(0)

/** @throws RangeError when `n` is not a whole non-negative number of fen in range */
export const fen = (n: number): Fen => {
  const parsed = Fen.safeParse(n)
  if (!parsed.success) throw new RangeError(`not an amount in fen: ${n}`)
  return parsed.data
}

/** Whole yuan as fen. @throws RangeError as `fen` */
export const yuan = (n: number): Fen => fen(n * 100)

export const addFen = (amounts: Iterable<Fen>): Fen => {
  let sum = 0
  for (const amount of amounts) sum += amount
  return fen(sum)
}

/** What is left of `whole` without `part`; nothing when the part is as large or larger. */
export const lessFen = (whole: Fen, part: Fen): Fen => fen(Math.max(0, whole - part))

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
const two = (n: number): string => String(n).padStart(2, '0')

/** `1234567` → `12,345.67`; with a sign for what is owed. */
export const formatFen = (amount: number): string => {
  const size = Math.abs(amount)
  return `${amount < 0 ? '-' : ''}${grouped(Math.floor(size / 100))}.${two(size % 100)}`
}

/** `12,345.67 元`, `-500.00 元`. */
export const sayFen = (amount: number): string => `${formatFen(amount)} 元`

/** `18 万元`, `2.8 万元`; below one wan in yuan. Exact: no figure is rounded away. */
export const sayWan = (amount: number): string => {
  if (Math.abs(amount) < 1_000_000) return `${formatFen(amount).replace(/\.00$/, '')} 元`
  const size = Math.abs(amount)
  const part = String(size % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${amount < 0 ? '-' : ''}${Math.floor(size / 1_000_000)}${part ? `.${part}` : ''} 万元`
}

/** Reads `12345.6`, `12,345.67`, `12345` (元) exactly, or null: more than two decimals and signs are no amounts. */
export const parseYuan = (text: string): Fen | null => {
  const m = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim().replace(/[,，]/g, ''))
  const parsed = m && Fen.safeParse(Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0') || 0))
  return parsed?.success ? parsed.data : null
}

/**
 * `⌊a × b ÷ n⌋` and the remainder for `a < n ≤ 2^51`, bit by bit, so that no product leaves the safe integers: floor areas times
 * coefficients times a price would, and phones before iOS 14 have no BigInt.
 */
const multiplyDivide = (a: number, b: number, n: number): { readonly whole: number; readonly rest: number } => {
  let whole = 0
  let rest = 0
  for (const bit of b.toString(2)) {
    rest = rest * 2 + (bit === '1' ? a : 0)
    whole = whole * 2 + Math.floor(rest / n)
    rest %= n
  }
  return { whole, rest }
}

/**
 * Shares `total` by whole-number `weights` so that the shares add up to it exactly: everyone gets the whole fen of their part, the fen
 * left over go one each to the largest remainders (Hamilton's method), in the given order where remainders are equal. Weight 0 gets 0.
 * @throws RangeError when a weight is not a whole non-negative number, or there is money and no weight at all
 */
export const apportion = (total: Fen, weights: readonly number[]): Fen[] => {
  if (!weights.every((w) => Number.isSafeInteger(w) && w >= 0)) throw new RangeError('weights are whole non-negative numbers')
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum > 2 ** 51) throw new RangeError('weights are too large')
  if (sum === 0) {
    if (total > 0) throw new RangeError('money and nobody to share it')
    return weights.map(() => noMoney)
  }
  const each = Math.floor(total / sum)
  const parts = weights.map((weight, index) => ({ index, weight, ...multiplyDivide(total % sum, weight, sum) }))
  const shares = parts.map(({ weight, whole }) => each * weight + whole)
  const left = total - shares.reduce((a, b) => a + b, 0)
  const first = [...parts].sort((a, b) => b.rest - a.rest || a.index - b.index).slice(0, left)
  for (const { index } of first) shares[index] = (shares[index] ?? 0) + 1
  return shares.map(fen)
}
