import * as z from 'zod'
import type { CaseId } from '@shared/retrofit/model'
import { Affected, Ground } from '@shared/notice/objection'
import { newKey } from '@/api/clientKey'
import { dropStored, readStored, writeStored } from '@/session/storage'

/** What somebody has written so far; kept on the phone until it has arrived, so that nothing is written twice. */
const Draft = z.object({
  grounds: z.array(Ground),
  text: z.string(),
  name: z.string(),
  phone: z.string(),
  flat: z.string(),
  affected: Affected.nullable(),
  /** The same for every try to send it. */
  objectionKey: z.string(),
})
export type Draft = z.infer<typeof Draft>

const keyOf = (caseId: CaseId): string => `linli.objection.${caseId}`

export const emptyDraft = (): Draft => ({ grounds: [], text: '', name: '', phone: '', flat: '', affected: null, objectionKey: newKey() })

export const readDraft = (caseId: CaseId): Draft | null =>
  Draft.nullable()
    .catch(null)
    .parse(readStored(keyOf(caseId)))
export const keepDraft = (caseId: CaseId, draft: Draft): void => writeStored(keyOf(caseId), draft)
export const dropDraft = (caseId: CaseId): void => dropStored(keyOf(caseId))
