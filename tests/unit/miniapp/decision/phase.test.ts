import { describe, expect, test } from '@jest/globals'
import { footKind } from '@/features/decision/foot'
import { livePhase } from '@/features/decision/livePhase'
import { inOrder } from '@/features/decision/order'
import { at, card, cast, vote } from './fixtures'

describe('the phase as it is now', () => {
  const running = { phase: 'open', opensAt: at(-2), closesAt: at(3) } as const
  test('a vote opens at its first moment and is over at its last', () => {
    expect(livePhase({ ...running, phase: 'upcoming' }, at(-2.1))).toBe('upcoming')
    expect(livePhase({ ...running, phase: 'upcoming' }, at(-2))).toBe('open')
    expect(livePhase(running, at(2.99))).toBe('open')
    expect(livePhase(running, at(3))).toBe('counting')
  })
  test('a phone whose clock is late does not take back what the server said', () => {
    expect(livePhase(running, at(-4))).toBe('open')
  })
  test('what the server has settled stays', () => {
    for (const phase of ['closed', 'withdrawn', 'draft', 'counting'] as const) expect(livePhase({ ...running, phase }, at(0))).toBe(phase)
  })
})

test('what waits for me comes first, by the nearest deadline; what is over comes last', () => {
  const soon = card({ decisionId: 'd_01ARZ3NDEKTSV4RRFFQ69G5FA1', closesAt: at(1) })
  const later = card({ decisionId: 'd_01ARZ3NDEKTSV4RRFFQ69G5FA2', closesAt: at(2) })
  const done = card({ decisionId: 'd_01ARZ3NDEKTSV4RRFFQ69G5FA3', closesAt: at(0.5), voted: true, waits: null })
  const closed = card({ decisionId: 'd_01ARZ3NDEKTSV4RRFFQ69G5FA4', phase: 'closed', outcome: 'passed' })
  const { running, over } = inOrder([closed, done, later, soon], at(0))
  expect(running.map((placed) => placed.card.decisionId)).toEqual([soon, later, done].map((c) => c.decisionId))
  expect(over.map((placed) => placed.card.decisionId)).toEqual([closed.decisionId])
})

test('the bar offers what can be done now and nothing else', () => {
  expect(footKind('open', vote())).toBe('choose')
  expect(footKind('open', vote({ current: cast }))).toBe('voted')
  expect(footKind('open', null)).toBeNull()
  expect(footKind('counting', vote())).toBeNull()
  expect(footKind('closed', null)).toBe('result')
})
