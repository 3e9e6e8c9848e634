/** The code in what was scanned or typed: `ABCD…-123456` alone or at the end of an address. Null when there is none. */
export const cardCode = (text: string): string | null => {
  const decoded = text.replace(/%2D/gi, '-').replace(/\s/g, '').toUpperCase()
  const found = /[0-9A-Z]{16}-[0-9A-Z]{6}(?![0-9A-Z])/.exec(decoded)?.[0]
  return found ?? null
}

/** What the picture on a card says: an address that opens the page in a browser, the page itself in WeChat. */
export const cardText = (code: string, origin: string): string => `${origin}/packages/dispatch/pages/verify/index?scene=${code}`
