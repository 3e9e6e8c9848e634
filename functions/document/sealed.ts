import { type SealedFields, sealedTexts } from '@functions/platform/sealed'

/** Sealed fields of the document table: what was asked about a result, and the answer. Each opens in its own inquiry only. */
export const documentSealed: SealedFields = (item, again) =>
  String(item.sk).startsWith('INQUIRY#')
    ? sealedTexts(item, ['text', 'answer'], again, (field) => `${String(item.inquiryId)}.${field}`)
    : {}
