/** A browser page has a field to type in instead. */
export const canScan = false
export const scan = (): Promise<string | null> => Promise.resolve(null)
