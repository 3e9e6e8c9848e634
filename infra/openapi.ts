/** `npm run openapi` writes docs/openapi.json from the contract; with `--check` it only says whether the file is current. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { root } from './local/files'
import { openApiDocument } from './openapi/document'

const file = path.join(root, 'docs', 'openapi.json')
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
const text = `${JSON.stringify(openApiDocument(version), null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
} else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('docs/openapi.json is older than the contract: run `npm run openapi`\n')
  process.exitCode = 1
}
