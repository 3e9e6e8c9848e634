import { contestOrganisers, contestWatchers } from '@shared/contest/access'
import type { ContestId, EntryId } from '@shared/contest/model'
import { Refusal } from '@shared/contract/errors'
import type { Caller } from '@functions/platform/caller'
import { type ContestItem, type EntryItem, JurorItem } from './items'
import { keys, readEntryItem, readHead, table } from './store'

/** @throws Refusal NOT_FOUND */
export const mustRead = async (id: ContestId): Promise<ContestItem> => {
  const head = await readHead(id)
  if (!head) throw new Refusal('NOT_FOUND')
  return head
}
/** A contest that is open to see: everything but drafts. @throws Refusal NOT_FOUND */
export const mustSee = async (id: ContestId): Promise<ContestItem> => {
  const head = await mustRead(id)
  if (head.state === 'draft') throw new Refusal('NOT_FOUND')
  return head
}
/** @throws Refusal NOT_FOUND, WRONG_PLACE */
export const mustOrganise = async (caller: Caller, id: ContestId): Promise<ContestItem> => {
  const head = await mustRead(id)
  caller.mustHold(contestOrganisers, head.place)
  return head
}
/** @throws Refusal NOT_FOUND, WRONG_PLACE */
export const mustWatch = async (caller: Caller, id: ContestId): Promise<ContestItem> => {
  const head = await mustRead(id)
  caller.mustHold(contestWatchers, head.place)
  return head
}

export const jurorOf = async (caller: Caller, id: ContestId): Promise<JurorItem | null> => {
  const item = await table.get(keys.juror(id, caller.personId))
  const juror = item && JurorItem.parse(item)
  return juror?.state === 'active' ? juror : null
}
/** Whoever is or was a juror here sees no names: the scores are blind. @throws Refusal JUROR_BLIND */
export const mustNotJudge = async (caller: Caller, id: ContestId): Promise<void> => {
  if (await table.get(keys.juror(id, caller.personId))) throw new Refusal('JUROR_BLIND')
}
/** To anybody but its jurors a jury is not there. @throws Refusal NOT_FOUND */
export const mustJudge = async (caller: Caller, id: ContestId): Promise<{ head: ContestItem; juror: JurorItem }> => {
  const [head, juror] = await Promise.all([mustRead(id), jurorOf(caller, id)])
  if (!juror) throw new Refusal('NOT_FOUND')
  return { head, juror }
}

/** An entry for the account that made it, or for staff of its place; to anybody else there is none. @throws Refusal NOT_FOUND, JUROR_BLIND */
export const mustHaveEntry = async (caller: Caller, id: ContestId, entryId: EntryId): Promise<{ item: EntryItem; own: boolean }> => {
  const item = await readEntryItem(id, entryId)
  if (!item) throw new Refusal('NOT_FOUND')
  const own = item.by === caller.personId && !item.helped
  if (own) return { item, own }
  if (!caller.holds(contestWatchers, item.place)) throw new Refusal('NOT_FOUND')
  await mustNotJudge(caller, id)
  return { item, own }
}
/** @throws Refusal NOT_FOUND */
export const mustOwnEntry = async (caller: Caller, id: ContestId, entryId: EntryId): Promise<EntryItem> => {
  const item = await readEntryItem(id, entryId)
  if (item?.by !== caller.personId) throw new Refusal('NOT_FOUND')
  return item
}
/** An entry for staff who organise and do not judge. @throws Refusal NOT_FOUND, WRONG_PLACE, JUROR_BLIND */
export const mustCheckEntry = async (caller: Caller, id: ContestId, entryId: EntryId): Promise<{ head: ContestItem; item: EntryItem }> => {
  const head = await mustOrganise(caller, id)
  await mustNotJudge(caller, id)
  const item = await readEntryItem(id, entryId)
  if (!item) throw new Refusal('NOT_FOUND')
  return { head, item }
}
