import { Refusal } from '@shared/contract/errors'
import type { FileId } from '@shared/content/model'
import { moneyWatchers } from '@shared/funding/readers'
import { type Day, dayOf } from '@shared/kernel/day'
import { covers } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import type { CaseId } from '@shared/retrofit/model'
import { confirmedFiles } from '@functions/content/exports'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { type CaseItem, type OpenedCase, mustReadCase } from '@functions/retrofit/exports'
import type { KeptFile } from './items'

/** Stands for one builder of one case; nobody can tell from it who that is in another. */
export const signerOf = (caseId: CaseId, ownerKey: OwnerKey): string => `s_${lookupHash('signer', `${caseId}\n${ownerKey}`, 20)}`

export const mayPrepare = ({ as }: Pick<OpenedCase, 'as'>): boolean => as.includes('communityWorker') || as.includes('builder')

/** The whole money of a case is for staff who look after it; owners see the agreement and their own payments. */
export const seesAll = (caller: Caller, head: CaseItem): boolean => caller.holds(moneyWatchers, head.community)

/** A case for its owners, staff and the bureaus that money passes. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const mustSee = async (caller: Caller, caseId: CaseId): Promise<OpenedCase> => {
  const opened = await mustReadCase(caller, caseId)
  if (!opened.owner && !seesAll(caller, opened.head)) throw new Refusal('WRONG_PLACE')
  return opened
}

/** A case for whoever prepares its agreement and keeps its books. @throws Refusal NOT_FOUND, WRONG_PLACE, CASE_NOT_YOURS */
export const mustPrepare = async (caller: Caller, caseId: CaseId): Promise<OpenedCase> => {
  const opened = await mustSee(caller, caseId)
  if (!mayPrepare(opened)) throw new Refusal('CASE_NOT_YOURS')
  return opened
}

/** An event about the money of a case; no names, no account, no words of people. */
export const fundingEvent = (type: string, head: CaseItem, actor: string, facts: Record<string, unknown>) =>
  eventOf({ type: `funding.${type}`, subject: `case:${head.caseId}`, place: head.community, actor, facts })

/**
 * Documents of the case as the store has them: uploaded by staff of its place, or by the caller. @throws Refusal FILE_MISSING
 */
export const keptFiles = async (caller: Caller, head: CaseItem, ids: readonly FileId[]): Promise<KeptFile[]> => {
  if (ids.length === 0) return []
  const files = await confirmedFiles(ids)
  return ids.map((fileId) => {
    const file = files.get(fileId)
    const here = file?.purpose === 'caseDocument' && (covers(head.community, file.place) || covers(file.place, head.community))
    const ours = file?.requestedBy === caller.personId || caller.holds(['communityWorker', 'streetOfficer'], head.community)
    if (!file || !here || !ours) throw new Refusal('FILE_MISSING', { fileId })
    return { ...file.ref, key: file.key }
  })
}

export const keptFile = async (caller: Caller, head: CaseItem, id: FileId | null): Promise<KeptFile | null> =>
  id === null ? null : ((await keptFiles(caller, head, [id]))[0] ?? null)

/** A day in China that has come. @throws Refusal DAY_AHEAD */
export const mustHaveCome = (day: Day): void => {
  if (day > dayOf(now())) throw new Refusal('DAY_AHEAD')
}
