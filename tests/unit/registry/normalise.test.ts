import { expect, test } from '@jest/globals'
import { normalise, normaliseName, splitList, squeeze } from '@shared/registry/normalise'

test('full-width digits, letters, brackets and spaces become half-width; line breaks stay', () => {
  expect(normalise('　３幢（Ａ）  ２单元\r\n备注 ')).toBe('3幢(A) 2单元\n备注')
  expect(squeeze(' 3 0\n1　')).toBe('301')
})

test('a name has no spaces and one kind of dot', () => {
  expect(normaliseName('欧阳　娜')).toBe('欧阳娜')
  for (const dot of '•‧∙⋅・·') expect(normaliseName(`甲${dot}乙`)).toBe('甲·乙')
})

test('a list is split at the marks people use', () => {
  expect(splitList('王甲一、李乙二；陈丙三,赵丁四，孙戊五\n周己六')).toEqual(['王甲一', '李乙二', '陈丙三', '赵丁四', '孙戊五', '周己六'])
  expect(splitList('王甲一、')).toEqual(['王甲一', ''])
  expect(splitList('  ')).toEqual([])
})
