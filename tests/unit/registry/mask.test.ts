import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { maskName, maskPhone } from '@shared/registry/mask'

describe('a masked name', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['张三丰子', '张**'],
    ['欧阳娜', '欧阳*'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧*'],
    ['阿依古丽·买买提', '阿依古丽**'],
    ['阿依古丽•买买提', '阿依古丽**'],
    ['John Smith', 'J**'],
    ['𠮷田', '𠮷*'],
    ['张', '*'],
    [' 张三 ', '张*'],
    ['', ''],
  ])('%s → %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it.each(['示例置业有限公司', '示例区房产管理局', '示例街道办事处'])('of an organisation stays: %s', (name) =>
    expect(maskName(name)).toBe(name),
  )

  it('hides the rest whatever the name', () => {
    const given = fc.string({ minLength: 2, maxLength: 6, unit: fc.constantFrom(...'甲乙丙丁戊己') })
    fc.assert(fc.property(given, (name) => /^[^*]\*{1,2}$/.test(maskName(`王${name}`))))
  })
})

describe('a masked phone', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['051012345678', '****5678'],
    ['12345', '****'],
    ['', '****'],
  ])('%s → %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))
})
