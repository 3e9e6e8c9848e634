import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DAY, HOUR, instant, msOf } from '@shared/kernel/instant'
import { dayOf, needsContact, reachOf, standing } from '@shared/outreach/reach'
import { reminderAt } from '@shared/outreach/reminder'

const at = (text: string) => instant(Date.parse(text))
const tried = (key: string, text: string, corrects: string | null = null) => ({ key, madeAt: at(text), corrects })

describe('two attempts on different days', () => {
  test('are two days in China, whatever the day is in Greenwich', () => {
    expect(dayOf(at('2026-11-23T15:59:00.000Z'))).toBe('2026-11-23')
    expect(dayOf(at('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24')
    expect(reachOf([tried('a', '2026-11-23T15:59:00.000Z'), tried('b', '2026-11-23T16:00:00.000Z')])).toEqual({ attempts: 2, days: 2 })
  })

  test('three on one day are one day', () => {
    expect(reachOf(['01', '05', '09'].map((h) => tried(h, `2026-11-23T${h}:00:00.000Z`)))).toEqual({ attempts: 3, days: 1 })
  })

  test('an entry that was put right counts no more, nor does the correction that was put right in its turn', () => {
    const entries = [
      tried('a', '2026-11-23T01:00:00.000Z'),
      tried('b', '2026-11-24T01:00:00.000Z', 'a'),
      tried('c', '2026-11-25T01:00:00.000Z', 'b'),
    ]
    expect(standing(entries).map((e) => e.key)).toEqual(['c'])
    expect(reachOf(entries)).toEqual({ attempts: 1, days: 1 })
  })

  test('are asked of the silent only', () => {
    expect([0, 1, 2, 3].map((days) => needsContact({ voted: false, days }))).toEqual([true, true, false, false])
    expect(needsContact({ voted: true, days: 0 })).toBe(false)
  })

  test('there are never more days than attempts, and never none of one without the other', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 60 * 24 }).map((h) => instant(Date.parse('2026-11-01T00:00:00.000Z') + h * HOUR)))
    fc.assert(
      fc.property(moments, (times) => {
        const { attempts, days } = reachOf(times.map((madeAt, i) => ({ key: String(i), madeAt, corrects: null })))
        expect(days).toBeLessThanOrEqual(attempts)
        expect(days === 0).toBe(attempts === 0)
      }),
    )
  })
})

describe('the reminder', () => {
  const opensAt = at('2026-11-01T00:00:00.000Z')
  test.each([
    [7 * DAY, 6 * DAY],
    [2 * DAY, DAY],
    [DAY, 12 * HOUR],
  ])('of a vote of %d ms comes after %d ms', (length, after) => {
    expect(reminderAt({ opensAt, closesAt: instant(msOf(opensAt) + length) })).toBe(instant(msOf(opensAt) + after))
  })
})
