import { expect, jest, test } from '@jest/globals'
import { DAY, instant, msOf } from '@shared/kernel/instant'
import { noteServerTime, onClockChange, serverNow } from '@/api/clock'

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
