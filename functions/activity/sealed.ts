import * as z from 'zod'
import { SessionItem } from './items'
import { seedContext } from './seed'
import { revealNoteContext } from '@functions/platform/reveals'
import { type SealedFields, sealedTexts } from '@functions/platform/sealed'

const SessionDraw = SessionItem.pick({ sessionId: true }).extend({ draw: z.looseObject({ seed: z.string() }) })

/** Sealed fields of the activity table: names and numbers of an order, learning records, the words of an appeal, the seed of a draw. */
export const activitySealed: SealedFields = (item, again) => {
  const [key, sk] = [`${item.pk}/${item.sk}`, String(item.sk)]
  const ofField = (field: string): string => `${key}.${field}`
  const texts = (names: readonly string[]) =>
    // Cleared when their term is over.
    sealedTexts(Object.fromEntries(Object.entries(item).filter(([, value]) => value !== '')), names, again, ofField)
  if (sk.startsWith('BOOKING#')) return texts(['people', 'contact'])
  if (sk === 'RECORD') return texts(['name', 'lines'])
  if (sk.startsWith('FEEDBACK#')) return texts(['text'])
  if (String(item.pk).startsWith('REVEALS#') && sk.startsWith('R#'))
    return sealedTexts(item, ['note'], again, () => revealNoteContext(sk.slice(2)))
  if (sk.startsWith('FAULT#')) return texts(['appealText'])
  const draw = SessionDraw.safeParse(item)
  if (sk === 'HEAD' && draw.success) {
    const { sessionId, draw: held } = draw.data
    return { draw: { ...held, seed: again(held.seed, seedContext(sessionId)) } }
  }
  return {}
}
