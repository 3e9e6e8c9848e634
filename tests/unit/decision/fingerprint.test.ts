import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { inRollOrder, rollFingerprint } from '@shared/decision/fingerprint'
import { area } from '@shared/kernel/area'
import { digestOf, digestText } from '@shared/kernel/digest'
import { anyRoll, plainLift, voter } from '../../support/arbitraries'

const flat = (n: number) => ({ n, area: area(6543) })

test('the fingerprint is that of the canonical JSON of the voters in roll order', () => {
  expect(rollFingerprint([])).toBe(digestText('[]'))
  fc.assert(fc.property(anyRoll(), ({ voters }) => expect(rollFingerprint(voters)).toBe(digestOf(inRollOrder(voters)))))
})

test('neither the order of voters nor of their flats nor of what is asked matters', () => {
  fc.assert(
    fc.property(anyRoll(), ({ voters }) => {
      const turned = [...voters].reverse().map((v) => ({ ...v, parts: [...v.parts].reverse(), asks: [...v.asks].reverse() }))
      expect(rollFingerprint(turned)).toBe(rollFingerprint(voters))
      expect(inRollOrder(turned)).toEqual(inRollOrder(voters))
    }),
  )
})

test('one hundredth of a square metre more is another roll', () => {
  const roll = [voter(1, [flat(0)], plainLift), voter(2, [flat(1)], plainLift)]
  const other = [voter(1, [flat(0)], plainLift), voter(2, [{ n: 1, area: area(6544) }], plainLift)]
  expect(rollFingerprint(other)).not.toBe(rollFingerprint(roll))
})

test('what else a stored voter carries is no part of the roll', () => {
  const [v] = [voter(1, [flat(0)], plainLift)]
  if (!v) throw new Error('a voter')
  const stored = { ...v, names: ['王**'], parts: v.parts.map((p) => ({ ...p, names: ['王**'] })) }
  expect(rollFingerprint([stored])).toBe(rollFingerprint([v]))
})
