import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { fontFiles, fonts } from '@functions/print/fonts'
import { root } from '../../../infra/local/files'

test('every font is packaged beside the bundle', () => {
  const { patterns } = Service.parse(parse(readFileSync(path.join(root, 'serverless.yml'), 'utf8'), { merge: true })).functions.print
    .package
  const wanted = fontFiles.map((file) => `node_modules/${file.slice(0, file.lastIndexOf('/'))}/*.ttf`)
  expect([...patterns].sort()).toEqual(wanted.sort())
})

test('every font is there, and is a TrueType font', () => {
  expect(fonts().map(({ bytes }) => bytes.readUInt32BE(0).toString(16))).toEqual(fontFiles.map(() => '10000'))
})
