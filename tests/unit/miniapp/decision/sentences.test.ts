import { describe, expect, test } from '@jest/globals'
import { Phase } from '@shared/decision/model'
import { cardLine, firstSentence, voteState } from '@/features/decision/sentences'
import { at, card, cast, vote } from './fixtures'

const period = { opensAt: at(-2), closesAt: at(3) }

describe('the first sentence of a vote', () => {
  test('says what to do and by when, naming the choices in their fixed order', () => {
    expect(firstSentence('open', period, [vote()])).toBe('请在 11月26日 周四 10:00 前选一项：同意、反对或弃权。')
  })

  test('names the homes that still wait when one of several has voted', () => {
    const sentence = firstSentence('open', period, [vote({ current: cast }), vote({ voterId: 'v_00000000000000000002', rooms: ['502'] })])
    expect(sentence).toContain('502 室没有表决')
    expect(sentence).not.toContain('301')
  })

  test('tells who has voted that it can be changed, without repeating how', () => {
    const sentence = firstSentence('open', period, [vote({ current: cast })])
    expect(sentence).toContain('可以改')
    expect(sentence).not.toContain('同意')
  })

  test('asks nothing of somebody without a vote', () => {
    expect(firstSentence('open', period, null)).not.toContain('请')
    expect(firstSentence('open', period, [])).not.toContain('请')
  })

  test('asks nothing of whoever only looks, and says whose turn it is', () => {
    expect(firstSentence('open', period, [vote({ standing: 'coOwner' })])).toContain('由另一位共有人投')
    expect(firstSentence('open', period, [vote({ standing: 'helper' })])).toContain('帮家人看')
    expect(firstSentence('open', period, [vote({ standing: 'helper', current: cast })])).toMatch(/^您家已经表决。[^改]*$/)
  })

  test('asks for the own home, not for the one somebody looks after', () => {
    const both = [vote({ current: cast }), vote({ voterId: 'v_00000000000000000002', rooms: ['502'], standing: 'helper' })]
    expect(firstSentence('open', period, both)).toContain('您家已经表决')
  })

  test('has one for every phase', () => {
    for (const phase of Phase.options) expect(firstSentence(phase, period, [vote()])).toMatch(/。$/)
  })
})

test('the line of a card tells participation and whether this home took part, never how', () => {
  expect(cardLine(card(), 'open')).toBe('12 人中已有 8 人参与，您还没有表决')
  expect(cardLine(card({ waits: 'coOwner' }), 'open')).toBe('12 人中已有 8 人参与，您家还没有表决，由另一位共有人投')
  expect(cardLine(card({ waits: 'helper' }), 'open')).toContain('您在帮家人看')
  expect(cardLine(card({ voted: true, waits: null }), 'open')).toBe('12 人中已有 8 人参与，您家已表决')
  expect(cardLine(card({ voted: null, waits: null, roll: null }), 'open')).toBe('')
  expect(cardLine(card({ outcome: 'noValidDecision' }), 'closed')).toBe('参与不足，未形成有效决定')
})

test('the state of a vote says the choice and its weekday', () => {
  expect(voteState(vote({ current: cast }))).toBe('已选同意，11月22日 周日 10:00')
  expect(voteState(vote())).toBe('还没有表决')
})
