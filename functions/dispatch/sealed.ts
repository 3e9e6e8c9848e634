import { revealNoteContext } from '@functions/platform/reveals'
import { type SealedFields, sealedTexts } from '@functions/platform/sealed'
import { seal, unseal } from '@functions/platform/cipher'
import type { OrderId } from '@shared/dispatch/order'

/** Sealed texts of an order's head. */
export const headFields = [
  'people',
  'whereabouts',
  'words',
  'code',
  'report',
  'reviewWords',
  'feedback',
  'question',
  'answer',
  'disputeWords',
] as const
export type HeadField = (typeof headFields)[number]

const ofHead = (id: OrderId, field: HeadField): string => `O#${id}/HEAD.${field}`
const ofStep = (id: OrderId, turn: number): string => `O#${id}/STEP#${turn}.reason`

/** Nothing stays nothing. */
export const sealHead = (id: OrderId, field: HeadField, plain: string): string => (plain === '' ? '' : seal(plain, ofHead(id, field)))
export const unsealHead = (id: OrderId, field: HeadField, sealed: string): string =>
  sealed === '' ? '' : unseal(sealed, ofHead(id, field))
export const sealReason = (id: OrderId, turn: number, plain: string): string => (plain === '' ? '' : seal(plain, ofStep(id, turn)))
export const unsealReason = (id: OrderId, turn: number, sealed: string): string => (sealed === '' ? '' : unseal(sealed, ofStep(id, turn)))

/** Sealed fields of the dispatch table: who and where, what was said, asked, answered, reported and felt; reasons of steps; notes of reveals. */
export const dispatchSealed: SealedFields = (item, again) => {
  const [pk, sk] = [String(item.pk), String(item.sk)]
  const held = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== ''))
  if (pk.startsWith('REVEALS#') && sk.startsWith('R#')) return sealedTexts(item, ['note'], again, () => revealNoteContext(sk.slice(2)))
  if (!pk.startsWith('O#')) return {}
  if (sk === 'HEAD') return sealedTexts(held, headFields, again, (field) => `${pk}/HEAD.${field}`)
  return sk.startsWith('STEP#') ? sealedTexts(held, ['reason'], again, () => `${pk}/STEP#${Number(sk.slice(5))}.reason`) : {}
}
