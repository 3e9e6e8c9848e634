import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { setting } from './env'

const readKeys = (text: string): Map<string, Buffer> =>
  new Map(
    text.split(',').map((entry) => {
      const at = entry.indexOf(':')
      const key = Buffer.from(entry.slice(at + 1), 'base64')
      if (at < 1 || key.length !== 32) throw new Error('FIELD_KEYS must be id:base64 of 32 bytes, separated by commas')
      return [entry.slice(0, at), key] as const
    }),
  )

/**
 * Keys of field encryption by id; the first one encrypts, all decrypt. So a new key needs no rewriting of items before it is used;
 * `npm run keys:rotate` rewrites them before an old one is dropped.
 */
const keyring = (() => {
  let text: string | undefined
  let ring: ReadonlyMap<string, Buffer> = new Map()
  return (): ReadonlyMap<string, Buffer> => {
    const now = setting('FIELD_KEYS')
    if (now !== text) [text, ring] = [now, readKeys(now)]
    return ring
  }
})()

/** Id of the key that encrypts now. */
export const presentKey = (): string => {
  const [id] = keyring().keys()
  if (id === undefined) throw new Error('FIELD_KEYS is empty')
  return id
}

/** Ids of all keys that open something, the encrypting one first. */
export const knownKeys = (): string[] => [...keyring().keys()]

/** Id of the key that a text was sealed under, or null when `seal` did not make it: an id, and 12, 16 and any number of bytes. */
export const keyOf = (text: string): string | null => /^([^.\s]{1,20})\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/.exec(text)?.[1] ?? null

const keyOfRing = (id: string): Buffer => {
  const key = keyring().get(id)
  if (!key) throw new Error(`no field key ${id}`)
  return key
}

/**
 * Encrypts one field (AES-256-GCM). `context` names what the field belongs to (such as an item's key) and is authenticated,
 * so that a sealed value copied to another item does not open. Format: `keyId.iv.tag.ciphertext`, base64url.
 */
export const seal = (plain: string, context: string): string => {
  const id = presentKey()
  const key = keyOfRing(id)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [id, ...[iv, cipher.getAuthTag(), sealed].map((b) => b.toString('base64url'))].join('.')
}

/** Opens what `seal` made with the same context. @throws Error when key, context or bytes do not fit. */
export const unseal = (sealed: string, context: string): string => {
  const [id = '', iv = '', tag = '', body = ''] = sealed.split('.')
  const decipher = createDecipheriv('aes-256-gcm', keyOfRing(id), Buffer.from(iv, 'base64url')).setAAD(Buffer.from(context))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

const alphabet = '0123456789abcdefghijklmnopqrstuv'
const base32 = (bytes: Buffer, length: number): string => {
  let out = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && out.length < length) {
      bits -= 5
      out += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return out
}

/**
 * Keyed hash for looking up what is not stored in the clear (openid, phone, ID number, owner set): `length` characters of base 32.
 * `kind` separates the uses, so that equal values of different kinds do not match.
 */
export const lookupHash = (kind: string, value: string, length = 32): string =>
  base32(createHmac('sha256', setting('LOOKUP_KEY')).update(`${kind}\n${value}`).digest(), length)
