import { describe, expect, test } from '@jest/globals'
import { platformWords, wasCalledOff, wasDenied } from '@/device/platformWords'
import { whyNotChosen } from '@/files/words'

const said = (errMsg: string) => ({ errMsg })

describe('what a platform says when nothing came', () => {
  test.each(['chooseMedia:fail cancel', 'scanCode:fail cancel', 'addPhoneCalendar:fail user cancel'])('%s is no fault', (words) => {
    expect(wasCalledOff(said(words))).toBe(true)
    expect(wasDenied(said(words))).toBe(false)
  })
  test.each([
    'scanCode:fail auth deny',
    'addPhoneCalendar:fail auth denied',
    'chooseMedia:fail:system permission denied',
    'chooseMedia:fail privacy permission is not authorized',
    'chooseMedia:fail api scope is not declared in the privacy agreement',
  ])('%s is told apart from turning back', (words) => {
    expect(wasDenied(said(words))).toBe(true)
    expect(wasCalledOff(said(words))).toBe(false)
  })
  test('a picture that cannot be read is neither', () => {
    const thrown = new Error('readFile:fail permission denied, open wxfile://tmp/x.jpg')
    expect([wasCalledOff(thrown), wasDenied(thrown)]).toEqual([false, false])
    expect(platformWords('nothing')).toBe('')
  })
})

test('a person who did not allow the camera learns where to allow it', () => {
  expect(whyNotChosen(said('chooseMedia:fail auth deny'))).toContain('设置')
  expect(whyNotChosen(new Error('text came'))).toContain('再选一次')
})
