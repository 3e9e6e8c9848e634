/** `npm run docs:retrofit` draws docs/retrofit.md from the machine; with `--check` it only says whether the file is current. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './local/files'
import { retrofitDocument } from './docs/retrofit'

const file = path.join(root, 'docs', 'retrofit.md')
const text = retrofitDocument()

if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
} else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('docs/retrofit.md is older than the machine: run `npm run docs:retrofit`\n')
  process.exitCode = 1
}
