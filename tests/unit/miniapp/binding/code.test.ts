import { expect, test } from '@jest/globals'
import { BindingCode } from '@shared/identity/binding'
import { codeIn } from '@/features/binding/codeIn'

test('a code is found however it was typed or scanned', () => {
  for (const text of [
    '7K4MQ2XD',
    ' 7k4m q2xd ',
    '7K4M-Q2XD',
    'packages/account/pages/code/index?scene=7K4MQ2XD',
    '/x?a=1&scene=7K4M%20Q2XD',
  ])
    expect(BindingCode.parse(codeIn(text))).toBe('7K4MQ2XD')
})

test('anything else is no code', () => {
  for (const text of ['', '7K4M', '7K4MQ2XI', 'https://example.cn/7K4MQ2XD'])
    expect(BindingCode.safeParse(codeIn(text)).success).toBe(false)
})
