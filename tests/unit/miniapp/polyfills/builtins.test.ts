import { describe, expect, test } from '@jest/globals'
import { at, lendBuiltins } from '@/polyfills/builtins'

describe('built-ins lent to old phones', () => {
  test.each([0, 1, 2, 3, -1, -3, -4, 1.9, -1.9, Number.NaN])('at(%p) is what the standard says', (index) => {
    expect(at(['a', 'b', 'c'], index)).toBe(['a', 'b', 'c'].at(index))
    expect(at('加梯吧', index)).toBe('加梯吧'.at(index))
  })

  test('what the engine has is left alone', () => {
    const before = [Object.hasOwn, Array.prototype.at, String.prototype.at]
    lendBuiltins()
    expect([Object.hasOwn, Array.prototype.at, String.prototype.at]).toEqual(before)
  })
})
