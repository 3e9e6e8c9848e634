import { describe, expect, test } from '@jest/globals'
import { SheetUnreadable, decodeCsv } from '@shared/registry/decodeCsv'

describe('a CSV file', () => {
  const cells = [['楼栋', '产权人'], ['3', '王甲一'], [''], ['3', '李乙二、李乙三']]
  const text = '楼栋,产权人\r\n3,王甲一\r\n\r\n3,"李乙二、李乙三"\r\n'
  // 楼栋,产权人 / 3,王甲一 as Chinese Excel saves it
  const gb18030 = Uint8Array.from([
    0xc2, 0xa5, 0xb6, 0xb0, 0x2c, 0xb2, 0xfa, 0xc8, 0xa8, 0xc8, 0xcb, 0x0d, 0x0a, 0x33, 0x2c, 0xcd, 0xf5, 0xbc, 0xd7, 0xd2, 0xbb,
  ])

  test('is read as UTF-8, with or without its mark', () => {
    expect(decodeCsv(new TextEncoder().encode(text))).toEqual(cells)
    expect(decodeCsv(new TextEncoder().encode(`\uFEFF${text}`))).toEqual(cells)
  })

  test('is read as GB18030, which Chinese Excel writes', () => {
    expect(decodeCsv(gb18030)).toEqual(cells.slice(0, 2))
  })

  test('is read as UTF-16 with tabs, which Excel calls Unicode text', () => {
    expect(decodeCsv(new Uint8Array(Buffer.from('\uFEFF楼栋\t产权人\r\n3\t王甲一', 'utf16le')))).toEqual(cells.slice(0, 2))
  })

  test('in no known encoding is unreadable', () => {
    expect(() => decodeCsv(Uint8Array.from([0xff, 0xff, 0xff, 0x80]))).toThrow(SheetUnreadable)
  })
})
