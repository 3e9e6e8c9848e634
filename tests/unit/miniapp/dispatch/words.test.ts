import { expect, test } from '@jest/globals'
import { Day } from '@shared/kernel/day'
import { cardCode, cardText } from '../../../../miniapp/src/features/dispatch/card/cardCode'
import { partsLeft, startsOn } from '../../../../miniapp/src/features/dispatch/times'
import { sayAppointment, sayDistance, sayMinutes, sayNear, sayParty, sayWanted } from '../../../../miniapp/src/features/dispatch/words'
import { at, card, now } from './fixtures'

const day = (text: string): Day => Day.parse(`2026-11-${text}`)

test('near days by name, others with their weekday', () => {
  expect(sayNear(at('24T12:05'), now)).toBe('今天 20:05')
  expect(sayNear(at('23T12:05'), now)).toBe('昨天 20:05')
  expect(sayNear(at('25T16:30'), now)).toBe('后天 0:30')
  expect(
    sayWanted(
      [
        { day: day('25'), part: 'morning' },
        { day: day('30'), part: 'evening', at: '18:30' },
      ],
      now,
    ),
  ).toBe('明天上午、11月30日 周一晚上 18:30')
  expect(sayWanted([], now)).toBe('什么时间都行')
  expect(sayAppointment({ startsAt: at('25T06:00'), endsAt: at('25T07:30') })).toBe('11月25日 周三 14:00–15:30')
})

test.each([
  [15, '15 分钟'],
  [60, '1 小时'],
  [90, '1 个半小时'],
  [140, '2 小时 20 分钟'],
])('%i minutes', (minutes, said) => expect(sayMinutes(minutes)).toBe(said))

test.each([
  [0.05, '就在附近'],
  [0.42, '0.4 公里'],
  [12.6, '13 公里'],
])('%d kilometres', (kilometres, said) => expect(sayDistance(kilometres)).toBe(said))

test('what a volunteer should know in a line', () => {
  expect(sayParty(card({ languages: ['wuxi'] }))).toBe('一对一 · 上门 · 要两个人去 · 会无锡话优先')
  expect(
    sayParty(card({ persons: 6, atHome: false, needs: { skill: null, qualification: null, insured: false, twoPersons: false } })),
  ).toBe('6 人 · 不上门')
})

test('parts of a day that are over are not offered', () => {
  expect(partsLeft(day('24'), now)).toEqual(['evening'])
  expect(partsLeft(day('25'), now)).toEqual(['morning', 'afternoon', 'evening'])
})

test('the code of an identity card, typed, scanned, or in an address', () => {
  const code = 'ABCDEFGH01234567-XY12Z9'
  expect(cardCode(code.toLowerCase())).toBe(code)
  expect(cardCode(cardText(code, 'https://linli.example/#'))).toBe(code)
  expect(cardCode('ABCD EFGH 0123 4567 - XY12Z9')).toBe(code)
  expect(cardCode('ABCDEFGH01234567-XY12Z9Q')).toBeNull()
  expect(cardCode('https://example.cn')).toBeNull()
})

test('a visit is agreed on the half hour, from eight to half past seven, never in what is over', () => {
  const [first, ...rest] = startsOn(day('24'), now)
  expect([first, rest.at(-1)]).toEqual([at('24T10:00'), at('24T11:30')])
  expect(startsOn(day('25'), now)).toHaveLength(24)
  expect(startsOn(day('23'), now)).toEqual([])
})
