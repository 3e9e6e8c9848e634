import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { coefficientsOf, fits, presetOf, presets } from '@shared/funding/presets'
import { type Sharing, type SharedFlat, afterSubsidy, shareOut } from '@shared/funding/sharing'
import { area } from '@shared/kernel/area'
import { addFen, fen, sayFen, yuan } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'

const unit = 'xw.s1.c1.e1.b1.u1'
const house = (floors: number, perFloor = 2): SharedFlat[] =>
  Array.from({ length: floors * perFloor }, (_, i) => {
    const floor = Math.floor(i / perFloor) + 1
    const room = `${floor}0${(i % perFloor) + 1}`
    return { flat: PlaceId.parse(`${unit}.${room}`), room, floor, area: area(8000 + 500 * (i % perFloor)) }
  })
const floorsOf = (flats: readonly SharedFlat[]) => [...new Set(flats.map(({ floor }) => floor))]
const all = (flats: readonly SharedFlat[]): Sharing['parts'] => flats.map(({ flat }) => ({ flat, amount: null, relief: 0 }))
const byPreset = (id: Parameters<typeof coefficientsOf>[0], flats: readonly SharedFlat[]): Sharing => ({
  ...{ basis: presetOf(id).basis, preset: id, parts: all(flats) },
  coefficients: coefficientsOf(id, floorsOf(flats)),
})
const sharesIn = (total: number, sharing: Sharing, flats: readonly SharedFlat[]) => {
  const outcome = shareOut(fen(total), sharing, flats)
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.shares
}
const byFloor = (shares: readonly { floor: number; share: number }[]) =>
  floorsOf(house(9)).flatMap((floor) => {
    const here = shares.filter((one) => one.floor === floor)
    return here.length > 0 ? [here.reduce((sum, { share }) => sum + share, 0)] : []
  })

describe('the presets give the figures of their sources (DOMAIN §1.9)', () => {
  test('Changzhou: 8, 20, 31, 41 percent from the third floor', () => {
    expect(byFloor(sharesIn(yuan(100_000), byPreset('changzhou', house(6)), house(6)))).toEqual(
      [0, 0, 8_000, 20_000, 31_000, 41_000].map((n) => yuan(n)),
    )
  })
  test('Yanji: 36 wan over seven storeys of two flats each', () => {
    const shares = sharesIn(yuan(360_000), byPreset('yanji', house(7)), house(7))
    expect(shares.filter((_, i) => i % 2 === 0).map(({ share }) => sayFen(share))).toEqual(
      ['0.00', '0.00', '20,000.00', '28,000.00', '36,000.00', '44,000.00', '52,000.00'].map((n) => `${n} 元`),
    )
  })
  test('storeys travelled: 0 to 6 of 21', () => {
    expect(byFloor(sharesIn(yuan(210_000), byPreset('travelled', house(7)), house(7)))).toEqual(
      [0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000].map((n) => yuan(n)),
    )
  })
  test('the guidance of Guangzhou: 0.5, 1, then 0.3 more for each floor', () => {
    const shares = sharesIn(yuan(83_000), byPreset('guangzhou', house(7, 1)), house(7, 1))
    const total = 0 + 50 + 100 + 130 + 160 + 190 + 220
    shares.forEach(({ share, floor }) => {
      const coefficient = presetOf('guangzhou').at(floor) ?? 0
      expect(Math.abs(share - (8_300_000 * coefficient) / total)).toBeLessThan(1)
    })
  })
  test('Guangzhou by area: coefficient times area times one price', () => {
    const flats = house(9)
    const shares = sharesIn(yuan(500_000), byPreset('guangzhouArea', flats), flats)
    const weights = flats.map(({ floor, area: a }) => (presetOf('guangzhouArea').at(floor) ?? 0) * a)
    const sum = weights.reduce((a, b) => a + b, 0)
    shares.forEach(({ share }, i) => expect(Math.abs(share - (50_000_000 * (weights[i] ?? 0)) / sum)).toBeLessThan(1))
    expect([3, 4, 5, 6, 7, 8, 9].map((floor) => presetOf('guangzhouArea').at(floor))).toEqual([70, 80, 90, 100, 110, 120, 130])
  })
  test('the example of the web: 0, 7, 13, 20, 27, 33 percent', () => {
    expect(byFloor(sharesIn(yuan(100_000), byPreset('example', house(6)), house(6)))).toEqual(
      [0, 7_000, 13_000, 20_000, 27_000, 33_000].map((n) => yuan(n)),
    )
  })
  test('a house that is higher than the source: nobody guesses', () => {
    expect(fits('changzhou', floorsOf(house(6)))).toBe(true)
    expect(fits('changzhou', floorsOf(house(7)))).toBe(false)
    expect(shareOut(yuan(1), byPreset('changzhou', house(8)), house(8))).toEqual({ ok: false, why: 'coefficientMissing', floors: [7, 8] })
  })
})

describe('sharing', () => {
  const arbitrary = fc.record({
    total: fc.integer({ min: 0, max: 200_000_000 }),
    floors: fc.integer({ min: 1, max: 12 }),
    perFloor: fc.integer({ min: 1, max: 4 }),
    basis: fc.constantFrom('flat' as const, 'floor' as const, 'area' as const),
    coefficients: fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 12, maxLength: 12 }),
    out: fc.array(fc.nat(47), { maxLength: 10 }),
    relief: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 48, maxLength: 48 }),
  })
  test('adds up to the total to the fen, whatever the coefficients, who is out and who is relieved; zero stays zero', () => {
    fc.assert(
      fc.property(arbitrary, ({ total, floors, perFloor, basis, coefficients, out, relief }) => {
        const flats = house(floors, perFloor)
        const sharing: Sharing = {
          ...{ basis, preset: null },
          coefficients: floorsOf(flats).map((floor) => ({ floor, hundredths: coefficients[floor - 1] ?? 0 })),
          parts: flats.filter((_, i) => !out.includes(i)).map(({ flat }, i) => ({ flat, amount: null, relief: relief[i] ?? 0 })),
        }
        const outcome = shareOut(fen(total), sharing, flats)
        if (!outcome.ok) return outcome.why === 'nobody' || outcome.why === 'nothingToGoBy' || outcome.why === 'reliefForAll'
        const zero = outcome.shares.filter(({ floor }) => coefficients[floor - 1] === 0)
        return addFen(outcome.shares.map(({ share }) => share)) === total && zero.every(({ share }) => share === 0)
      }),
      { numRuns: 400 },
    )
  })
  test('the order of the flats changes nothing', () => {
    const flats = house(6, 3)
    const sharing = byPreset('guangzhou', flats)
    expect(sharesIn(12_345_678, sharing, [...flats].reverse())).toEqual(sharesIn(12_345_678, sharing, flats))
  })
  test('a household in need pays less by exactly its relief, and the others carry it', () => {
    const flats = house(6, 1)
    const sharing = byPreset('guangzhou', flats)
    const plain = sharesIn(yuan(300_000), sharing, flats)
    const poor = sharing.parts.map((part, i) => (i === 5 ? { ...part, relief: 80 } : part))
    const relieved = sharesIn(yuan(300_000), { ...sharing, parts: poor }, flats)
    expect(relieved[5]?.share).toBe((plain[5]?.share ?? 0) - Math.floor(((plain[5]?.share ?? 0) * 80) / 100))
    expect(addFen(relieved.map(({ share }) => share))).toBe(yuan(300_000))
    expect(relieved[0]?.share).toBe(0)
    expect(shareOut(yuan(1), { ...sharing, parts: sharing.parts.map((part) => ({ ...part, relief: 50 })) }, flats)).toEqual({
      ok: false,
      why: 'reliefForAll',
    })
  })
  test('amounts that were agreed must be the total', () => {
    const flats = house(2, 1)
    const sharing: Sharing = {
      ...{ basis: 'agreed', preset: null, coefficients: [] },
      parts: flats.map(({ flat }, i) => ({ flat, amount: yuan(i * 10), relief: 0 })),
    }
    expect(sharesIn(yuan(10), sharing, flats).map(({ share }) => share)).toEqual([0, 1_000])
    expect(shareOut(yuan(12), sharing, flats)).toEqual({ ok: false, why: 'amountsDiffer', by: 200 })
    expect(shareOut(yuan(9), sharing, flats)).toEqual({ ok: false, why: 'amountsDiffer', by: -100 })
    expect(shareOut(yuan(9), { ...sharing, parts: [] }, flats)).toEqual({ ok: false, why: 'nobody' })
  })
  test('the subsidy goes by the shares: who pays nothing gets nothing, and it never makes a cost negative', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e8 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 1e9 }),
        (shares, subsidy) => {
          const sum = shares.reduce((a, b) => a + b, 0)
          const net = afterSubsidy(
            shares.map((share) => ({ share: fen(share) })),
            fen(subsidy),
          )
          return (
            addFen(net) === Math.max(0, sum - subsidy) &&
            net.every((n, i) => n <= (shares[i] ?? 0)) &&
            shares.every((s, i) => s > 0 || net[i] === 0)
          )
        },
      ),
    )
  })
  test('every preset is named with its place', () => {
    expect(presets.every(({ place, name, says }) => place !== '' && name !== '' && says !== '')).toBe(true)
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length)
  })
})
