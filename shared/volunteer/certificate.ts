import * as z from 'zod'
import { Instant } from '../kernel/instant'

/**
 * Certificates of volunteer service (regulations 2017 §21: free, truthful). The number has ten letters and digits that say nothing of the
 * person, and two that check them: `7K4M-2QXD-90B3`. Anyone may ask the public page whether a number is genuine.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A prime below 32²: every single wrong character and every swap of two is noticed, since 32 and 31 have no part in it (ISO 7064). */
const MODULUS = 1021
const BODY = 10

const sumOf = (text: string): number => Array.from(text).reduce((sum, c) => (sum * 32 + alphabet.indexOf(c)) % MODULUS, 0)

/** The two check characters of ten. */
export const checkOf = (body: string): string => {
  const check = (MODULUS + 1 - ((sumOf(body) * 1024) % MODULUS)) % MODULUS
  return `${alphabet.charAt(Math.floor(check / 32))}${alphabet.charAt(check % 32)}`
}

/** `7K4M2QXD90` → `7K4M-2QXD-90B3`. */
export const certificateNumber = (body: string): string => {
  const whole = body + checkOf(body)
  return `${whole.slice(0, 4)}-${whole.slice(4, 8)}-${whole.slice(8)}`
}

/** As people type it: lower case, without hyphens, O for 0, I and L for 1. Null when it cannot be a number of a certificate. */
export const readNumber = (text: string): CertificateNumber | null => {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== BODY + 2 || !Array.from(plain).every((c) => alphabet.includes(c))) return null
  if (sumOf(plain) !== 1) return null
  return CertificateNumber.parse(`${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`)
}

export const CertificateNumber = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, '证书编号是 12 位字母和数字')
  .brand<'CertificateNumber'>()
export type CertificateNumber = z.infer<typeof CertificateNumber>

/** What a certificate says; for its holder with the whole name, for anyone who checks it masked. */
export const Certificate = z.object({
  number: CertificateNumber,
  name: z.string(),
  minutes: z.number().int(),
  services: z.number().int(),
  stars: z.number().int(),
  issuedAt: Instant,
  /** Who records certifies. */
  issuer: z.string(),
  /** False when hours that it certifies were taken back afterwards. */
  stands: z.boolean(),
})
export type Certificate = z.infer<typeof Certificate>
