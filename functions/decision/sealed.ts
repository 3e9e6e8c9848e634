import { type SealedFields, sealedTexts } from '@functions/platform/sealed'
import { sealedOfProxy } from './proxyItems'

/** Sealed fields of the decision table: handwritten signatures, what an agent is bound to, reasons in free text. */
export const decisionSealed: SealedFields = (item, again) => {
  const [key, sk] = [`${item.pk}/${item.sk}`, String(item.sk)]
  if (sk.startsWith('BALLOT#')) return sealedTexts(item, ['signature'], again, () => key)
  if (sk.startsWith('PROXY#')) return sealedTexts(item, sealedOfProxy, again, (field) => `${key}.${field}`)
  if (sk.startsWith('CONFLICT#')) return sealedTexts(item, ['reason'], again, (field) => `${key}.${field}`)
  if (sk.startsWith('STATEMENT#')) return sealedTexts(item, ['signature'], again, () => key)
  return {}
}
