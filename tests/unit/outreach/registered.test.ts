import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { instant } from '@shared/kernel/instant'
import { TemplateName, fieldsOf, moments } from '@shared/outreach/templates'
import { root } from '../../../infra/local/files'

/** Rows of the table by which whoever deploys registers the templates at WeChat: name and fields, `the same` meaning those above. */
const registered = (): Map<string, string[]> => {
  const rows = [...readFileSync(path.join(root, 'docs', 'deploy.md'), 'utf8').matchAll(/^ {3}\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)]
  const found = new Map<string, string[]>()
  let above: string[] = []
  for (const [, name = '', fields = ''] of rows) {
    if (!fields.startsWith('the same')) above = [...fields.matchAll(/`(\w+)`/g)].map(([, field = '']) => field)
    found.set(name, above)
  }
  return found
}

const facts = { title: '事项', where: '地点', at: instant(Date.UTC(2026, 10, 30)), closesAt: null, outcome: null }

describe('message templates in docs/deploy.md', () => {
  const table = registered()

  test('are those of the product', () => {
    expect([...table.keys()].sort()).toEqual([...TemplateName.options].sort())
  })

  test.each(TemplateName.options)('%s has the fields that are sent, in their order', (name) => {
    expect(table.get(name)).toEqual(Object.keys(fieldsOf(name, facts)))
  })
})

test('every template is asked for at some moment, and at most three at once', () => {
  const asked = Object.values(moments)
  expect(new Set(asked.flat())).toEqual(new Set(TemplateName.options))
  for (const together of asked) expect(together.length).toBeLessThanOrEqual(3)
})
