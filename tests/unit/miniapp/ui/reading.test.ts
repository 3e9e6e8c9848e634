import { describe, expect, test } from '@jest/globals'
import { Wishes, readingOf } from '@/ui/text/wishes'

const usual = Wishes.parse({})

describe('text size', () => {
  test.each([
    ['the standard', 1, 'standard'],
    ['one step larger, 19 px', 19 / 17, 'large'],
    ['关怀模式, 23.8 px', 23.8 / 17, 'huge'],
    ['smaller than the standard', 0.9, 'standard'],
  ])('follows WeChat set to %s', (_, scale, size) => {
    expect(readingOf(usual, { scale, dark: false }).size).toBe(size)
  })
  test('follows it no longer once the person has chosen', () => {
    expect(readingOf({ ...usual, size: 'standard' }, { scale: 1.4, dark: false })).toMatchObject({ size: 'standard', care: true })
  })
})

describe('light or dark', () => {
  test('follows the phone until the person chooses', () => {
    expect(readingOf(usual, { scale: 1, dark: true }).dark).toBe(true)
    expect(readingOf({ ...usual, theme: 'light' }, { scale: 1, dark: true }).dark).toBe(false)
    expect(readingOf({ ...usual, theme: 'dark' }, { scale: 1, dark: false }).dark).toBe(true)
  })
})

test('what an earlier version remembered still counts', () => {
  expect(Wishes.parse({ size: 'large', elder: true })).toEqual({ size: 'large', elder: true, theme: 'system', hinted: false })
})
