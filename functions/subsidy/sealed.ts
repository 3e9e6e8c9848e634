import { type SealedFields, sealedTexts } from '@functions/platform/sealed'

/** Sealed fields of the subsidy table: accounts, reasons of a recovery, notes on corridors, doubts and what came of them. */
export const subsidySealed: SealedFields = (item, again) => {
  const [pk, sk] = [String(item.pk), String(item.sk)]
  const kind = sk.split('#')[0]
  const names = kind === 'FILE' ? ['account', 'recoveryReason'] : kind === 'CHECK' ? ['note'] : kind === 'FLAG' ? ['text', 'finding'] : []
  return pk.startsWith('CASE#') ? sealedTexts(item, names, again, (field) => `${pk}/${sk}.${field}`) : {}
}
