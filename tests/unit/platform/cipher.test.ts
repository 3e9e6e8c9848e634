import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import * as fc from 'fast-check'

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64')
const settings = { old: `k1:${key(1)}`, rotated: `k2:${key(2)},k1:${key(1)}`, fresh: `k2:${key(2)}` }

/** The cipher as a function that starts with these keys has it. */
const cipherWith = async (fieldKeys: string, lookupKey = 'lookup') => {
  Object.assign(process.env, { FIELD_KEYS: fieldKeys, LOOKUP_KEY: lookupKey })
  jest.resetModules()
  return import('@functions/platform/cipher')
}
let cipher: Awaited<ReturnType<typeof cipherWith>>
beforeEach(async () => {
  cipher = await cipherWith(settings.old)
})

describe('a sealed field', () => {
  test('opens to what it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        (text, context) => cipher.unseal(cipher.seal(text, context), context) === text,
      ),
    )
  })

  test('never looks the same twice and does not show its text', () => {
    const [one, two] = [cipher.seal('王甲一', 'p.name'), cipher.seal('王甲一', 'p.name')]
    expect(one).not.toBe(two)
    expect(Buffer.from(one.split('.')[3] ?? '', 'base64url').toString('utf8')).not.toContain('王')
  })

  test('does not open in another place', () => {
    const sealed = cipher.seal('王甲一', 'p1.name')
    expect(() => cipher.unseal(sealed, 'p2.name')).toThrow()
  })

  test('does not open when a byte was changed', () => {
    const parts = cipher.seal('王甲一', 'p.name').split('.')
    const body = Buffer.from(parts[3] ?? '', 'base64url')
    body[0] = (body[0] ?? 0) ^ 1
    expect(() => cipher.unseal([...parts.slice(0, 3), body.toString('base64url')].join('.'), 'p.name')).toThrow()
  })

  test('opens after the keys were rotated, and new ones are sealed with the first key', async () => {
    const old = cipher.seal('王甲一', 'p.name')
    const rotated = await cipherWith(settings.rotated)
    expect(rotated.unseal(old, 'p.name')).toBe('王甲一')
    expect(rotated.seal('王甲一', 'p.name')).toMatch(/^k2\./)
  })

  test('does not open without its key', async () => {
    const old = cipher.seal('王甲一', 'p.name')
    const fresh = await cipherWith(settings.fresh)
    expect(() => fresh.unseal(old, 'p.name')).toThrow('no field key k1')
  })

  test('a key of the wrong length is refused', async () => {
    const short = await cipherWith(`k1:${Buffer.alloc(16).toString('base64')}`)
    expect(() => short.seal('x', 'y')).toThrow('32 bytes')
  })
})

describe('a look-up hash', () => {
  test('is the same for the same value, and of the length asked', () => {
    expect(cipher.lookupHash('phone', '13800000001')).toBe(cipher.lookupHash('phone', '13800000001'))
    expect(cipher.lookupHash('owner', 'x', 26)).toMatch(/^[0-9a-v]{26}$/)
  })

  test('differs by value, by kind and by key', async () => {
    const here = cipher.lookupHash('phone', '13800000001')
    expect(cipher.lookupHash('phone', '13800000002')).not.toBe(here)
    expect(cipher.lookupHash('openid', '13800000001')).not.toBe(here)
    expect((await cipherWith(settings.old, 'another')).lookupHash('phone', '13800000001')).not.toBe(here)
  })
})
