import { type SealedFields, sealedTexts } from '@functions/platform/sealed'
import { sealedOfProxy } from './proxyItems'

/** Sealed fields of the decision table: handwritten signatures, what an agent is bound to, reasons in free text. */
export const decisionSealed: SealedFields = (item, again) => {
  const [key, sk] = [`${item.pk}/${item.sk}`, String(item.sk)]
  const ofField = (field: string): string => `${key}.${field}`
  if (sk === 'HEAD') return sealedTexts(item, ['exceptionReason'], again, ofField)
  if (sk.startsWith('BALLOT#')) return sealedTexts(item, ['signature'], again, () => key)
  if (sk.startsWith('PROXY#')) return sealedTexts(item, sealedOfProxy, again, ofField)
  if (sk.startsWith('CONFLICT#')) return sealedTexts(item, ['reason'], again, ofField)
  if (sk.startsWith('STATEMENT#')) return sealedTexts(item, ['signature'], again, () => key)
  if (sk.startsWith('MEETING#')) return sealedTexts(item, ['minutes'], again, ofField)
  if (sk.startsWith('ATTENDEE#')) return sealedTexts(item, ['name'], again, ofField)
  if (sk.startsWith('ADDITION#')) return sealedTexts(item, ['by', 'text'], again, ofField)
  return {}
}
