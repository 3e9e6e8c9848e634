import { squeeze } from './normalise'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkLetters = '10X98765432'

/** Check digit of a citizen's id number from its first 17 digits (GB 11643, ISO 7064 mod 11-2). */
const checkDigit = (first17: string): string => checkLetters.charAt(weights.reduce((sum, w, i) => sum + w * Number(first17[i]), 0) % 11)

/**
 * A certificate number in one spelling, or null when it cannot be one. Citizens' numbers (18 digits, the last may be X) must
 * have the right check digit; old ones of 15 digits become their 18-digit form, so that old and new deeds name one person.
 * Other papers (passport, business licence; those with 18 digits begin with 9) pass with 5 to 30 letters and digits.
 */
export const parseCertificate = (text: string): string | null => {
  const number = squeeze(text).toUpperCase()
  if (/^[1-8]\d{16}[\dX]$/.test(number)) return number.endsWith(checkDigit(number)) ? number : null
  if (/^[1-8]\d{14}$/.test(number)) {
    const first17 = `${number.slice(0, 6)}19${number.slice(6)}`
    return `${first17}${checkDigit(first17)}`
  }
  return /^[A-Z0-9()-]{5,30}$/.test(number) ? number : null
}

/** A mobile number of 11 digits, without spaces, dashes or the country's code; null when it is none. */
export const parsePhone = (text: string): string | null => {
  const digits = squeeze(text)
    .replace(/-/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1\d{10}$/.test(digits) ? digits : null
}
