/**
 * A legal share such as 2/3 or 3/4. `inclusive`: 以上 includes the figure itself (Civil Code art. 1259); 过半数 does not.
 */
export interface Share {
  readonly over: number
  readonly under: number
  readonly inclusive: boolean
}

export const twoThirds: Share = { over: 2, under: 3, inclusive: true }
export const threeQuarters: Share = { over: 3, under: 4, inclusive: true }
export const moreThanHalf: Share = { over: 1, under: 2, inclusive: false }

/**
 * Does `part` of `whole` reach the share? Whole numbers are cross-multiplied, nothing is divided or rounded.
 * Nothing reaches a share of nothing: `whole === 0` is false, so an empty roll can never pass by itself.
 */
export const reaches = (part: number, whole: number, share: Share): boolean => {
  if (whole === 0) return false
  const left = part * share.under
  const right = whole * share.over
  return share.inclusive ? left >= right : left > right
}

/** The smallest whole `part` of `whole` that reaches the share. */
export const least = (whole: number, share: Share): number => {
  const product = whole * share.over
  return share.inclusive ? Math.ceil(product / share.under) : Math.floor(product / share.under) + 1
}
