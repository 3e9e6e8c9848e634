import type { decideEntry, decideEntryAppeal } from '@shared/contest/entryContract'
import { Refusal } from '@shared/contract/errors'
import { DAY, plus } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustCheckEntry, mustRead } from './access'
import { contestEvent } from './events'
import type { EntryItem } from './items'
import { sealField } from './people'
import { proveState, readEntryItem, table } from './store'
import { moveEntry, passWrites } from './store/entries'
import { entryView } from './views'

/** Whoever gets the next number is decided by the write; the loser takes the one after. */
const TRIES = 8
const LONGEST_MENDING = 30 * DAY

const why = (error: unknown): Refusal => {
  if (!(error instanceof ConditionFailed)) throw error
  const [entry] = error.failures.filter(({ write }) => write === 0)
  if (entry?.clauses.includes('workIs')) return new Refusal('EDITED_BY_OTHER')
  return new Refusal(entry ? 'ENTRY_STATE' : 'CONTEST_OVER')
}

const pass = async (item: EntryItem, actor: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const head = await mustRead(item.contestId)
    const event = contestEvent('passed', head, actor, { entry: item.entryId, number: item.number ?? head.numbers + 1 })
    try {
      await table.transact(passWrites(item, head.numbers, event))
      return
    } catch (error) {
      if (!(error instanceof ConditionFailed) || !error.has('numbersAre') || error.at(0)) throw why(error)
    }
  }
  throw new Refusal('BUSY', {}, 'numbers are contended')
}

const checked: readonly EntryItem['state'][] = ['registered', 'eligible', 'sentBack']

/** Staff pass, send back or refuse an entry, whose work is the one they have looked at. */
export const decide: UseCase<typeof decideEntry> = async ({ params: { contestId, entryId }, body }, caller) => {
  const { head, item } = await mustCheckEntry(caller, contestId, entryId)
  const { decision, reason, mendUntil, seen } = body
  if (item.work !== seen) throw new Refusal('EDITED_BY_OTHER')
  if (!checked.includes(item.state)) throw new Refusal('ENTRY_STATE')
  if (decision !== 'pass' && reason === null) throw new Refusal('CONTEST_REASON')
  const at = now()
  if (decision === 'pass') {
    if (head.mode === 'works' && item.work === 0) throw new Refusal('WORK_MISSING')
    if (item.state !== 'eligible') await pass(item, caller.personId)
  } else {
    const back = decision === 'sendBack'
    if (back && (mendUntil === null || mendUntil <= at || mendUntil > plus(at, LONGEST_MENDING))) throw new Refusal('MEND_TIME')
    const set = {
      state: back ? ('sentBack' as const) : ('refused' as const),
      reason: sealField(item, 'reason', reason ?? ''),
      mendUntil: back ? mendUntil : null,
    }
    const event = contestEvent(back ? 'sentBack' : 'refused', head, caller.personId, { entry: entryId })
    try {
      await table.transact([moveEntry(item, { ...set, event }), proveState(contestId, 'published')])
    } catch (error) {
      throw why(error)
    }
  }
  return entryView((await readEntryItem(contestId, entryId)) ?? item, head, false)
}

export const decideAppeal: UseCase<typeof decideEntryAppeal> = async ({ params: { contestId, entryId }, body }, caller) => {
  const { head, item } = await mustCheckEntry(caller, contestId, entryId)
  if (item.appeal !== 'open') throw new Refusal('ENTRY_STATE')
  const set = {
    appeal: body.grant ? ('granted' as const) : ('rejected' as const),
    appealAnswer: sealField(item, 'appealAnswer', body.answer),
    ...(body.grant && { state: 'registered' as const }),
  }
  const event = contestEvent('appealDecided', head, caller.personId, { entry: entryId, granted: body.grant })
  try {
    await table.transact([moveEntry(item, { ...set, event }), proveState(contestId, 'published')])
  } catch (error) {
    throw why(error)
  }
  return entryView({ ...item, ...set }, head, false)
}
