import type { submitWork } from '@shared/contest/entryContract'
import { type WorkRule, workTypes } from '@shared/contest/model'
import { Refusal } from '@shared/contract/errors'
import type { FileId } from '@shared/content/model'
import { type ConfirmedFile, confirmedFiles } from '@functions/content/exports'
import { seal } from '@functions/platform/cipher'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustOwnEntry, mustRead } from './access'
import { contestEvent } from './events'
import { EntryItem, type WorkItem } from './items'
import { workContext } from './people'
import { table } from './store'
import { submitWrites } from './store/entries'
import { entryView } from './views'

const MEGABYTE = 1024 * 1024

/** Files that arrived whole, were sent by this account, and are as the contest wants them. @throws Refusal WORK_FILES, FILE_MISSING */
const filesOf = async (rule: WorkRule | null, ids: readonly FileId[], caller: Caller): Promise<ConfirmedFile[]> => {
  if (rule === null) throw new Refusal('WORK_FILES', { most: 0 })
  if (ids.length > rule.files || new Set(ids).size < ids.length) throw new Refusal('WORK_FILES', { most: rule.files })
  const found = await confirmedFiles(ids)
  const types = rule.kinds.flatMap((kind) => workTypes[kind])
  return ids.map((id) => {
    const file = found.get(id)
    if (!file || file.purpose !== 'contestWork' || file.requestedBy !== caller.personId) throw new Refusal('FILE_MISSING')
    if (!types.includes(file.ref.contentType) || file.ref.size > rule.megabytes * MEGABYTE)
      throw new Refusal('WORK_FILES', { megabytes: rule.megabytes, types })
    return file
  })
}

/** What may still be handed in: before the check, after it while the deadline runs, or what was sent back. */
const open: readonly EntryItem['state'][] = ['registered', 'eligible', 'sentBack']

const why = (error: unknown, key: string): EntryItem => {
  if (!(error instanceof ConditionFailed)) throw error
  const entry = EntryItem.safeParse(error.at(0)?.item).data
  // The same work, whose answer the phone did not hear.
  if (entry?.workKey === key) return entry
  if (error.has('runsStill')) throw new Refusal('WORK_LATE')
  if (error.at(2)?.clauses.includes('stateIs')) throw new Refusal('CONTEST_OVER')
  throw new Refusal(error.has('workIs') || error.has('isNew') ? 'EDITED_BY_OTHER' : 'ENTRY_STATE')
}

export const submit: UseCase<typeof submitWork> = async ({ params: { contestId, entryId }, body: { workKey, seen, work } }, caller) => {
  const [item, head] = await Promise.all([mustOwnEntry(caller, contestId, entryId), mustRead(contestId)])
  if (item.workKey === workKey) return entryView(item, head, true)
  if (!open.includes(item.state)) throw new Refusal('ENTRY_STATE')
  if (item.work !== seen) throw new Refusal('EDITED_BY_OTHER')
  const files = await filesOf(head.works, work.files, caller)
  const at = now()
  const version = seen + 1
  const sealed = (field: 'title' | 'text'): string =>
    work[field] === '' ? '' : seal(work[field], workContext(contestId, entryId, version, field))
  const handedIn: WorkItem = {
    ...{ entryId, version, at, title: sealed('title'), text: sealed('text') },
    files: files.map(({ ref, key }) => ({ fileId: ref.fileId, key, contentType: ref.contentType, size: ref.size })),
  }
  const event = contestEvent('workSubmitted', head, caller.personId, { entry: entryId, version, files: files.length })
  try {
    await table.transact(submitWrites(item, handedIn, workKey, at, event))
    return await entryView({ ...item, work: version, workKey, state: 'registered', reason: '' }, head, true)
  } catch (error) {
    return entryView(why(error, workKey), head, true)
  }
}
