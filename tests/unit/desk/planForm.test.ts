import { describe, expect, test } from '@jest/globals'
import { firstPlan } from '@shared/funding/agreement'
import { coefficientsOf } from '@shared/funding/presets'
import { PlaceId } from '@shared/kernel/place'
import { yuan } from '@shared/kernel/money'
import {
  choosePreset,
  flatsOf,
  floorsOf,
  otherThanNamed,
  rowsOf,
  setBasis,
  setCoefficient,
  setPart,
  startOf,
  togglePart,
} from '@/features/desk/funding/planForm'

const unit = PlaceId.parse('xw.s.c.e.b1.u1')
const house = [1, 2, 3, 4].map((floor) => ({
  ...{ flat: PlaceId.parse(`${unit}.${floor}01`), unit, label: `${floor}01 室`, room: `${floor}01`, floor, area: 8_000, mine: false },
}))
const plan = () => {
  const first = firstPlan(false, flatsOf(house), coefficientsOf('guangzhou', floorsOf(house)))
  return { ...first, budget: { ...first.budget, equipment: yuan(280_000) }, subsidy: yuan(140_000) }
}
const flat = PlaceId.parse(`${unit}.301`)

describe('the editor of the plan', () => {
  test('shows every flat before and after the subsidy; who is out pays nothing', () => {
    const rows = rowsOf(plan(), house)
    expect(rows.map(({ takesPart, share, after }) => [takesPart, share, after])).toEqual([
      [false, 0, 0],
      [true, yuan(50_000), yuan(25_000)],
      [true, yuan(100_000), yuan(50_000)],
      [true, yuan(130_000), yuan(65_000)],
    ])
  })
  test('a coefficient that is changed by hand is no longer the place’s own', () => {
    const changed = setCoefficient(plan(), 4, 200)
    expect(changed.sharing).toMatchObject({ preset: null })
    expect(rowsOf(changed, house)[3]?.share).toBe(yuan(160_000))
    expect(setBasis(plan(), 'area').sharing).toMatchObject({ preset: null, basis: 'area' })
    expect(setCoefficient(plan(), 4, null).sharing.coefficients.map(({ floor }) => floor)).toEqual([1, 2, 3])
    expect(rowsOf(setCoefficient(plan(), 4, null), house).every(({ share }) => share === 0)).toBe(true)
  })
  test('a preset brings its way of sharing and its coefficients', () => {
    const chosen = choosePreset(plan(), 'changzhou', house)
    expect(chosen.sharing).toMatchObject({ preset: 'changzhou', basis: 'floor' })
    expect(rowsOf(chosen, house).map(({ share }) => share)).toEqual([0, 0, yuan(80_000), yuan(200_000)])
  })
  test('flats come in and go out, and each has its relief', () => {
    expect(togglePart(plan(), flat).sharing.parts).toHaveLength(2)
    expect(togglePart(togglePart(plan(), flat), flat).sharing.parts).toHaveLength(3)
    const relieved = rowsOf(setPart(plan(), flat, { relief: 80 }), house)
    expect(relieved[2]?.share).toBe(yuan(20_000))
    expect(relieved.reduce((sum, { share }) => sum + share, 0)).toBe(yuan(280_000))
  })
  test('begins with whoever was named as a builder, and says who differs', () => {
    const view = { plan: null, levelEntry: false, house }
    expect(startOf(view, []).sharing.parts).toHaveLength(3)
    const named = startOf(view, [flat])
    expect(named.sharing.parts.map((part) => part.flat)).toEqual([flat])
    expect(otherThanNamed(named, house, [flat])).toEqual([])
    expect(otherThanNamed(togglePart(named, flat), house, [flat])).toEqual(['301 室'])
    expect(startOf({ ...view, plan: plan() }, [flat]).sharing.parts).toHaveLength(3)
  })
})
