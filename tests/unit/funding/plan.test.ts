import { describe, expect, test } from '@jest/globals'
import { AgreementContent, type Plan, agreementDigest, firstPlan, isVoid, planLacks, signersOf } from '@shared/funding/agreement'
import { CostKind, actualTotal, budgetTotal, groupTotal } from '@shared/funding/budget'
import { mandatory } from '@shared/funding/clauses'
import { coefficientsOf } from '@shared/funding/presets'
import { area } from '@shared/kernel/area'
import { Day } from '@shared/kernel/day'
import { noMoney, yuan } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'

const house = ['101', '201', '301', '401'].map((room) => ({
  ...{ flat: PlaceId.parse(`xw.s.c.e.b1.u1.${room}`), room, floor: Number(room[0]), area: area(8_000) },
}))
const whole = (changes: Partial<Plan> = {}): Plan => {
  const plan = firstPlan(true, house, coefficientsOf('guangzhou', [1, 2, 3, 4]))
  return {
    ...plan,
    budget: { ...plan.budget, equipment: yuan(300_000) },
    instalments: [{ name: '第一期', dueOn: Day.parse('2027-01-01'), amount: yuan(300_000) }],
    running: {
      basis: 'equal',
      yearly: { power: yuan(1), repair: noMoney, upkeep: noMoney, inspection: noMoney, management: noMoney, insurance: noMoney },
    },
    ...changes,
  }
}
const codes = (plan: Plan, levelEntry = true, flats = house): string[] => planLacks(plan, flats, levelEntry).map(({ code }) => code)
const day = (text: string): Day => Day.parse(text)

describe('what a plan lacks to be an agreement', () => {
  test('nothing, once everything that the rules name is there', () => {
    expect(codes(whole())).toEqual([])
  })
  test.each([
    ['no budget', whole({ budget: { ...whole().budget, equipment: noMoney } }), ['budgetEmpty', 'instalmentsDiffer']],
    ['nobody', whole({ sharing: { ...whole().sharing, parts: [] } }), ['nobody']],
    ['a floor without coefficient', whole({ sharing: { ...whole().sharing, coefficients: [] } }), ['coefficientMissing']],
    [
      'coefficients of nothing',
      whole({ sharing: { ...whole().sharing, coefficients: [2, 3, 4].map((floor) => ({ floor, hundredths: 0 })) } }),
      ['nothingToGoBy'],
    ],
    [
      'amounts that do not add up',
      whole({
        sharing: { ...whole().sharing, basis: 'agreed', parts: whole().sharing.parts.map((part) => ({ ...part, amount: yuan(1) })) },
      }),
      ['amountsDiffer'],
    ],
    [
      'relief for all',
      whole({ sharing: { ...whole().sharing, parts: whole().sharing.parts.map((part) => ({ ...part, relief: 10 })) } }),
      ['reliefForAll'],
    ],
    ['instalments short of the total', whole({ instalments: [] }), ['instalmentsDiffer']],
    [
      'instalments in the wrong order',
      whole({
        instalments: [
          { name: '一', dueOn: day('2027-02-01'), amount: yuan(100_000) },
          { name: '二', dueOn: day('2027-01-01'), amount: yuan(200_000) },
        ],
      }),
      ['instalmentsOrder'],
    ],
    ['no promise for level entry', whole({ clauses: { ...whole().clauses, levelEntry: '不封闭' } }), ['promiseMissing']],
    [
      'a running cost not thought of',
      whole({ running: { ...whole().running, yearly: { ...whole().running.yearly, power: null } } }),
      ['runningMissing'],
    ],
  ])('%s', (_, plan, expected) => {
    expect(codes(plan)).toEqual(expected)
  })
  test.each(mandatory)('the clause %s', (key) => {
    expect(codes(whole({ clauses: { ...whole().clauses, [key]: '另行商定' } }))).toEqual(['clauseMissing'])
  })
  test('the promise is asked of level entry alone, and a flat that left the roll is named', () => {
    const plan = whole({ clauses: { ...whole().clauses, levelEntry: '' } })
    expect(codes(plan, false)).toEqual([])
    expect(codes(whole(), true, house.slice(0, 3))).toEqual(['strangerTakesPart'])
  })
})

describe('budget and settlement', () => {
  test('eight kinds in three groups, no fen lost', () => {
    expect(CostKind.options).toHaveLength(8)
    const budget = Object.fromEntries(CostKind.options.map((kind, i) => [kind, yuan(2 ** i)]))
    const full = { ...whole().budget, ...budget }
    expect(budgetTotal(full)).toBe(yuan(255))
    expect((['design', 'equipment', 'construction'] as const).reduce((sum, group) => sum + groupTotal(full, group), 0)).toBe(yuan(255))
  })
  test('is settled once every planned kind has its figure', () => {
    const { budget } = whole()
    expect(actualTotal([], budget)).toEqual({ total: 0, settled: false })
    expect(actualTotal([{ kind: 'equipment', amount: null, invoices: [] }], budget).settled).toBe(false)
    expect(actualTotal([{ kind: 'equipment', amount: yuan(5), invoices: [] }], budget)).toEqual({ total: yuan(5), settled: true })
  })
})

describe('who signs what', () => {
  const key = (n: number): OwnerKey => OwnerKey.parse(`o_${String(n).repeat(26)}`)
  test('one signature for all flats of an owner set', () => {
    const flats = [1, 2, 1].map((n) => ({ ownerKey: key(n) }))
    expect(signersOf(flats).map(({ ownerKey, flats: own }) => [ownerKey, own.length])).toEqual([
      [key(1), 2],
      [key(2), 1],
    ])
  })
  test('another round or scheme voids it; the digest follows every word', () => {
    const on = { round: 1, schemeVersion: 2 }
    expect([isVoid(on, on), isVoid(on, { ...on, round: 2 }), isVoid(on, { ...on, schemeVersion: 3 })]).toEqual([false, true, true])
    const content = AgreementContent.parse({
      ...{ caseId: `c_${'0'.repeat(26)}`, version: 1, number: '加梯协-1', title: '禾苑小区', ...on, plan: whole(), total: yuan(300_000) },
      flats: house.map((flat) => ({ ...flat, unit: 'xw.s.c.e.b1.u1', label: flat.room, ownerKey: key(1), share: yuan(75_000) })),
      ...{ house, madeAt: '2026-11-24T00:00:00.000Z' },
    })
    const other = { ...content, plan: whole({ clauses: { ...whole().clauses, other: '另' } }) }
    expect(agreementDigest(content)).not.toBe(agreementDigest(other))
  })
})
