import { describe, expect, test } from '@jest/globals'
import { area } from '@shared/kernel/area'
import { Instant } from '@shared/kernel/instant'
import { people } from '@shared/kernel/people'
import { participationShort } from '@/features/desk/kit/shortfall'
import { sayArea, sayPeriod, sayStamp, sayTotals } from '@/features/desk/kit/words'
import { sumOf } from '@/features/desk/registry/sumOf'
import { whyNotClose } from '@/features/desk/vote/whyNotClose'

const count = (n: number, hundredths: number) => ({ people: people(n), area: area(hundredths) })
const roll = { ...count(12, 103131), flats: 12 }

describe('figures in words', () => {
  test('areas are grouped by thousands before the point only', () => {
    expect(sayArea(area(103131))).toBe('1,031.31')
    expect(sayArea(area(123456789))).toBe('1,234,567.89')
    expect(sayArea(area(5))).toBe('0.05')
  })
  test('totals', () => expect(sayTotals(roll)).toBe('12 套 · 12 人 · 1,031.31 ㎡'))
  test('moments are those of China', () => {
    const [opens, closes] = [Instant.parse('2026-11-18T01:00:00.000Z'), Instant.parse('2026-11-27T10:00:00.000Z')]
    expect(sayPeriod(opens, closes)).toBe('11月18日 周三 9:00 — 11月27日 周五 18:00')
    expect(sayStamp(Instant.parse('2026-11-18T16:05:00.000Z'))).toBe('2026-11-19 00:05')
  })
})

describe('what is missing until two thirds took part', () => {
  test('exactly two thirds is enough, by people and by area', () =>
    expect(participationShort(roll, count(8, 68754))).toEqual({ people: 0, area: 0 }))
  test('0.01 m² less is not', () => expect(participationShort(roll, count(8, 68753))).toEqual({ people: 0, area: 1 }))
  test('nobody yet', () => expect(participationShort(roll, count(0, 0))).toEqual({ people: 8, area: 68754 }))
})

describe('closing early', () => {
  const view = { phase: 'open' as const, roll }
  test('says how many are missing', () => expect(whyNotClose({ ...view, participation: count(11, 1) })).toContain('还有 1 人'))
  test('is open once everybody voted', () => expect(whyNotClose({ ...view, participation: count(12, 103131) })).toBeNull())
  test('needs a vote that has begun', () =>
    expect(whyNotClose({ ...view, phase: 'upcoming', participation: count(0, 0) })).toContain('还没有开始'))
})

describe('what a building holds', () => {
  test('adds flats and area, and counts units without a roll', () =>
    expect(sumOf([{ totals: roll }, { totals: null }, { totals: roll }])).toEqual({ units: 3, bare: 1, flats: 24, area: 206262 }))
})
