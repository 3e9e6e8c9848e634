import { expect, test } from '@jest/globals'
import { people } from '@shared/kernel/people'

test('a headcount is whole and not negative', () => {
  expect(people(0)).toBe(0)
  expect(people(25)).toBe(25)
  for (const wrong of [-1, 1.5, Number.NaN]) expect(() => people(wrong)).toThrow(new RangeError(`not a headcount: ${wrong}`))
})
