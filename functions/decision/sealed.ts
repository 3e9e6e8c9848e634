import { type SealedFields, sealedTexts } from '@functions/platform/sealed'

/** Sealed fields of the decision table: the handwritten signature of every revision. */
export const decisionSealed: SealedFields = (item, again) =>
  String(item.sk).startsWith('BALLOT#') ? sealedTexts(item, ['signature'], again, () => `${item.pk}/${item.sk}`) : {}
