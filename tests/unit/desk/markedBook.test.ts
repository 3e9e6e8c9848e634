import { expect, test } from '@jest/globals'
import { CFB, read, utils } from '@e965/xlsx'
import type { Exported } from '@shared/document/exported'
import { markedBook } from '@/features/desk/data/markedBook'

const list: Exported = {
  number: 'DC-20261127-7K4M2Q',
  kind: 'voters',
  title: '3 幢 2 单元加装电梯 表决权人名单',
  watermark: '工甲一 & <乙> 2026年11月27日 星期五 18:00 导出，编号 DC-20261127-7K4M2Q。',
  head: ['房号', '面积（㎡）'],
  rows: [
    ['3 幢 2 单元 101 室', 85.93],
    ["'=1+1", 90],
  ],
}

test('the watermark is in the first row, the rows follow as they are', async () => {
  const book = read(await markedBook(list), { type: 'array' })
  const [name = ''] = book.SheetNames
  const sheet = book.Sheets[name]
  expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([[list.watermark], [list.title], list.head, ...list.rows])
  expect(book.Props).toMatchObject({ Title: list.title, Keywords: list.number })
})

test('header and footer of every page carry it too, in their place in the sheet', async () => {
  const file = CFB.read(await markedBook(list), { type: 'array' })
  const text = new TextDecoder().decode(new Uint8Array(CFB.find(file, '/xl/worksheets/sheet1.xml')?.content ?? []))
  expect(text).toMatch(
    /<headerFooter><oddHeader>&amp;C工甲一 &amp;&amp; &lt;乙&gt; .+<\/oddHeader><oddFooter>.*DC-20261127-7K4M2Q.*<\/oddFooter><\/headerFooter><ignoredErrors>/,
  )
})
