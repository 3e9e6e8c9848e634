/** A browser page types the six letters instead. */
export const scan = (): Promise<string | null> => Promise.resolve(null)
export const canScan = false
