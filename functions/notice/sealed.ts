import { type SealedFields, sealedTexts } from '@functions/platform/sealed'
import { revealNoteContext } from '@functions/platform/reveals'
import { contextOf, sealedFields } from './words'

/** Sealed fields of the notice table: words about people in objections, each open in its own objection only, and reasons of reveals. */
export const noticeSealed: SealedFields = (item, again) => {
  if (String(item.sk).startsWith('OBJECTION#'))
    return sealedTexts(item, sealedFields, again, (field) => contextOf(String(item.objectionId), field))
  if (String(item.pk).startsWith('REVEALS#') && String(item.sk).startsWith('R#'))
    return sealedTexts(item, ['note'], again, () => revealNoteContext(String(item.revealId)))
  return {}
}
