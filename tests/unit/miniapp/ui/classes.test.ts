import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const source = path.resolve('miniapp/src')

/** Class names that a style sheet defines on its outermost level; one per line, as Prettier writes them. */
const definedIn = (file: string): string[] => [
  ...new Set([...readFileSync(path.join(source, file), 'utf8').matchAll(/^\.([a-z][\w-]*)(?: \{|,)$/gm)].map(([, name = '']) => name)),
]

test('no class is defined in two style sheets: all of them end up on one page', () => {
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.scss'))
  const owners = new Map<string, string[]>()
  for (const sheet of sheets) for (const name of definedIn(sheet)) owners.set(name, [...(owners.get(name) ?? []), sheet])
  expect([...owners].filter(([, files]) => files.length > 1)).toEqual([])
  expect(owners.size).toBeGreaterThan(100)
})
