import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type FigureOrder, type FigureStep, figuresOf, medianOf, orderStretches } from '@shared/dispatch/figures'
import { instant } from '@shared/kernel/instant'

const minute = (n: number) => instant(Date.UTC(2026, 10, 24, 1, n))
const step = (to: FigureStep['to'], n: number, event: FigureStep['event'] = null): FigureStep => ({ event, to, at: minute(n) })
const order = (steps: FigureStep[], rest: Partial<FigureOrder> = {}): FigureOrder => ({
  ...{ state: steps.at(-1)?.to ?? 'submitted', kind: 'phoneHelp', overdue: false, urgent: false, face: null, steps },
  ...rest,
})

describe('figures of orders', () => {
  test('measure each stretch from the first time to the first time, also when an order came back', () => {
    const back = order([
      step('submitted', 0),
      step('dispatched', 10, 'dispatch'),
      step('submitted', 20, 'timeUp'),
      step('dispatched', 30, 'dispatch'),
      step('taken', 40, 'take'),
    ])
    const quick = order([step('submitted', 0), step('dispatched', 4, 'dispatch'), step('taken', 5, 'take')], { face: 'good' })
    const { stretches, raised, faces, orders } = figuresOf([back, quick])
    expect(stretches[0]).toEqual({ name: '点单到派单', count: 2, medianMinutes: 4 })
    expect(stretches[1]).toEqual({ name: '派单到领单', count: 2, medianMinutes: 1 })
    expect(stretches[2]).toEqual({ name: '领单到接单', count: 0, medianMinutes: null })
    expect([orders, raised]).toEqual([2, 1])
    expect(faces.find(({ face }) => face === 'good')?.count).toBe(1)
  })

  test('count every order once by state and once by kind, whatever they are', () => {
    const one = fc.constantFrom(
      order([step('submitted', 0)]),
      order([step('submitted', 0), step('dispatched', 3)], { kind: 'healthTalk', urgent: true }),
      order([step('submitted', 0), step('cancelled', 9)], { overdue: true }),
    )
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (orders) => {
        const { byState, byKind, stretches } = figuresOf(orders)
        const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0)
        expect([sum(byState), sum(byKind)]).toEqual([orders.length, orders.length])
        expect(stretches).toHaveLength(orderStretches.length)
      }),
    )
  })

  test('take a time that happened for the median, with as many not above it as half', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1 }), (minutes) => {
        const median = medianOf(minutes) ?? -1
        expect(minutes).toContain(median)
        expect(minutes.filter((one) => one <= median).length * 2).toBeGreaterThanOrEqual(minutes.length)
        expect(minutes.filter((one) => one < median).length * 2).toBeLessThan(minutes.length)
      }),
    )
    expect(medianOf([])).toBeNull()
  })
})
