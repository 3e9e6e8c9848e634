import { describe, expect, test } from '@jest/globals'
import { parseCertificate, parsePhone } from '@shared/registry/certificate'

describe('parseCertificate', () => {
  test.each([
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    [' 110105 19491231 002X ', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
    ['91320214000000000A', '91320214000000000A'],
    ['913202140000000001', '913202140000000001'],
    ['E12345678', 'E12345678'],
  ])('%p is %p', (text, number) => {
    expect(parseCertificate(text)).toBe(number)
  })

  test.each(['110105194912310021', '110105194912310020', '11010519491231000X', '3.20214E+17', '1234', '身份证', '', 'A'.repeat(31)])(
    '%p is none',
    (text) => {
      expect(parseCertificate(text)).toBeNull()
    },
  )
})

describe('parsePhone', () => {
  test.each([
    '13800000001',
    '138 0000 0001',
    '138-0000-0001',
    '+8613800000001',
    '008613800000001',
    '8613800000001',
    '１３８０００００００１',
  ])('%p is a mobile number', (text) => {
    expect(parsePhone(text)).toBe('13800000001')
  })
  test.each(['1380000000', '138000000011', '0510-88880000', '23800000001', '13800000001/13800000002', '', '电话'])('%p is none', (text) => {
    expect(parsePhone(text)).toBeNull()
  })
})
