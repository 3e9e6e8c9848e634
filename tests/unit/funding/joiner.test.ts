import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { firstPositions, joined, joinerAmount, refundsOf } from '@shared/funding/joiner'
import { coefficientsOf } from '@shared/funding/presets'
import { type Sharing, type SharedFlat, shareOut } from '@shared/funding/sharing'
import { area } from '@shared/kernel/area'
import { addFen, fen, yuan } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'

const flats: SharedFlat[] = Array.from({ length: 12 }, (_, i) => {
  const floor = Math.floor(i / 2) + 1
  return { flat: PlaceId.parse(`xw.s.c.e.b1.u1.${floor}0${(i % 2) + 1}`), room: `${floor}0${(i % 2) + 1}`, floor, area: area(8_000 + i) }
})
const sharingOf = (taking: readonly SharedFlat[]): Sharing => ({
  ...{ basis: 'flat', preset: 'guangzhou', coefficients: coefficientsOf('guangzhou', [1, 2, 3, 4, 5, 6]) },
  parts: taking.map(({ flat }) => ({ flat, amount: null, relief: 0 })),
})
const sharesFor = (total: number, sharing: Sharing) => {
  const outcome = shareOut(fen(total), sharing, flats)
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.shares
}
const netOf = (positions: readonly { net: number }[]) => positions.reduce((sum, { net }) => sum + net, 0)

describe('who joins later', () => {
  test('pays what the same coefficients give of the actual total less the subsidy, and it goes back to who paid', () => {
    const first = flats.filter(({ floor }) => floor >= 4)
    const sharing = sharingOf(first)
    const positions = firstPositions(yuan(600_000), yuan(160_000), sharesFor(yuan(500_000), sharing))
    expect(netOf(positions)).toBe(yuan(440_000))
    const third = flats.find(({ room }) => room === '301')
    if (!third) throw new Error('no flat')
    const found = joinerAmount(sharing, flats, positions, third.flat)
    // 1.0 of 2 × (1.3 + 1.6 + 1.9) + 1.0
    expect(found).toEqual({ ok: true, amount: Math.round((44_000_000 * 100) / 1_060) })
    if (!found.ok) throw new Error(found.why)
    const after = joined(positions, third.flat, found.amount)
    expect(netOf(after)).toBe(yuan(440_000))
    expect(addFen(refundsOf(found.amount, positions).map(({ amount }) => amount))).toBe(found.amount)
  })

  test('money is conserved over any number of joiners, and nobody is ever paid back more than they paid', () => {
    const world = fc.record({
      total: fc.integer({ min: 1, max: 200_000_000 }),
      subsidy: fc.integer({ min: 0, max: 250_000_000 }),
      first: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 8 }),
      later: fc.array(fc.tuple(fc.nat(11), fc.option(fc.nat(100))), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(world, ({ total, subsidy, first, later }) => {
        const taking = first.flatMap((i) => flats[i] ?? [])
        const sharing = sharingOf(taking)
        const outcome = shareOut(fen(total), sharing, flats)
        if (!outcome.ok) return true
        let positions = firstPositions(fen(total), fen(subsidy), outcome.shares)
        const base = Math.max(0, total - subsidy)
        if (netOf(positions) !== base) return false
        for (const [index, percent] of later) {
          const joiner = flats[index]
          if (!joiner || positions.some(({ flat }) => flat === joiner.flat)) continue
          const found = joinerAmount(sharing, flats, positions, joiner.flat)
          if (!found.ok) return false
          const amount = percent === null ? found.amount : fen(Math.floor((base * percent) / 100))
          positions = joined(positions, joiner.flat, amount)
          if (netOf(positions) !== base || positions.some(({ net }) => net < 0)) return false
        }
        return true
      }),
      { numRuns: 300 },
    )
  })

  test('where amounts were agreed freely there is no ratio, and more than everything is refused', () => {
    const agreed: Sharing = {
      ...{ basis: 'agreed', preset: null, coefficients: [] },
      parts: flats.slice(6).map(({ flat }) => ({ flat, amount: yuan(10), relief: 0 })),
    }
    const positions = firstPositions(yuan(60), fen(0), sharesFor(yuan(60), agreed))
    const [joiner] = flats
    if (!joiner) throw new Error('no flat')
    expect(joinerAmount(agreed, flats, positions, joiner.flat)).toEqual({ ok: false, why: 'nothingToGoBy' })
    expect(() => joined(positions, joiner.flat, yuan(61))).toThrow(RangeError)
  })
})
