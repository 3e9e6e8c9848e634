import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import type { CaseFacts } from '@shared/retrofit/facts'
import type { CaseId } from '@shared/retrofit/model'
import type { SubsidyView } from '@shared/subsidy/model'
import { type CaseStep, type OpenedCase, caseHasMoved, moveCase, mustReadCase } from '@functions/retrofit/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import { type DomainEvent, eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { newFile } from './begin'
import type { FileItem } from './items'
import { type SubsidyFile, fileWrite, readFile, table } from './store'
import { viewFor } from './view'

/** A subsidy as whoever acts on it finds it. */
export interface Opened extends OpenedCase {
  readonly kept: SubsidyFile
  /** The file as it stands, or a new one where there is none. */
  readonly file: FileItem
}

/** What an act consists of. */
export interface Change {
  /** The fields of the file that change. */
  readonly set: Partial<FileItem>
  /** The step of the case that is taken in the same transaction, and what its guard looks at. */
  readonly step?: { readonly step: Omit<CaseStep, 'actors' | 'personId'>; readonly facts: CaseFacts }
  /** What the log of the case says of an act that is no step. */
  readonly tell?: { readonly type: string; readonly facts: Record<string, unknown> }
  /** Records and other writes, done together with it or not at all. */
  readonly writes?: readonly Write[]
}

export interface Act {
  /** Name and content, by which the same act sent again is known. */
  readonly name: string
  readonly body: unknown
  /** Number of changes that whoever acts has seen; left out where an act does not depend on it. */
  readonly turn?: number
  /** Says what a failed write besides file and case means. */
  readonly explain?: (lost: ConditionFailed) => Refusal | null
}

const ATTEMPTS = 6

const ownEvent = (opened: Opened, personId: string, { type, facts }: { type: string; facts: Record<string, unknown> }): DomainEvent =>
  eventOf({ type, subject: `case:${opened.head.caseId}`, place: opened.head.community, actor: personId, facts })

const stepWrites = ({ head, as }: Opened, personId: string, change: Change): Write[] =>
  change.step ? moveCase(head, { ...change.step.step, actors: as, personId }, change.step.facts).writes : []

/** The case first and the file after it: what moved both between the two readings shows in the file, whose turn then is another. */
const open = async (caller: Caller, caseId: CaseId): Promise<Opened> => {
  const opened = await mustReadCase(caller, caseId)
  const kept = await readFile(caseId)
  return { ...opened, kept, file: kept.file ?? newFile(opened.head) }
}

/**
 * Changes the subsidy of a lift: decides from what stands now and writes file, records and the step of the case in one transaction, under the
 * condition that file and case still stand as they were read. Whoever loses decides anew from the present state, at most six times.
 * The last act sent again by the same person is answered with the state it made.
 * @throws Refusal NOT_FOUND, WRONG_PLACE, SUBSIDY_CHANGED, those of `decide` and of `moveCase`, BUSY
 */
export const changeSubsidy = async (
  caller: Caller,
  caseId: CaseId,
  act: Act,
  decide: (opened: Opened) => Change | null | Promise<Change | null>,
): Promise<SubsidyView> => {
  const digest = digestOf({ name: act.name, turn: act.turn ?? null, body: act.body ?? null })
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const opened = await open(caller, caseId)
    const { file, kept } = opened
    if (file.last?.act === digest && file.last.by === caller.personId) return viewFor(caller, caseId)
    if (act.turn !== undefined && act.turn !== file.turn) throw new Refusal('SUBSIDY_CHANGED', { state: file.state })
    const change = await decide(opened)
    if (change === null) return viewFor(caller, caseId)
    const moved = change.set.state !== undefined && change.set.state !== file.state
    const next: FileItem = {
      ...file,
      ...change.set,
      ...(moved && { since: dayOf(now()) }),
      turn: file.turn + 1,
      last: { by: caller.personId, act: digest },
    }
    const event = change.tell ? ownEvent(opened, caller.personId, change.tell) : null
    try {
      await table.transact([fileWrite(kept.file, next, event), ...stepWrites(opened, caller.personId, change), ...(change.writes ?? [])])
      return await viewFor(caller, caseId)
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
      const refusal = act.explain?.(error)
      if (refusal) throw refusal
      if (!error.at(0) && !caseHasMoved(error)) throw error
    }
  }
  throw new Refusal('BUSY', {}, 'the subsidy of this lift keeps changing')
}
