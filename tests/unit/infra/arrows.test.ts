import { expect, test } from '@jest/globals'
import { ESLint } from 'eslint'

/** The one-way arrows between the rooms of the house, proved by linting what breaks them. */
const eslint = new ESLint()

const complaints = async (filePath: string, imported: string): Promise<string[]> => {
  const [result] = await eslint.lintText(`import * as thing from '${imported}'\nexport const used = thing\n`, { filePath })
  return (result?.messages ?? []).filter((m) => m.ruleId === 'boundaries/dependencies').map((m) => m.message)
}

const broken: readonly (readonly [file: string, imported: string, why: string])[] = [
  ['shared/decision/probe.ts', 'node:fs', 'shared is pure: no Node modules'],
  ['shared/decision/probe.ts', 'jose', 'shared is pure: jose is not among'],
  ['shared/decision/probe.ts', '@aws-sdk/client-dynamodb', 'shared is pure: @aws-sdk/client-dynamodb is not among'],
  ['shared/decision/probe.ts', '@functions/platform/clock', 'shared must not use platform'],
  ['shared/decision/probe.ts', '../../miniapp/src/navigation', 'shared must not use miniapp'],
  ['functions/decision/probe.ts', '@functions/identity/store', 'context must not use context'],
  ['functions/decision/probe.ts', '../identity/store', 'context must not use context'],
  ['functions/decision/probe.ts', '../../infra/local/stack', 'context must not use infra'],
  ['functions/platform/probe.ts', '@functions/registry/exports', 'platform must not use context'],
  ['miniapp/src/probe.ts', '@functions/platform/clock', 'miniapp must not use platform'],
  ['miniapp/src/probe.ts', 'node:path', 'the phone has no Node'],
]

test.each(broken)('%s may not import %s', async (file, imported, why) => {
  expect(await complaints(file, imported)).toEqual([expect.stringContaining(why)])
})

const allowed: readonly (readonly [file: string, imported: string])[] = [
  ['shared/decision/probe.ts', 'zod'],
  ['shared/decision/probe.ts', '../kernel/area'],
  ['shared/decision/probe.ts', '@noble/hashes/sha2.js'],
  ['functions/decision/probe.ts', './store'],
  ['functions/decision/probe.ts', '@functions/platform/table'],
  ['functions/decision/probe.ts', '@functions/registry/exports'],
  ['functions/decision/probe.ts', '@shared/decision/rule'],
  ['miniapp/src/probe.ts', '@shared/decision/rule'],
  ['miniapp/config/probe.ts', 'node:path'],
  ['infra/local/probe.ts', '@functions/identity/store'],
  ['tests/unit/probe.ts', '@functions/identity/store'],
  ['tests/unit/miniapp/probe.test.ts', '../../support/document'],
]

test.each(allowed)('%s may import %s', async (file, imported) => {
  expect(await complaints(file, imported)).toEqual([])
})

test('zod is imported as a namespace, since the named import bundles every locale', async () => {
  const [result] = await eslint.lintText("import { z } from 'zod'\nexport const used = z\n", { filePath: 'shared/kernel/probe.ts' })
  expect(result?.messages.map((m) => m.message)).toContain("Write `import * as z from 'zod'`: the named import bundles every locale.")
})
