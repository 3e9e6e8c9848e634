import { type SealedFields, sealedTexts } from '@functions/platform/sealed'
import { revealNoteContext } from '@functions/platform/reveals'

/** Sealed fields of the contest table: who takes part, works, what jurors and objectors write, names on certificates. */
const fieldsOf: readonly (readonly [prefix: string, names: readonly string[]])[] = [
  ['ENTRY#', ['people', 'contact', 'guardian', 'teamName', 'reason', 'appealText', 'appealAnswer']],
  ['WORK#', ['title', 'text']],
  ['JUROR#', ['name']],
  ['RECUSAL#', ['reason']],
  ['OBJECTION#', ['text', 'phone', 'answerText']],
  ['CODE', ['name']],
  ['CERTIFICATE', ['who', 'workTitle']],
]

export const contestSealed: SealedFields = (item, again) => {
  const [key, sk] = [`${item.pk}/${item.sk}`, String(item.sk)]
  if (String(item.pk).startsWith('REVEALS#') && sk.startsWith('R#'))
    return sealedTexts(item, ['note'], again, () => revealNoteContext(sk.slice(2)))
  const names = fieldsOf.find(([prefix]) => sk.startsWith(prefix))?.[1] ?? []
  // What was never written, or is cleared since its term is over, is empty.
  const written = names.filter((name) => item[name] !== '')
  return sealedTexts(item, written, again, (name) => `${key}.${name}`)
}
