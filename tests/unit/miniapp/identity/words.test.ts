import { expect, test } from '@jest/globals'
import { instant } from '@shared/kernel/instant'
import { greeting } from '@/features/identity/greeting'
import { ticketCode } from '@/features/identity/ticketCode'

const atHour = (hour: number) => instant(Date.UTC(2026, 10, 23, hour - 8))

test('the greeting follows the clock of China', () => {
  expect(greeting(atHour(9), '周阿姨')).toBe('早上好，周阿姨')
  expect(greeting(atHour(15), '')).toBe('下午好')
  expect(greeting(atHour(23), '周阿姨')).toBe('晚上好，周阿姨')
})

test('a ticket number is found in what was typed, or in the path of a scanned code', () => {
  const code = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  expect(ticketCode(code.toLowerCase())).toBe(code)
  expect(ticketCode('01ARZ3NDEK TSV4RRFFQ6 9G5FAV')).toBe(code)
  expect(ticketCode(`packages/account/pages/approve/index?scene=${code}`)).toBe(code)
  expect(ticketCode('hello')).toBeNull()
})
