import { Refusal } from '@shared/contract/errors'
import type { RunningView } from '@shared/funding/model'
import { duesPaid, entryNames, statementOf, yearlyDues } from '@shared/funding/running'
import type { addEntry, readRunning, saveRunning, voidEntry } from '@shared/funding/runningContract'
import { dayOf } from '@shared/kernel/day'
import { noMoney } from '@shared/kernel/money'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import type { OpenedCase } from '@functions/retrofit/exports'
import { fundingEvent, keptFile, mayPrepare, mustHaveCome, mustPrepare, mustSee, seesAll } from './access'
import { type BuilderFlat, builderFlats } from './folder'
import { EntryItem } from './items'
import { mustBeInForce, mustTakePart } from './payments'
import { linked } from './signers'
import { readFolder } from './store'
import { putEntry, putRunning, readBooks, voidEntryAt } from './store/money'

/** The books of a lift with its payers. Until a plan was saved here, the agreement's is the plan. @throws Refusal AGREEMENT_MISSING */
const booksOf = async ({ head }: OpenedCase) => {
  const [folder, books] = await Promise.all([readFolder(head.caseId), readBooks(head.caseId)])
  const agreement = mustBeInForce(folder, head)
  const { running, entries } = books
  return {
    ...{ entries, payers: builderFlats(folder, agreement), version: running?.version ?? 0 },
    plan: running?.plan ?? agreement.content.plan.running,
    reminders: running?.reminders ?? [],
  }
}
type Books = Awaited<ReturnType<typeof booksOf>>

const duesView = (caller: Caller, all: boolean, { plan, payers, entries }: Books, year: number): RunningView['dues'] => {
  const dues = yearlyDues(plan, payers)
  const line = ({ flat, label, ownerKey }: BuilderFlat, i: number) => ({
    ...{ flat, label, due: dues[i] ?? noMoney, paid: duesPaid(entries, flat, year) },
    mine: caller.ownerOf(ownerKey) !== undefined,
  })
  return payers.map(line).filter(({ mine }) => all || mine)
}

const booksView = async (caller: Caller, opened: OpenedCase, asked: number | undefined): Promise<RunningView> => {
  const { head } = opened
  const books = await booksOf(opened)
  const at = now()
  const year = asked ?? Number(dayOf(at).slice(0, 4))
  const all = seesAll(caller, head) || mayPrepare(opened)
  const [ofYear, ever] = [statementOf(books.entries, year), statementOf(books.entries)]
  const labels = new Map(books.payers.map(({ flat, label }) => [flat, label]))
  const mine = new Set(books.payers.filter(({ ownerKey }) => caller.ownerOf(ownerKey)).map(({ flat }) => flat))
  const { plan, reminders, version } = books
  return {
    ...{ now: at, title: head.title, mayKeep: mayPrepare(opened), plan, planVersion: version, year },
    reminders: [...reminders].sort((a, b) => (a.on < b.on ? -1 : 1)),
    statement: { ...ofYear, byKind: ofYear.byKind.map(({ kind, amount }) => ({ kind, amount, name: entryNames[kind] })) },
    ...{ balance: ever.balance, fund: ever.fund },
    entries: await Promise.all(
      books.entries
        .filter(({ on }) => on.startsWith(`${year}-`))
        .reverse()
        .map(async ({ entryId, on, kind, amount, note, notedAt, voided, receipt, flat: of }) => {
          // Which flat paid is for whoever keeps the books, and for that flat; what was spent is for everybody.
          const open = of === null || all || mine.has(of)
          const flat = open ? of : null
          return {
            ...{ entryId, on, kind, amount, note: open ? note : '', notedAt, voided, flat },
            label: flat && (labels.get(flat) ?? null),
            receipt: receipt && open ? await linked(receipt) : null,
          }
        }),
    ),
    dues: duesView(caller, all, books, year),
  }
}

export const read: UseCase<typeof readRunning> = async ({ params: { caseId }, query: { year } }, caller) =>
  booksView(caller, await mustSee(caller, caseId), year)

export const save: UseCase<typeof saveRunning> = async ({ params: { caseId }, body: { version, plan, reminders } }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  await booksOf(opened)
  const event = fundingEvent('runningSaved', opened.head, caller.personId, { version: version + 1, reminders: reminders.length })
  try {
    await putRunning(caseId, { version: version + 1, plan, reminders }, event)
  } catch (error) {
    throw error instanceof ConditionFailed ? new Refusal('FUNDING_CHANGED') : error
  }
  return booksView(caller, opened, undefined)
}

/** One line of the ledger. Its id begins with its day, so that the ledger lies in the order of days. */
export const add: UseCase<typeof addEntry> = async ({ params: { caseId }, body }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  const { payers } = await booksOf(opened)
  if (body.kind === 'dues' && body.flat === null) throw new Refusal('FLAT_NOT_IN_AGREEMENT')
  if (body.flat !== null) mustTakePart(payers, body.flat)
  mustHaveCome(body.on)
  const { entryKey, receipt: receiptId, ...entry } = body
  const receipt = await keptFile(caller, opened.head, receiptId)
  const entryId = `e_${body.on.replaceAll('-', '')}_${lookupHash('entry', `${caller.personId}\n${caseId}\n${entryKey}`, 20)}`
  const item: EntryItem = { ...entry, entryId, receipt, notedAt: now(), notedBy: caller.personId, voided: null }
  const facts = { entry: entryId, kind: body.kind, amount: body.amount, on: body.on, receipt: receipt?.sha256 ?? null }
  try {
    await putEntry(caseId, item, fundingEvent('entryAdded', opened.head, caller.personId, facts))
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    const before = EntryItem.parse(there)
    if (before.amount !== body.amount || before.kind !== body.kind || before.flat !== body.flat) throw new Refusal('MONEY_REPLAYED')
  }
  return booksView(caller, opened, Number(body.on.slice(0, 4)))
}

export const strike: UseCase<typeof voidEntry> = async ({ params: { caseId, entryId }, body: { reason } }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  try {
    const event = fundingEvent('entryVoided', opened.head, caller.personId, { entry: entryId })
    await voidEntryAt(caseId, entryId, { at: now(), reason }, event)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.at(0)?.item === null) throw new Refusal('NOT_FOUND')
  }
  return booksView(caller, opened, Number(entryId.slice(2, 6)))
}
