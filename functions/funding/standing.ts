import { isVoid } from '@shared/funding/agreement'
import type { CaseFacts } from '@shared/retrofit/facts'
import type { CaseItem } from '@functions/retrofit/exports'
import { latestOf } from './folder'
import { readFolder } from './store'

/** What the agreement says to the guard of its step: who has not signed. An agreement on an earlier scheme is none. */
export const agreementFacts = async (head: CaseItem): Promise<CaseFacts['agreement']> => {
  const latest = latestOf(await readFolder(head.caseId))
  if (!latest || isVoid(latest.content, head)) return null
  return { lacks: 0, unsigned: latest.unsigned }
}
