import * as z from 'zod'
import { Signature } from '@shared/decision/model'
import { Talk } from '@shared/notice/negotiation'
import { Objector } from '@shared/notice/objection'
import { seal, unseal } from '@functions/platform/cipher'
import type { ObjectionItem } from './items'

/** Sealed attributes of an objection: who it is from, what is said, what was signed. */
export const sealedFields = [
  'objector',
  'text',
  'signature',
  'broughtBy',
  'talks',
  'answer',
  'withdrawal',
  'compensationNote',
] as const satisfies readonly (keyof ObjectionItem)[]
type Field = (typeof sealedFields)[number]

export const contextOf = (objectionId: string, field: string): string => `${objectionId}.${field}`

export const sealText = (item: Pick<ObjectionItem, 'objectionId'>, field: Field, text: string): string =>
  seal(text, contextOf(item.objectionId, field))
export const sealJson = (item: Pick<ObjectionItem, 'objectionId'>, field: Field, value: unknown): string =>
  sealText(item, field, JSON.stringify(value))

/** A sealed text of an objection, or '' when it has none. */
export const textIn = (item: ObjectionItem, field: Field): string => {
  const sealed = item[field]
  return sealed === undefined ? '' : unseal(sealed, contextOf(item.objectionId, field))
}
const jsonIn = (item: ObjectionItem, field: Field): unknown => {
  const text = textIn(item, field)
  return text === '' ? null : JSON.parse(text)
}

export const objectorIn = (item: ObjectionItem): Objector =>
  Objector.parse({ ...Objector.omit({ affected: true }).parse(jsonIn(item, 'objector')), affected: item.affected })
export const signatureIn = (item: ObjectionItem): Signature | null => Signature.nullable().parse(jsonIn(item, 'signature'))
export const talksIn = (item: ObjectionItem): Talk[] => z.array(Talk).parse(jsonIn(item, 'talks') ?? [])
