import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root } from '../../../infra/local/files'
import { localMarks, webFaults } from '../../../infra/package/webChecks'

const local = path.join(root, 'miniapp', 'src', 'features', 'local')
const source = [
  ...readdirSync(local).map((name) => readFileSync(path.join(local, name), 'utf8')),
  readFileSync(path.join(root, 'miniapp', 'src', 'features', 'desk', 'app', 'Shell.tsx'), 'utf8'),
].join('\n')

describe('a web page to be deployed', () => {
  test.each(localMarks)('is not one that %s, by a mark that the local part still bears', (what, mark) => {
    expect(source).toMatch(mark)
    expect(webFaults('app.js', source).join()).toContain(what)
  })

  test.each([
    ['the address of a machine', 'fetch("http://127.0.0.1:3000/me")'],
    ['a way to its sources', 'a()\n//# sourceMappingURL=app.js.map'],
  ])('has not %s in it', (_, text) => {
    expect(webFaults('app.js', text)).toHaveLength(1)
  })

  test('may speak of a local place', () => {
    expect(webFaults('app.js', 'const api="/api";go("/localities");')).toEqual([])
  })
})
