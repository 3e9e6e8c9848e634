import { Refusal } from '@shared/contract/errors'
import { digestOf } from '@shared/kernel/digest'
import type { CaseId } from '@shared/retrofit/model'
import type { CaseActor, CaseState } from '@shared/retrofit/state'
import type { Caller } from '@functions/platform/caller'
import type { Item } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import { type DomainEvent, eventOf } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import { type OpenedCase, mustActOn } from './access'
import { type FactKind, factItems } from './fileItems'
import type { CaseItem } from './items'
import { caseHasMoved } from './move'
import { factWrites, table } from './store'
import { factWrite, lastFact } from './store/file'

/** Where and by whom something may be written down. */
export interface Rule {
  readonly actors: readonly CaseActor[]
  readonly states: readonly CaseState[]
}

/** What is written together with the head: `same` when it is written already and nothing needs doing. */
export interface Writing {
  readonly writes: readonly Write[]
  readonly set?: Partial<CaseItem>
}

/** How often a writing that met another one is tried anew. */
const TRIES = 6

/**
 * Writes something down that guards look at: reads the case, has `make` say what to write, and writes it under the condition that nothing
 * else was written meanwhile; else anew from the present state, a bounded number of times.
 * @throws Refusal NOT_FOUND, WRONG_PLACE, CASE_NOT_YOURS, CASE_STEP_NOT_NOW, CASE_MOVED
 */
export const writeDown = async <T>(
  caller: Caller,
  caseId: CaseId,
  rule: Rule,
  make: (opened: OpenedCase) => Promise<(Writing & { readonly reply: T }) | { readonly reply: T; readonly writes: null }>,
): Promise<T> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const opened = await mustActOn(caller, caseId, rule.actors)
    const { head } = opened
    if (!rule.states.includes(head.state)) throw new Refusal('CASE_STEP_NOT_NOW', { state: head.state })
    const made = await make(opened)
    if (made.writes === null) return made.reply
    try {
      await table.transact(factWrites(head, made.writes, made.set))
      return made.reply
    } catch (error) {
      if (!caseHasMoved(error)) throw error
    }
  }
  throw new Refusal('CASE_MOVED')
}

/** An event about a case; what was written stands in the case and nowhere else. */
export const caseEvent = (type: string, head: CaseItem, actor: string, facts: Item): DomainEvent =>
  eventOf({ type: `retrofit.${type}`, subject: `case:${head.caseId}`, place: head.community, actor, facts })

/** The content of a fact: what is compared to know whether it says anything new. */
const contentOf = (kind: FactKind, item: Item): string => {
  const content = Object.entries(factItems[kind].parse(item)).filter(([name]) => !['version', 'at', 'by'].includes(name))
  return digestOf(Object.fromEntries(content))
}

export interface FactWish {
  readonly kind: FactKind
  readonly fact: Item
  /** Of the event, without `retrofit.`. */
  readonly type: string
  /** Into the log; no personal data. */
  readonly facts?: Item
  readonly set?: Partial<CaseItem>
}

/** A fact as a new version. Sent again with the same content it is not written again. */
export const recordFact = (
  caller: Caller,
  caseId: CaseId,
  rule: Rule,
  make: (opened: OpenedCase) => Promise<FactWish>,
): Promise<{ readonly version: number }> =>
  writeDown(caller, caseId, rule, async (opened) => {
    const { kind, fact, type, facts = {}, set = {} } = await make(opened)
    const version = opened.head.version + 1
    const item = { ...fact, version, at: now(), by: caller.personId }
    const before = await lastFact(caseId, kind)
    if (before && contentOf(kind, before) === contentOf(kind, item)) return { reply: { version: Number(before.version) }, writes: null }
    const event = caseEvent(type, opened.head, caller.personId, facts)
    return { reply: { version }, writes: [factWrite(caseId, kind, version, item, event)], set }
  })
