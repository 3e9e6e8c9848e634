import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { AbortController } from '@/polyfills/abort'
import { TextEncoder as Polyfill } from '@/polyfills/text'
import { isWellFormed } from '@/polyfills/wellFormed'

test('text becomes the same bytes as with the platform encoder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      expect([...new Polyfill().encode(text)]).toEqual([...new TextEncoder().encode(text)]),
    ),
  )
  const lone = `a${String.fromCharCode(0xd800)}b`
  expect([...new Polyfill().encode(lone)]).toEqual([...new TextEncoder().encode(lone)])
})

test('half of a surrogate pair is not well formed', () => {
  expect(isWellFormed('加装电梯 🛗')).toBe(true)
  expect(isWellFormed(`a${String.fromCharCode(0xdc00)}`)).toBe(false)
})

describe('AbortController', () => {
  test('tells its listeners once and remembers the reason', () => {
    const controller = new AbortController()
    const heard = jest.fn()
    controller.signal.addEventListener('abort', heard)
    controller.abort('over')
    controller.abort('again')
    expect(heard).toHaveBeenCalledTimes(1)
    expect(controller.signal.aborted).toBe(true)
    expect(() => controller.signal.throwIfAborted()).toThrow('over')
  })
})
