import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Limits, usualLimits } from '@shared/dispatch/timeout'
import { OrderState } from '@shared/dispatch/state'
import { OrderCard } from '@shared/dispatch/view'
import { instant } from '@shared/kernel/instant'
import { matches, noFilter } from '@/features/desk/orders/filter'
import { sayDue } from '@/features/desk/orders/sayDue'
import { limitLines } from '@/features/desk/orders/limits/limitLines'
import { actsOf } from '@/features/desk/orders/order/acts'
import { byPressing, inColumns, neighbour } from '@/features/desk/orders/sort'

const at = (hour: number) => instant(Date.UTC(2026, 10, 24, hour))
const card = (n: number, more: Partial<OrderCard> = {}): OrderCard => ({
  ...OrderCard.parse({
    ...{ orderId: `so_01ARZ3NDEKTSV4RRFFQ69G${String(n).padStart(4, '0')}`, number: `2611-${String(n).padStart(4, '0')}` },
    ...{ kind: 'phoneHelp', title: '上门教用智能手机', state: 'submitted', since: at(1), due: at(20), overdue: false, urgent: null },
    ...{ community: 'd1.s1.c1', communityName: '云梯社区', rough: null, atHome: true, minors: false, persons: 1, languages: [] },
    ...{ wanted: [], appointment: null, needs: { skill: null, qualification: null, insured: false, twoPersons: true } },
    ...{ department: null, team: null, escalation: null, emergency: false, risky: false, channel: 'call', contactMinutes: 240 },
    ...{ createdAt: at(0), turn: 0 },
  }),
  ...more,
})

describe('the board of orders', () => {
  test('shows a call for help first, then what was raised, what is late, what is urgent, the nearest limit', () => {
    const cards = [
      card(1, { due: at(9) }),
      card(2, { due: at(8) }),
      card(3, { urgent: 'danger' }),
      card(4, { overdue: true, due: at(1) }),
      card(5, { escalation: { level: 'community', since: at(1), why: '没有部门领单' } }),
      card(6, { emergency: true }),
    ]
    expect(cards.sort(byPressing).map(({ number }) => Number(number.slice(5)))).toEqual([6, 5, 4, 3, 2, 1])
  })

  test('has a column for every state but those that are told elsewhere, and no order twice', () => {
    const cards = OrderState.options.map((state, n) => card(n + 1, { state }))
    const shown = inColumns(cards).flatMap((column) => column.cards.map(({ state }) => state))
    expect([...shown].sort()).toEqual(OrderState.options.filter((state) => state !== 'rejected' && state !== 'cancelled').sort())
  })

  test('is walked by arrows: never out of it, never into an empty column, and back again by the opposite arrow in a row', () => {
    const sizes = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 })
    const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'), { maxLength: 30 })
    fc.assert(
      fc.property(sizes, keys, (heights, walk) => {
        let n = 0
        const grid = heights.map((height) => Array.from({ length: height }, () => card((n += 1))))
        let here = grid.flat()[0]
        for (const key of walk) {
          const next = here && neighbour(grid, here.orderId, key)
          if (!next) continue
          expect(grid.flat()).toContain(next)
          if (key === 'ArrowDown') expect(neighbour(grid, next.orderId, 'ArrowUp')).toBe(here)
          here = next
        }
      }),
    )
    const grid = [[card(1)], [], [card(2), card(3)]]
    expect(neighbour(grid, card(1).orderId, 'ArrowRight')?.number).toBe('2611-0002')
    expect(neighbour(grid, card(3).orderId, 'ArrowLeft')?.number).toBe('2611-0001')
    expect(neighbour(grid, card(1).orderId, 'x')).toBeNull()
  })

  test.each(['384', '0384', '2611-0384', '26110384', '2611'])('finds an order by its number, typed as %s', (words) => {
    expect(matches(card(384), { ...noFilter, words })).toBe(true)
  })
  test.each(['385', '2612-0384', '健康'])('does not find another order by %s', (words) => {
    expect(matches(card(384), { ...noFilter, words })).toBe(false)
  })

  test('says what is left of a limit in its largest unit, and how long it is past', () => {
    expect(sayDue(at(9), at(4))).toMatchObject({ words: '还剩 5 小时', late: false, near: false })
    expect(sayDue(at(9), at(8))).toMatchObject({ words: '还剩 1 小时', near: true })
    expect(sayDue(at(9), at(9))).toMatchObject({ words: '超时 1 分钟', late: true })
  })
})

describe('what the desk can do with an order', () => {
  const order = (state: OrderState, as: ('community' | 'department' | 'requester')[]) =>
    actsOf({ state, as, emergency: false, similar: [], team: null, series: null })

  test('takes it on first', () => {
    expect(order('submitted', ['community'])[0]).toBe('dispatch')
    expect(order('dispatched', ['department'])[0]).toBe('take')
    expect(order('taken', ['department'])[0]).toBe('offer')
    expect(order('done', ['community'])[0]).toBe('confirm')
    expect(order('confirmed', ['community'])[0]).toBe('review')
  })
  test('is nothing for whoever only ordered it, nor after the end', () => {
    for (const state of OrderState.options) expect(order(state, ['requester'])).toEqual([])
    for (const state of ['rejected', 'reviewed'] as const) expect(order(state, ['community', 'department'])).toEqual([])
  })
})

test('the editor of limits offers exactly what the schema takes, for every limit', () => {
  expect(limitLines.map(({ key }) => key).sort()).toEqual(Object.keys(usualLimits).sort())
  for (const { key, least, most } of limitLines) {
    const takes = (value: number) => Limits.shape[key].safeParse(value).success
    expect([takes(least - 1), takes(least), takes(most), takes(most + 1)]).toEqual([false, true, true, false])
  }
})
