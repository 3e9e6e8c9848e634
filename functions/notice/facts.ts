import { noticeLacks } from '@shared/notice/lacks'
import type { CaseFacts } from '@shared/retrofit/facts'
import { now } from '@functions/platform/clock'
import { type CaseItem, designOf } from '@functions/retrofit/exports'
import { consultationOf } from './consultation'
import { designedIn } from './designed'
import { guardFacts, presentOf } from './standing'
import { readDrafted, readPublic } from './store'

/** The draft of the next notice as posting would find it; null while nobody has begun one. */
const drafted = async (head: CaseItem): Promise<CaseFacts['notice']> => {
  const [{ draft, feedback }, consultation, design] = await Promise.all([
    readDrafted(head.caseId),
    consultationOf(head.decisionId),
    designOf(head),
  ])
  if (!draft) return null
  const lacks = noticeLacks(draft, { feedback, consultation, designed: designedIn(design) }).length
  return { lacks, over: false, withoutRecord: 0 }
}

/** What the notice says to the guard of the next step: of the draft before it is posted, of what hangs from then on. */
export const noticeFacts = async (head: CaseItem): Promise<CaseFacts['notice']> => {
  if (head.state === 'schemeReady') return drafted(head)
  const at = now()
  return guardFacts(presentOf((await readPublic(head.caseId)).notices, head, at), at)
}
