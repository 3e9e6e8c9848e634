import type { SealedFields } from '@functions/platform/sealed'
import { sealedTexts } from '@functions/platform/sealed'
import { revealNoteContext } from '@functions/platform/reveals'

/** Sealed fields of the identity table, by the kind of item that the sort key begins with. */
export const identitySealed: SealedFields = (item, again) => {
  // A noted reveal begins with the same letter as a request.
  if ('revealId' in item) return sealedTexts(item, ['note'], again, () => revealNoteContext(String(item.revealId)))
  switch (String(item.sk).split('#')[0]) {
    case 'PERSON':
      return sealedTexts(item, ['openid', 'callMe'], again, (name) => `${item.personId}.${name}`)
    case 'GRANT':
      return sealedTexts(item, ['name', 'appointedBy', 'revokedReason'], again, (name) => `${item.grantId}.${name}`)
    case 'INVITE':
      return sealedTexts(item, ['name', 'invitedBy'], again, (name) => `${item.code}.${name}`)
    case 'B':
      return sealedTexts(item, ['name', 'note'], again, (name) => `${item.ownerKey}.${item.generation}.${name}`)
    case 'H':
      return sealedTexts(item, ['name'], again, (name) => `${item.ownerKey}.${item.personId}.${name}`)
    case 'R':
      return sealedTexts(item, ['name', 'phone', 'note', 'reason'], again, (name) => `${item.requestId}.${name}`)
    case 'CODE':
      return sealedTexts(item, ['name'], again, (name) => `${item.code}.${name}`)
    default:
      return {}
  }
}
