import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { ordersDocument } from '../../../infra/docs/orders'

test('docs/orders.md is as new as the machine; `npm run docs:orders` draws it', () => {
  expect(readFileSync('docs/orders.md', 'utf8')).toBe(ordersDocument())
})
