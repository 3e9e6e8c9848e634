/** `npm run docs:orders` draws docs/orders.md from the machine; with `--check` it only says whether the file is current. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './local/files'
import { ordersDocument } from './docs/orders'

const file = path.join(root, 'docs', 'orders.md')
const text = ordersDocument()

if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
} else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('docs/orders.md is older than the machine: run `npm run docs:orders`\n')
  process.exitCode = 1
}
