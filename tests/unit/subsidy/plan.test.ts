import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Day } from '@shared/kernel/day'
import { addFen, fen, yuan } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'
import { CaseId, Ownership } from '@shared/retrofit/model'
import { Bearer, bearersOf } from '@shared/subsidy/bearer'
import { type PlanLine, bearerTotals, planDigest, settlementOf } from '@shared/subsidy/plan'

const lineOf = (n: number, amount: number, ownership: Ownership, to: Bearer): PlanLine => ({
  caseId: CaseId.parse(`c_${String(n).padStart(26, '0')}`),
  title: `示例小区 ${n} 幢加装电梯`,
  community: PlaceId.parse(`qy.s${n % 3}.c${n}`),
  where: '示例街道 · 示例社区',
  tier: '六层半及以上',
  amount: fen(amount),
  bearers: bearersOf(fen(amount), ownership, to) ?? [],
  reviewedOn: Day.parse('2026-10-08'),
  outside: false,
})
const lines = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(...Ownership.options), fc.constantFrom(...Bearer.options)), {
    maxLength: 30,
  })
  .map((list) => list.map(([amount, ownership, to], i) => lineOf(i, amount, ownership, to)))

test('what the three governments bear adds up to the total, in the plan and street by street', () => {
  fc.assert(
    fc.property(lines, (of) => {
      const totals = bearerTotals(of)
      expect(totals.city + totals.district + totals.street).toBe(totals.total)
      const { streets, totals: sheet } = settlementOf(of, (place) => place)
      expect(addFen(streets.map(({ total }) => total))).toBe(totals.total)
      expect(addFen(streets.map(({ street }) => street))).toBe(totals.street)
      expect(sheet).toEqual(totals)
      expect(streets.reduce((n, { lifts }) => n + lifts, 0)).toBe(of.length)
    }),
  )
})

test('the same lifts in another order are the same plan; another amount is another plan', () => {
  const [a, b] = [lineOf(1, yuan(180_000), 'resettlement', 'city'), lineOf(2, yuan(140_000), 'commodity', 'city')]
  expect(planDigest([a, b])).toBe(planDigest([b, a]))
  expect(planDigest([a, { ...b, amount: yuan(140_001) }])).not.toBe(planDigest([a, b]))
})
