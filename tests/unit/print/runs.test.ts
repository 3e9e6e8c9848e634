import { expect, test } from '@jest/globals'
import { GETA, runsOf } from '@functions/print/runs'

const fonts = [
  { name: 'usual', has: (point: number) => point < 0x20000 },
  { name: 'second', has: (point: number) => point === 0x20bb7 },
]

test('a text of usual characters is one run', () => {
  expect(runsOf('3 幢 ㎡', fonts)).toEqual([{ font: 'usual', text: '3 幢 ㎡' }])
})

test('a rare character is set in the font that has it', () => {
  expect(runsOf('王𠮷一', fonts)).toEqual([
    { font: 'usual', text: '王' },
    { font: 'second', text: '𠮷' },
    { font: 'usual', text: '一' },
  ])
})

test('what no font has is seen to be missing', () => {
  expect(runsOf('王𪚥', fonts)).toEqual([{ font: 'usual', text: `王${GETA}` }])
})

test('of nothing there is nothing to set', () => {
  expect(runsOf('', fonts)).toEqual([])
})
