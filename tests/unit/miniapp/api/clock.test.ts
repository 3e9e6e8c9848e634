import { expect, jest, test } from '@jest/globals'
import { DAY, instant, msOf } from '@shared/kernel/instant'
import { clockOffset, noteServerTime, onClockChange, serverNow, takeOffset } from '@/api/clock'

test('the phone counts by the server clock, and tells when it learns of a difference', () => {
  const changed = jest.fn()
  const stop = onClockChange(changed)
  const sentAt = Date.now()
  noteServerTime(instant(sentAt + DAY + 100), sentAt, sentAt + 200)
  expect(Math.abs(msOf(serverNow()) - Date.now() - DAY)).toBeLessThan(500)
  expect(changed).toHaveBeenCalledTimes(1)
  noteServerTime(instant(sentAt + DAY + 300), sentAt, sentAt + 200)
  expect(changed).toHaveBeenCalledTimes(1)
  stop()
})

test('after a restart it goes on with what it learned before, and with nothing that is no number', () => {
  takeOffset(-2 * DAY)
  expect(Math.abs(msOf(serverNow()) - Date.now() + 2 * DAY)).toBeLessThan(500)
  for (const odd of [null, 'x', Number.NaN, undefined]) takeOffset(odd)
  expect(clockOffset()).toBe(-2 * DAY)
})
