import { codeItemNames } from '@shared/decision/rule'
import type { DraftForm } from './form'

/** `3 幢 2 单元加装电梯`; empty while there is nothing to say. At most the 40 characters a title may have. */
export const suggestTitle = ({ kind, item, scope }: Pick<DraftForm, 'kind' | 'item' | 'scope'>): string => {
  const where = scope.map((s) => s.label).join('、')
  const what = kind === 'lift' ? '加装电梯' : item === null ? '' : codeItemNames[item]
  return where === '' || what === '' ? '' : `${where}${what}`.slice(0, 40)
}
