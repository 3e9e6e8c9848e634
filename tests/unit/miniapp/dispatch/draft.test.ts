import { expect, test } from '@jest/globals'
import { OrderText } from '@shared/dispatch/order'
import { PlaceId } from '@shared/kernel/place'
import { type Draft, emptyDraft, orderOf, wrongIn } from '../../../../miniapp/src/features/dispatch/draftOrder'
import { missingOn, screensOf } from '../../../../miniapp/src/features/dispatch/screens'

const whole: Draft = {
  ...emptyDraft('other'),
  words: '手机打不开健康码',
  forWhom: 'self',
  name: ' 周阿姨 ',
  phone: '138 0000 1001',
  community: PlaceId.parse('xw.sf.yt'),
  address: '3 幢 2 单元 301 室',
  atHome: true,
  anyTime: true,
}

test('nothing is sent while something is missing, and every screen says what', () => {
  const empty = emptyDraft('other')
  expect(orderOf(empty)).toBeNull()
  for (const slow of [false, true]) {
    const screens = screensOf(slow)
    expect(screens.flatMap((screen) => missingOn(screen, wrongIn(empty)))).toHaveLength(6)
    expect(missingOn(screens.at(-1) ?? [], wrongIn(empty))).toEqual([])
    expect(screens.flatMap((screen) => missingOn(screen, wrongIn(whole)))).toEqual([])
  }
})

test('one question a screen in 长辈版', () => {
  expect(screensOf(true).every((screen) => screen.length === 1)).toBe(true)
  expect(screensOf(false).length).toBeLessThan(screensOf(true).length)
})

test('what is written is what the server takes', () => {
  const order = orderOf({ ...whole, wanted: [], contact: { name: '周女儿', phone: '13800001002' } })
  expect(OrderText.parse(order)).toEqual(order)
  expect(order).toMatchObject({ name: '周阿姨', phone: '13800001001', contact: { name: '周女儿', phone: '13800001002' }, wanted: [] })
})

test.each<[Partial<Draft>, keyof ReturnType<typeof wrongIn>]>([
  [{ words: '', voice: null }, 'what'],
  [{ forWhom: null }, 'whom'],
  [{ name: ' ' }, 'name'],
  [{ phone: '1380000' }, 'phone'],
  [{ contact: { name: '', phone: '13800001002' } }, 'contact'],
  [{ atHome: null }, 'where'],
  [{ persons: 0 }, 'many'],
  [{ anyTime: false, wanted: [] }, 'when'],
])('%j', (change, question) => {
  const wrong = wrongIn({ ...whole, ...change })
  expect(Object.entries(wrong).flatMap(([name, sentence]) => (sentence === null ? [] : [name]))).toEqual([question])
})
