import * as z from 'zod'

/**
 * Numbers of certificates: of volunteer service (regulations 2017 §21: free, truthful), of a competition's award, of learning. The first
 * letter says which, nine letters and digits say nothing of the person, two check them all: `V4M2-QXD9-0KB3`. Anyone may ask the public
 * page whether a number is genuine.
 */
const letters = { volunteer: 'V', contest: 'C', learning: 'K' } as const
export type CertificateKind = keyof typeof letters
const kinds = Object.keys(letters) as CertificateKind[]

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A prime below 32²: every single wrong character and every swap of two is noticed, since 32 and 31 have no part in it (ISO 7064). */
const MODULUS = 1021
/** Characters of a number besides its letter and its check. */
export const BODY = 9

const sumOf = (text: string): number => Array.from(text).reduce((sum, c) => (sum * 32 + alphabet.indexOf(c)) % MODULUS, 0)

const checkOf = (body: string): string => {
  const check = (MODULUS + 1 - ((sumOf(body) * 1024) % MODULUS)) % MODULUS
  return `${alphabet.charAt(Math.floor(check / 32))}${alphabet.charAt(check % 32)}`
}

export const CertificateNumber = z
  .string()
  .regex(/^[CKV][0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, '证书编号是 12 位字母和数字')
  .brand<'CertificateNumber'>()
export type CertificateNumber = z.infer<typeof CertificateNumber>

const written = (whole: string): CertificateNumber => CertificateNumber.parse(`${whole.slice(0, 4)}-${whole.slice(4, 8)}-${whole.slice(8)}`)

/** The number of a certificate of a kind, by nine characters of a keyed hash in base 32 (`0`–`9`, `a`–`v`). */
export const certificateNumber = (kind: CertificateKind, hash: string): CertificateNumber => {
  const body = letters[kind] + Array.from(hash.slice(0, BODY), (c) => alphabet.charAt(parseInt(c, 32))).join('')
  return written(body + checkOf(body))
}

/** As people type it: lower case, without hyphens, O for 0, I and L for 1. Null when it cannot be the number of a certificate. */
export const readNumber = (typed: string): CertificateNumber | null => {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-—–－]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== BODY + 3 || !Array.from(plain).every((c) => alphabet.includes(c))) return null
  return sumOf(plain) === 1 && kinds.some((kind) => plain.startsWith(letters[kind])) ? written(plain) : null
}

/** A number as somebody types it, slips and all. */
export const TypedNumber = z.string().trim().min(4).max(30)

export const kindOf = (number: CertificateNumber): CertificateKind => kinds.find((kind) => number.startsWith(letters[kind])) ?? 'volunteer'

/** What the code on a certificate carries, and the mini-program code's scene. */
export const sceneOf = (number: CertificateNumber): string => number.replaceAll('-', '')
