import type { ObjectionView } from '@shared/contest/entryContract'
import { seal, unseal } from '@functions/platform/cipher'
import type { ObjectionItem } from './items'

type Field = 'text' | 'phone' | 'answerText'
type Of = Pick<ObjectionItem, 'contestId' | 'objectionId'>
const context = ({ contestId, objectionId }: Of, field: Field): string => `CT#${contestId}/OBJECTION#${objectionId}.${field}`
export const sealWords = (of: Of, field: Field, text: string): string => seal(text, context(of, field))
export const openWords = (item: ObjectionItem, field: Field): string =>
  item[field] === '' ? '' : unseal(item[field], context(item, field))

export const objectionView = (item: ObjectionItem, contestTitle: string): ObjectionView => ({
  ...{ objectionId: item.objectionId, contestTitle, at: item.at, text: openWords(item, 'text') },
  answer: item.answer && { ...item.answer, text: openWords(item, 'answerText') },
})
