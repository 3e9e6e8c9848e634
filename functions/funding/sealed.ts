import { type SealedFields, sealedTexts } from '@functions/platform/sealed'
import { actKeyOf, sealedIn } from './store'

/**
 * Sealed fields of the funding table: the account with its number and holder, and the ink of every signature. A builder's present state
 * holds the ink of the act that it came from, and opens as that act.
 */
export const fundingSealed: SealedFields = (item, again) => {
  const key = { pk: String(item.pk), sk: String(item.sk) }
  const own = (field: string): string => sealedIn(key, field)
  if (key.sk.startsWith('ACCOUNT#')) return sealedTexts(item, ['holder', 'number'], again, own)
  if (key.sk.startsWith('JOINER#')) return sealedTexts(item, ['joinerInk', 'builderInk'], again, own)
  if (key.sk.startsWith('ACT#')) return sealedTexts(item, ['ink'], again, own)
  if (key.sk.startsWith('S#'))
    return sealedTexts(item, ['ink'], again, (field) => sealedIn(actKeyOf(key.pk, String(item.signer), Number(item.turn)), field))
  return {}
}
