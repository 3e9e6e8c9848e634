import type { appealEntry, listEntries, myEntries, readEntry, revealEntry, withdrawEntry } from '@shared/contest/entryContract'
import { Refusal } from '@shared/contract/errors'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newUlid } from '@functions/platform/ids'
import { noteReveal, revealNoteContext, revealsLeft } from '@functions/platform/reveals'
import { ConditionFailed } from '@functions/platform/table'
import { mustCheckEntry, mustHaveEntry, mustNotJudge, mustOwnEntry, mustRead, mustWatch } from './access'
import { contestEvent } from './events'
import { EntryItem, ObjectionItem, PresentItem, WorkItem } from './items'
import { objectionView } from './objectionView'
import { contactOf, guardianOf, peopleOf, sealField } from './people'
import { allOf, index, partitionOf, proveState, readHeads, table } from './store'
import { givePlace, moveEntry, releasePersons } from './store/entries'
import { entryView } from './views'

const PAGE = 30
/** Entries of one account that are shown: nobody makes more by hand. */
const MINE = 60

export const mine: UseCase<typeof myEntries> = async (_, caller) => {
  const { items } = await table.query({ pk: index.by(caller.personId), index: 'byKey', descending: true, limit: MINE })
  const isEntry = (item: Readonly<Record<string, unknown>>): boolean => String(item.sk).startsWith('ENTRY#')
  const entries = items.filter(isEntry).map((item) => EntryItem.parse(item))
  const objections = items.filter((item) => !isEntry(item)).map((item) => ObjectionItem.parse(item))
  const heads = await readHeads([...entries, ...objections].map(({ contestId }) => contestId))
  const shown = entries.flatMap((item) => {
    const head = heads.get(item.contestId)
    return head && !item.helped ? [entryView(item, head, true)] : []
  })
  return {
    items: await Promise.all(shown),
    objections: objections.map((item) => objectionView(item, heads.get(item.contestId)?.title ?? '')),
    now: now(),
  }
}

export const read: UseCase<typeof readEntry> = async ({ params: { contestId, entryId } }, caller) => {
  const [{ item, own }, head] = await Promise.all([mustHaveEntry(caller, contestId, entryId), mustRead(contestId)])
  return { entry: await entryView(item, head, own), now: now() }
}

export const list: UseCase<typeof listEntries> = async ({ params: { contestId }, query: { cursor, limit, state } }, caller) => {
  const head = await mustWatch(caller, contestId)
  await mustNotJudge(caller, contestId)
  const found = await table.query({ pk: partitionOf(contestId), prefix: 'ENTRY#', limit: limit ?? PAGE, cursor, consistent: true })
  const entries = found.items.map((item) => EntryItem.parse(item)).filter((item) => state === undefined || item.state === state)
  const [works, present] = await Promise.all([allOf(contestId, 'WORK#', WorkItem), allOf(contestId, 'PRESENT#', PresentItem)])
  const items = entries.map((item) =>
    entryView(item, head, false, {
      works: works.filter((work) => work.entryId === item.entryId),
      present: present.some(({ number }) => number === item.number),
    }),
  )
  return { items: await Promise.all(items), cursor: found.cursor, now: now() }
}

const whyNot = (error: unknown): never => {
  if (!(error instanceof ConditionFailed)) throw error
  throw new Refusal(error.at(0)?.clauses.length ? 'ENTRY_STATE' : 'CONTEST_OVER')
}

const leaves: readonly EntryItem['state'][] = ['registered', 'sentBack', 'eligible', 'refused']

/** Staff take somebody back who asks them to. */
export const withdraw: UseCase<typeof withdrawEntry> = async ({ params: { contestId, entryId } }, caller) => {
  const [{ item, own }, head] = await Promise.all([mustHaveEntry(caller, contestId, entryId), mustRead(contestId)])
  if (item.state === 'withdrawn') return entryView(item, head, own)
  if (!leaves.includes(item.state)) throw new Refusal('ENTRY_STATE')
  const event = contestEvent('withdrawn', head, caller.personId, { entry: entryId, byStaff: !own })
  try {
    await table.transact([moveEntry(item, { state: 'withdrawn', event }), givePlace(item), ...releasePersons(item)])
  } catch (error) {
    whyNot(error)
  }
  return entryView({ ...item, state: 'withdrawn' }, head, own)
}

export const appeal: UseCase<typeof appealEntry> = async ({ params: { contestId, entryId }, body: { text } }, caller) => {
  const [item, head] = await Promise.all([mustOwnEntry(caller, contestId, entryId), mustRead(contestId)])
  if (item.appeal !== 'none') throw new Refusal('ENTRY_APPEALED')
  if (item.state !== 'refused') throw new Refusal('ENTRY_STATE')
  const set = { appeal: 'open' as const, appealText: sealField(item, 'appealText', text) }
  const event = contestEvent('appealed', head, caller.personId, { entry: entryId })
  try {
    await table.transact([moveEntry(item, { ...set, event }), proveState(contestId, 'published')])
  } catch (error) {
    whyNot(error)
  }
  return entryView({ ...item, ...set }, head, true)
}

/** Names and numbers after noting who asked and why: what could not be noted is not shown (DOMAIN §8). */
export const reveal: UseCase<typeof revealEntry> = async ({ params: { contestId, entryId }, body: { reason } }, caller) => {
  const { head, item } = await mustCheckEntry(caller, contestId, entryId)
  const [revealId, at] = [newUlid(), now()]
  const event = contestEvent('revealed', head, caller.personId, { entry: entryId, reason, revealId })
  const noted = { revealId, entry: entryId, reason, note: seal('', revealNoteContext(revealId)), at }
  if (!(await noteReveal(table, caller.personId, noted, event))) throw new Refusal('REVEALS_USED_UP')
  return {
    people: peopleOf(item),
    contact: contactOf(item),
    guardian: guardianOf(item),
    left: await revealsLeft(table, caller.personId, at),
  }
}
