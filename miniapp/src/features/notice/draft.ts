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

/** What is still to be filled in, by screen: what it is about, who one is. A sentence each, or null. */
export const wrongIn = ({ grounds, text, name, phone, flat, affected }: Draft) => ({
  grounds: grounds.length === 0 ? '请至少选一项。' : null,
  text: text.trim().length < 10 ? '请写清楚受到什么影响，至少 10 个字。' : null,
  affected: affected === null ? '请选一项。' : null,
  name: name.trim() === '' ? '请填姓名。' : null,
  flat: flat.trim().length < 2 ? '请填您住在几幢几单元几室。' : null,
  phone: /^1\d{10}$|^0[\d-]{9,13}$/.test(phone.trim()) ? null : '请填 11 位手机号，或带区号的座机。',
})
