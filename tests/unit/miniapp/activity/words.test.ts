import { describe, expect, test } from '@jest/globals'
import { draw } from '@shared/activity/lottery'
import { digestText } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { byDistance, metresTo } from '@/features/activity/where'
import { goesByItself } from '@/features/activity/order/model'
import { keptWords, ownTag, sayDistance, seatWords, whenWords } from '@/features/activity/words'

const at = (text: string) => Instant.parse(text)
const lesson = (day: string) => ({ startsAt: at(`2026-12-${day}T01:00:00.000Z`), endsAt: at(`2026-12-${day}T02:30:00.000Z`) })

describe('words of a session', () => {
  test('when: one hour, a course, over midnight', () => {
    expect(whenWords([lesson('03')])).toBe('12月3日 周四 9:00–10:30')
    expect(whenWords([lesson('03'), lesson('05')])).toBe('12月3日 周四 9:00–10:30 起，共 2 次')
    expect(whenWords([{ startsAt: at('2026-12-03T15:00:00.000Z'), endsAt: at('2026-12-03T17:00:00.000Z') }])).toBe(
      '12月3日 周四 23:00–12月4日 周五 1:00',
    )
    expect(whenWords([])).toBe('')
  })

  test('a place on the waitlist counts from one', () => {
    expect(ownTag({ state: 'waiting', before: 0 })).toEqual({ tone: 'quiet', text: '候补第 1 位' })
    expect(ownTag({ state: 'waiting', before: 4 }).text).toBe('候补第 5 位')
  })

  test('seats: a draw promises none, a full one says who is before', () => {
    const card = { seats: 16, left: 6, waiting: 0, opensAt: at('2026-12-01T01:00:00.000Z') }
    expect(seatWords({ ...card, booking: 'open', allotment: 'firstCome' })).toBe('还剩 6 席，共 16 席')
    expect(seatWords({ ...card, booking: 'open', allotment: 'lottery' })).toBe('共 16 席，截止后抽签')
    expect(seatWords({ ...card, booking: 'waitlist', waiting: 3, allotment: 'firstCome' })).toBe('前面有 3 人候补')
    expect(seatWords({ ...card, booking: 'notYet', allotment: 'firstCome' })).toBe('12月1日 周二 9:00 开始报名，共 16 席')
    expect(keptWords({ helpedLeft: 4, kind: 'phoneClass' })).toBe('本班留 4 席给电话和现场报名')
    expect(keptWords({ helpedLeft: 0, kind: 'phoneClass' })).toBeNull()
  })
})

describe('distance', () => {
  const here = { latitude: 31.5, longitude: 120.4 }
  test('a thousandth of a degree of latitude is about 111 m', () => {
    const metres = metresTo(here, { position: { latitude: 31.51, longitude: 120.4 } })
    expect(metres).toBeGreaterThan(1_105)
    expect(metres).toBeLessThan(1_118)
    expect(sayDistance(metres ?? 0)).toBe('1.1 公里')
    expect(sayDistance(12)).toBe('50 米')
  })

  test('the near come first; what stands nowhere keeps its order, behind', () => {
    const card = (name: string, north: number | null) => ({
      name,
      venue: { position: north === null ? null : { latitude: 31.5 + north, longitude: 120.4 } },
    })
    const cards = [card('far', 0.1), card('x', null), card('near', 0.01), card('y', null)]
    expect(byDistance(cards, here).map(({ name }) => name)).toEqual(['near', 'far', 'x', 'y'])
    expect(byDistance(cards, null).map(({ name }) => name)).toEqual(['far', 'x', 'near', 'y'])
  })
})

test('an order goes out again by itself for half an hour, to the second', () => {
  const order = { at: at('2026-12-01T00:00:00.000Z') }
  expect(goesByItself(order, at('2026-12-01T00:29:59.999Z'))).toBe(true)
  expect(goesByItself(order, at('2026-12-01T00:30:00.000Z'))).toBe(false)
})

test('the draw that the phone repeats is the one that the rule gives', () => {
  const applicants = [
    { id: 'a', persons: 2 },
    { id: 'b', persons: 1 },
    { id: 'c', persons: 1 },
  ]
  const once = draw(applicants, 2, 'seed')
  expect(draw([...applicants].reverse(), 2, 'seed')).toEqual(once)
  expect(digestText('seed')).not.toBe(digestText('Seed'))
})
