import { randomBytes, randomInt } from 'node:crypto'
import { ulid } from 'ulid'
import type * as z from 'zod'
import { nowMs } from './clock'

/** Node draws these from a pool; the library by itself would ask for fresh randomness for each of sixteen letters. */
const WORD = 2 ** 32
const fraction = (): number => randomInt(WORD) / WORD

/** A new time-ordered id such as `d_01J…`, of the branded type that `schema` parses. */
export const newId = <T extends z.ZodType>(schema: T, prefix: string): z.infer<T> => schema.parse(`${prefix}_${newUlid()}`)

export const newUlid = (): string => ulid(nowMs(), fraction)

/** `bytes` random bytes as URL-safe text. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url')

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A random code of `length` characters without look-alikes (I, L, O, U), 5 bits each. */
export const newCode = (length: number): string => Array.from(randomBytes(length), (b) => crockford[b % 32]).join('')
