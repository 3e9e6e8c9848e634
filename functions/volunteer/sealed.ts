import { type SealedFields, sealedTexts } from '@functions/platform/sealed'
import { revealNoteContext } from '@functions/platform/reveals'
import type { Key } from '@functions/platform/table'

/** What a sealed field is bound to. */
export const sealedIn = ({ pk, sk }: Key, field: string): string => `${pk}/${sk}.${field}`

const fields: Readonly<Record<string, readonly string[]>> = {
  PROFILE: ['name', 'phone', 'guardian', 'reason'],
  PROOF: ['reason'],
  PORTRAIT: ['reason'],
  SERVICE: ['reason'],
  CERT: ['name'],
  OBJECTION: ['text', 'answer'],
}

/** Sealed fields of the volunteer table: names, numbers, guardians, reasons, objections. Cleared ones are empty. */
export const volunteerSealed: SealedFields = (item, again) => {
  const [pk, sk] = [String(item.pk), String(item.sk)]
  if (pk.startsWith('REVEALS#') && sk.startsWith('R#')) return sealedTexts(item, ['note'], again, () => revealNoteContext(sk.slice(2)))
  const names = fields[sk.split('#')[0] ?? ''] ?? []
  const held = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== ''))
  return sealedTexts(held, names, again, (field) => sealedIn({ pk, sk }, field))
}
