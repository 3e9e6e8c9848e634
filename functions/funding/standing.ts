import { isVoid } from '@shared/funding/agreement'
import type { CaseFacts } from '@shared/retrofit/facts'
import type { OwnerKey } from '@shared/registry/model'
import type { CaseItem } from '@functions/retrofit/exports'
import { builderFlats, latestOf } from './folder'
import { readFolder } from './store'

/** What the agreement says to the guard of its step: who has not signed. An agreement on an earlier scheme is none. */
export const agreementFacts = async (head: CaseItem): Promise<CaseFacts['agreement']> => {
  const latest = latestOf(await readFolder(head.caseId))
  if (!latest || isVoid(latest.content, head)) return null
  return { lacks: 0, unsigned: latest.unsigned }
}

/** Owner sets that build by the latest agreement, whoever holds their flats now. */
export const buildersToTell = async (head: CaseItem): Promise<OwnerKey[]> => {
  const folder = await readFolder(head.caseId)
  const latest = latestOf(folder)
  return latest ? builderFlats(folder, latest).map(({ ownerKey }) => ownerKey) : []
}
