import { expect, test } from '@jest/globals'
import { Day } from '@shared/kernel/day'
import { boardOf, byNearness, everything, ownOrders, passes } from '../../../../miniapp/src/features/dispatch/sort'
import { at, card, now } from './fixtures'

const here = { latitude: 31.5, longitude: 120.36 }
const near = card({ number: '2611-0001', rough: { latitude: 31.503, longitude: 120.36 }, since: at('24T09:00') })
const far = card({ number: '2611-0002', rough: { latitude: 31.56, longitude: 120.36 }, since: at('23T09:00') })
const urgent = card({ number: '2611-0003', urgent: 'today', rough: { latitude: 31.6, longitude: 120.36 } })
const nowhere = card({ number: '2611-0004', since: at('22T09:00') })

test('urgent first, then the nearest; whose place is not known comes last', () => {
  expect(byNearness([nowhere, far, near, urgent], here).map(({ card: { number } }) => number)).toEqual([
    '2611-0003',
    '2611-0001',
    '2611-0002',
    '2611-0004',
  ])
})

test('without one’s own place the one that waits longest comes first', () => {
  expect(byNearness([near, far, urgent, nowhere], null).map(({ card: { number } }) => number)).toEqual([
    '2611-0003',
    '2611-0004',
    '2611-0002',
    '2611-0001',
  ])
})

test('today, this week, kind and language; what any time suits is always there', () => {
  const later = card({ wanted: [{ day: Day.parse('2026-11-28'), part: 'morning' }] })
  const muchLater = card({ wanted: [{ day: Day.parse('2026-12-20'), part: 'morning' }] })
  expect([later, muchLater, near].map((one) => passes(one, { ...everything, when: 'today' }, now))).toEqual([false, false, true])
  expect([later, muchLater, near].map((one) => passes(one, { ...everything, when: 'week' }, now))).toEqual([true, false, true])
  expect(passes(near, { ...everything, kind: 'antiFraud' }, now)).toBe(false)
  expect(passes(card({ languages: ['wuxi'] }), { ...everything, language: 'wuxi' }, now)).toBe(true)
})

test('the board of a team, and one’s own orders with what asks for something first', () => {
  const cards = (['offered', 'claimed', 'inService', 'done', 'cancelled'] as const).map((state) => card({ state }))
  const board = boardOf(cards)
  expect([board.offered.length, board.held.length, board.over.length]).toEqual([1, 2, 2])
  const own = ownOrders([
    card({ state: 'offered', createdAt: at('24T09:00') }),
    card({ state: 'done', createdAt: at('20T09:00') }),
    card({ state: 'reviewed' }),
  ])
  expect(own.going.map(({ state }) => state)).toEqual(['done', 'offered'])
  expect(own.over).toHaveLength(1)
})
