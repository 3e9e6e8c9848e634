import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import ts from 'typescript'

/**
 * The function names of `wx`, as WeChat's own typings list them.
 * Taro copies `Object.keys(wx)`, so each must exist as a property, and none that WeChat does not have.
 */
export const wxFunctionNames = (): readonly string[] => {
  const folder = path.dirname(createRequire(import.meta.url).resolve('miniprogram-api-typings/package.json'))
  const file = path.join(folder, 'types', 'wx', 'lib.wx.api.d.ts')
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx')
      for (const member of node.members) if (ts.isMethodSignature(member)) names.add(member.name.getText())
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true))
  return [...names]
}
