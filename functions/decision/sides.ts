import type { ConflictId, ConflictRow, RaisedBy } from '@shared/decision/conflictContract'
import type { DecisionId } from '@shared/decision/model'
import type { BallotItem, Head, Voter } from './items'
import type { ConflictItem } from './paperItems'
import { eachBallot } from './store'
import { conflictKeys } from './store/conflict'
import { labelOf } from './view'

/** The ballots that contradict each other, oldest first: the one that counted until then and those that came against it. */
export const sidesOf = async (id: DecisionId, { voterId, opened }: ConflictItem): Promise<BallotItem[]> => {
  const sides: BallotItem[] = []
  for await (const ballot of eachBallot(id, voterId)) {
    if (ballot.revision < opened - 1) continue
    if (ballot.revision >= opened && ballot.effect !== 'contests') break
    sides.push(ballot)
  }
  return sides
}

/** Through whom a side came. */
export const raiserOf = ({ opened, raisedBy }: ConflictItem, { revision, channel }: BallotItem): RaisedBy => {
  if (channel === 'paper') return 'paper'
  return revision === opened ? raisedBy : 'voter'
}

export const conflictRow = (head: Head, voter: Voter, item: ConflictItem): ConflictRow => {
  const { conflictId, voterId, raisedBy, openedAt, settledAt, settledBy, stands } = item
  return {
    ...{ conflictId, voterId, raisedBy, openedAt },
    label: labelOf(head, voter),
    names: voter.names,
    settled: settledAt && settledBy ? { at: settledAt, by: settledBy, stands: stands ?? null } : null,
  }
}

/** What a sealed field of a conflict belongs to. */
export const reasonContext = (id: DecisionId, conflict: ConflictId): string => {
  const { pk, sk } = conflictKeys.conflict(id, conflict)
  return `${pk}/${sk}.reason`
}
