import { expect, test } from '@jest/globals'
import { DAY, HOUR, MINUTE, instant } from '@shared/kernel/instant'
import { countdownWords } from '@/ui/Countdown/words'

const now = instant(Date.UTC(2026, 10, 23, 2))
const words = (ms: number) => countdownWords(now, instant(Date.UTC(2026, 10, 23, 2) + ms), '还剩 ', '已截止')

test('tells days and hours, hours and minutes, minutes', () => {
  expect(words(3 * DAY + 4 * HOUR + 59 * MINUTE)).toEqual({ text: '还剩 3 天 4 小时', soon: false })
  expect(words(4 * HOUR + 5 * MINUTE)).toEqual({ text: '还剩 4 小时 5 分', soon: true })
  expect(words(5 * MINUTE)).toEqual({ text: '还剩 5 分钟', soon: true })
})

test('never says nothing is left while something is', () => expect(words(30_000).text).toBe('还剩 不到 1 分钟'))
test('says that it is over from the moment itself on', () => {
  expect(words(0)).toEqual({ text: '已截止', soon: false })
  expect(words(-DAY).text).toBe('已截止')
})
