import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { fontFiles, fonts } from '@functions/print/fonts'
import { root } from '../../../infra/local/files'

test('every font is packaged beside the bundle', () => {
  const text = readFileSync(path.join(root, 'serverless.yml'), 'utf8')
  const packaged = [...text.matchAll(/- node_modules\/(\S+)\/\*\.ttf/g)].map(([, folder]) => folder)
  expect(packaged.sort()).toEqual(fontFiles.map((file) => path.posix.dirname(file)).sort())
})

test('every font is there, and is a TrueType font', () => {
  expect(fonts().map(({ bytes }) => bytes.readUInt32BE(0).toString(16))).toEqual(fontFiles.map(() => '10000'))
})
