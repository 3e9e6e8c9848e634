import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import * as z from 'zod'

/** SHA-256 as 64 lower-case hex digits. */
export const Digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Digest'>()
export type Digest = z.infer<typeof Digest>

export const digestText = (text: string): Digest => bytesToHex(sha256(utf8ToBytes(text))) as Digest

/** Digest of a value in canonical JSON (RFC 8785), so that key order and spacing never matter. @throws TypeError when not JSON. */
export const digestOf = (value: unknown): Digest => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return digestText(text)
}

/** The first 8 hex digits in two groups, `9F3A-C27E`: a digest as people compare it by eye. */
export const sayDigest = (d: Digest): string => `${d.slice(0, 4)}-${d.slice(4, 8)}`.toUpperCase()
