import { ConflictId, type RaisedBy } from '@shared/decision/conflictContract'
import { type DecisionId, VoterId } from '@shared/decision/model'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import { clause, is, type Item } from '@functions/platform/clause'
import type { Key, Write } from '@functions/platform/table'
import { ConflictItem, StatementItem } from '../paperItems'
import { inDecision, isThere, keys, notThere, partitionOf, table } from '../store'
import { countConflicts } from './paper'

/** Keys and conditions of ballots that contradict each other. */
export const conflictKeys = {
  conflict: (id: DecisionId, conflict: ConflictId): Key => inDecision(id, `CONFLICT#${conflict}`),
  statement: (id: DecisionId, conflict: ConflictId, person: PersonId): Key => inDecision(id, `STATEMENT#${conflict}#${person}`),
  /** Who of the co-owners of a voter has contested. */
  contester: (id: DecisionId, voter: VoterId, person: PersonId): Key => inDecision(id, `CONTEST#${voter}#${person}`),
}
export const conflictIdOf = (voter: VoterId, opened: number): ConflictId => ConflictId.parse(`${voter}-${String(opened).padStart(4, '0')}`)
/** The voter that a conflict is named after. */
export const voterOfConflict = (conflict: ConflictId): VoterId => VoterId.parse(conflict.slice(0, conflict.indexOf('-')))

// --- reading

export const readConflict = async (id: DecisionId, conflict: ConflictId): Promise<ConflictItem | null> => {
  const item = await table.get(conflictKeys.conflict(id, conflict))
  return item && ConflictItem.parse(item)
}

/** The last conflict of a voter, open or settled. */
export const lastConflict = async (id: DecisionId, voter: VoterId): Promise<ConflictItem | null> => {
  const { pk } = keys.head(id)
  const { items } = await table.query({ pk, prefix: `CONFLICT#${voter}-`, descending: true, limit: 1, consistent: true })
  return items[0] ? ConflictItem.parse(items[0]) : null
}

export const pageOfConflicts = async (
  id: DecisionId,
  cursor: string | undefined,
  limit: number,
): Promise<{ conflicts: ConflictItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: partitionOf(id), prefix: 'CONFLICT#', limit, cursor })
  return { conflicts: found.items.map((item) => ConflictItem.parse(item)), cursor: found.cursor }
}

export const readStatements = async (id: DecisionId, conflict: ConflictId): Promise<StatementItem[]> => {
  const found: StatementItem[] = []
  const prefix = `STATEMENT#${conflict}#`
  for await (const item of table.each({ pk: partitionOf(id), prefix, consistent: true })) found.push(StatementItem.parse(item))
  return found
}

// --- writing

/** A conflict begins, in the transaction of the ballot that opens it. */
export const openConflict = (id: DecisionId, voterId: VoterId, opened: number, openedAt: Instant, raisedBy: RaisedBy): Write[] => {
  const conflictId = conflictIdOf(voterId, opened)
  const item: ConflictItem = { conflictId, voterId, raisedBy, openedAt, opened, state: 'open' }
  return [{ put: { ...conflictKeys.conflict(id, conflictId), ...item }, when: [notThere] }, countConflicts(id, 1)]
}

export const isOpen = clause('isOpen', 'nobody has settled it', is('state', 'open'))

/** The conflict ends, in the transaction of the revision that settles it. */
export const endConflict = (
  id: DecisionId,
  conflictId: ConflictId,
  settlement: Required<Pick<ConflictItem, 'settledAt' | 'settledBy' | 'reason'>> & Pick<ConflictItem, 'stands' | 'proof'>,
  event: Item,
): Write[] => [
  { update: conflictKeys.conflict(id, conflictId), set: { ...settlement, state: 'settled', event }, when: [isOpen] },
  countConflicts(id, -1),
]

/** Clause of the voter whose conflict is settled. */
export const isContested = clause('isContested', 'the last ballot is in conflict', is('effect', 'contests'))

/** Only while there is something to settle. */
export const whileOpen = (id: DecisionId, conflictId: ConflictId): Write => ({
  check: conflictKeys.conflict(id, conflictId),
  when: [isThere, isOpen],
})

export const putStatement = (id: DecisionId, statement: StatementItem, event: Item): Write => ({
  put: { ...conflictKeys.statement(id, statement.conflictId, statement.personId), ...statement, event },
  when: [notThere],
})

/** A co-owner contests once. */
export const putContester = (id: DecisionId, voter: VoterId, personId: PersonId, ballotKey: string): Write => ({
  put: { ...conflictKeys.contester(id, voter, personId), personId, ballotKey },
  when: [notThere],
})
