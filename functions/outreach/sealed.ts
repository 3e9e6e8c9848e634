import { type SealedFields, sealedTexts } from '@functions/platform/sealed'

/** What the note of an entry belongs to: it opens in no other. */
export const noteContext = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk}/${sk}.note`

/** Sealed fields of the outreach table: the note of every attempt to reach somebody. */
export const outreachSealed: SealedFields = (item, again) =>
  String(item.sk).startsWith('TRY#')
    ? sealedTexts(item, ['note'], again, () => noteContext({ pk: String(item.pk), sk: String(item.sk) }))
    : {}
