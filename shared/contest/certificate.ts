import * as z from 'zod'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BODY = 8
/** A prime below 32²: two check characters find every wrong character and every two that are swapped. */
const MODULUS = 1021

const valueOf = (text: string): number => Array.from(text).reduce((value, c) => (value * letters.length + letters.indexOf(c)) % MODULUS, 0)
const letter = (n: number): string => letters.charAt(n)

/** Check characters over eight characters of Crockford's alphabet. */
export const checkOf = (body: string): string => {
  const rest = valueOf(body)
  return letter(Math.floor(rest / letters.length)) + letter(rest % letters.length)
}

/** `2026-7K4M-2QXD-8F`: year, eight characters, two check characters. */
export const certificateNumber = (year: number, body: string): string => {
  const whole = `${year}`
  return `${whole}-${body.slice(0, 4)}-${body.slice(4, BODY)}-${checkOf(whole + body)}`
}

/** What somebody typed, with the letters that look like digits read as such; null when it is no number of a certificate or has a slip. */
export const readCertificateNumber = (typed: string): string | null => {
  const text = typed
    .toUpperCase()
    .replace(/[\s\-—–－]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (!/^\d{4}[0-9A-HJKMNP-TV-Z]{10}$/.test(text)) return null
  const [year, body, check] = [text.slice(0, 4), text.slice(4, 4 + BODY), text.slice(4 + BODY)]
  return checkOf(year + body) === check ? certificateNumber(Number(year), body) : null
}

export const CertificateNumber = z.string().trim().min(4).max(30)
