import { type Plan, firstPlan } from '@shared/funding/agreement'
import type { FundingView } from '@shared/funding/model'
import { coefficientsOf } from '@shared/funding/presets'
import { area } from '@shared/kernel/area'
import { Day } from '@shared/kernel/day'
import { fen, yuan } from '@shared/kernel/money'

/** A plan that lacks nothing: 48 wan, everybody above the second floor, two instalments. */
export const wholePlan = (view: Pick<FundingView, 'house' | 'levelEntry'>, changes: Partial<Plan> = {}): Plan => {
  const house = view.house.map((flat) => ({ ...flat, area: area(flat.area) }))
  const floors = [...new Set(house.map(({ floor }) => floor))]
  const plan = firstPlan(view.levelEntry, house, coefficientsOf('guangzhou', floors))
  return {
    ...plan,
    budget: { ...plan.budget, design: yuan(20_000), equipment: yuan(260_000), steel: yuan(150_000), civil: yuan(50_000) },
    subsidy: yuan(180_000),
    sharing: { ...plan.sharing, parts: house.filter(({ floor }) => floor > 2).map(({ flat }) => ({ flat, amount: null, relief: 0 })) },
    instalments: [
      { name: '第一期', dueOn: Day.parse('2026-11-01'), amount: yuan(240_000) },
      { name: '第二期', dueOn: Day.parse('2099-03-01'), amount: yuan(240_000) },
    ],
    running: {
      yearly: {
        power: yuan(1_800),
        repair: yuan(1_000),
        upkeep: yuan(3_600),
        inspection: yuan(600),
        management: fen(0),
        insurance: yuan(300),
      },
      basis: 'asCost',
    },
    ...changes,
  }
}

/** A signature on a phone. */
export const strokes = { width: 300, height: 150, strokes: [Array.from({ length: 20 }, (_, i) => 20 + 5 * i)] }
