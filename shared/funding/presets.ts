import * as z from 'zod'

/**
 * By what a flat's part grows: `flat` each flat counts by its floor's coefficient, `floor` the coefficient is the whole floor's part and
 * is divided evenly on it, `area` coefficient times area, `agreed` an amount for each flat as the builders agreed.
 */
export const SharingBasis = z.enum(['flat', 'floor', 'area', 'agreed'])
export type SharingBasis = z.infer<typeof SharingBasis>

export const basisNames: Record<SharingBasis, string> = {
  flat: '按楼层系数，每户一份',
  floor: '按楼层比例，同层平分',
  area: '按楼层系数和面积',
  agreed: '大家商定每户金额',
}

export const PresetId = z.enum(['guangzhou', 'changzhou', 'yanji', 'travelled', 'guangzhouArea', 'example', 'equal', 'area'])
export type PresetId = z.infer<typeof PresetId>

/** A way of sharing that is in use somewhere. All of them are examples: the agreement decides. */
export interface Preset {
  readonly id: PresetId
  readonly name: string
  /** Where it comes from. */
  readonly place: string
  /** How it works, for owners. */
  readonly says: string
  readonly basis: SharingBasis
  /** Hundredths for a floor; null where the source says nothing about it: nobody guesses on. */
  readonly at: (floor: number) => number | null
}

/** A table from the ground floor up. */
const table =
  (...hundredths: readonly number[]) =>
  (floor: number): number | null =>
    hundredths[floor - 1] ?? null

/** DOMAIN §1.9, in the order in which they are offered. */
export const presets: readonly Preset[] = [
  {
    id: 'guangzhou',
    name: '三楼为 1，往上每层加 0.3',
    place: '广州市指导意见',
    says: '三楼系数 1，二楼 0.5，一楼不出；三楼往上每高一层加 0.3。',
    basis: 'flat',
    at: (floor) => (floor <= 1 ? 0 : floor === 2 ? 50 : 100 + 30 * (floor - 3)),
  },
  {
    id: 'changzhou',
    name: '三至六楼 8%、20%、31%、41%',
    place: '常州市钟楼区第一部加装电梯',
    says: '每层占总费用的一份：三楼 8%，四楼 20%，五楼 31%，六楼 41%；一楼二楼不出。同层各户平分。',
    basis: 'floor',
    at: table(0, 0, 800, 2000, 3100, 4100),
  },
  {
    id: 'yanji',
    name: '七层楼每户 2 万到 5.2 万',
    place: '延吉市一幢七层楼',
    says: '总价 36 万元、每层两户时，三楼每户 2 万元，每高一层多 0.8 万元；一楼二楼不出。',
    basis: 'flat',
    at: table(0, 0, 200, 280, 360, 440, 520),
  },
  {
    id: 'travelled',
    name: '按坐几层楼算',
    place: '按乘坐层数',
    says: '二楼坐一层算 1 份，三楼坐两层算 2 份，以此类推；一楼不坐不出。同层各户平分。',
    basis: 'floor',
    at: (floor) => 100 * Math.max(0, floor - 1),
  },
  {
    id: 'guangzhouArea',
    name: '楼层系数乘面积',
    place: '广州市某小区',
    says: '三楼系数 0.7，每高一层加 0.1，再乘自己家的面积；一楼二楼不出。',
    basis: 'area',
    at: table(0, 0, 70, 80, 90, 100, 110, 120, 130),
  },
  {
    id: 'example',
    name: '二至六楼 7% 到 33%',
    place: '网上问答的例子',
    says: '二楼 7%，三楼 13%，四楼 20%，五楼 27%，六楼 33%；一楼不出。同层各户平分。',
    basis: 'floor',
    at: table(0, 700, 1300, 2000, 2700, 3300),
  },
  {
    id: 'equal',
    name: '每户一样多',
    place: '通用',
    says: '参加的每一户出同样多。',
    basis: 'flat',
    at: () => 100,
  },
  {
    id: 'area',
    name: '只按面积',
    place: '通用',
    says: '不分楼层，谁家面积大谁多出。',
    basis: 'area',
    at: () => 100,
  },
]

export const presetOf = (id: PresetId): Preset => {
  const preset = presets.find((one) => one.id === id)
  if (!preset) throw new RangeError(`no preset ${id}`)
  return preset
}

/** The coefficients of a preset for the floors of a house; floors that its source does not know are left out, for people to fill in. */
export const coefficientsOf = (id: PresetId, floors: readonly number[]): { floor: number; hundredths: number }[] =>
  floors.flatMap((floor) => {
    const hundredths = presetOf(id).at(floor)
    return hundredths === null ? [] : [{ floor, hundredths }]
  })

/** Whether a preset says something about every floor. */
export const fits = (id: PresetId, floors: readonly number[]): boolean => coefficientsOf(id, floors).length === floors.length

/** `1.30`, `0.50`: a coefficient as people read it. */
export const sayCoefficient = (hundredths: number): string => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
