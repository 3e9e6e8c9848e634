import { describe, expect, test } from '@jest/globals'
import { digestFile } from '@/files/digest'
import { contentTypeOf, whyNotTake } from '@/files/types'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('files before they are sent', () => {
  test('the ending decides, since Windows calls CSV a workbook', () => {
    expect(contentTypeOf({ name: '名册.CSV', type: 'application/vnd.ms-excel' })).toBe('text/csv')
    expect(contentTypeOf({ name: '名册.xlsx', type: '' })).toBe(xlsx)
    expect(contentTypeOf({ name: '图.webp', type: 'image/webp' })).toBe('image/webp')
  })
  test('the wrong kind is named with what to do', () => {
    expect(whyNotTake({ name: '名册.xls', type: 'application/vnd.ms-excel', size: 9 }, 'rollImport')).toContain('另存为 .xlsx')
    expect(whyNotTake({ name: '名册.xlsx', type: xlsx, size: 9 }, 'schemeDrawing')).toContain('PDF')
  })
  test('size has bounds at both ends, and the largest allowed is taken', () => {
    expect(whyNotTake({ name: 'a.csv', type: '', size: 5 * 1024 * 1024 }, 'rollImport')).toBeNull()
    expect(whyNotTake({ name: 'a.csv', type: '', size: 5 * 1024 * 1024 + 1 }, 'rollImport')).toContain('最大 5 MB')
    expect(whyNotTake({ name: 'a.csv', type: '', size: 0 }, 'rollImport')).toContain('空文件')
  })
})

describe('the digest of a file', () => {
  test('is SHA-256 of its bytes', async () =>
    expect(await digestFile(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'))
  test('does not depend on how it is read', async () => {
    const { createHash } = await import('node:crypto')
    const bytes = new Uint8Array(2_500_000).map((_, i) => i % 251)
    expect(await digestFile(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})
