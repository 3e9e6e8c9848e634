import { Refusal } from '@shared/contract/errors'
import type { OwnerGrant } from '@shared/contract/roles'
import type * as endpoints from '@shared/decision/conflictContract'
import type { DecisionId, VoterId } from '@shared/decision/model'
import type { ReplyOf } from '@shared/contract/endpoint'
import type { Caller } from '@functions/platform/caller'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { communityOf, mustBeSigned } from './cast'
import { type ConflictItem, type PaperItem, StatementItem } from './paperItems'
import { raiserOf, sidesOf } from './sides'
import { readRevisions, table } from './store'
import { conflictKeys, lastConflict, putStatement, readConflict, readStatements, voterOfConflict, whileOpen } from './store/conflict'
import { readDesk, readPaper } from './store/paper'
import { voterIdOf } from './voterId'

/** @throws Refusal NOT_ON_ROLL unless the caller has a part in this voter */
const grantFor = (caller: Caller, decisionId: DecisionId, voterId: VoterId): OwnerGrant => {
  const grant = caller.owner.find((g) => voterIdOf(decisionId, g.ownerKey) === voterId)
  if (!grant) throw new Refusal('NOT_ON_ROLL')
  return grant
}

type Reply = ReplyOf<typeof endpoints.myPapers>

const ownPaper = async (id: DecisionId, paper: PaperItem): Promise<Reply['paper']> => {
  const { paperId, voterId, state, flaw, enteredAt, endedAt, revision } = paper
  const [ballot] = revision === null ? [] : await readRevisions(id, [{ voterId, revision }])
  return { ...{ paperId, state, flaw, enteredAt, endedAt }, receipt: ballot?.receipt ?? null }
}

const ownConflict = async (id: DecisionId, item: ConflictItem, caller: Caller): Promise<Reply['conflict']> => {
  const { conflictId, raisedBy, openedAt, settledAt, stands } = item
  const [sides, statements] = await Promise.all([sidesOf(id, item), readStatements(id, conflictId)])
  return {
    ...{ conflictId, raisedBy, openedAt },
    sides: sides.map((ballot) => {
      const { revision, channel, choice, consents, castAt } = ballot
      return { ...{ revision, channel, choice, consents, castAt }, by: raiserOf(item, ballot) }
    }),
    stated: statements.some(({ personId }) => personId === caller.personId),
    settled: settledAt ? { at: settledAt, stands: stands ?? null, effect: stands === undefined ? 'voids' : 'counts' } : null,
  }
}

/** The last paper and the last conflict of a voter, for those who have a part in it: it is their own ballot. */
export const readMyPapers: UseCase<typeof endpoints.myPapers> = async ({ params: { decisionId, voterId } }, caller) => {
  grantFor(caller, decisionId, voterId)
  const [desk, conflict] = await Promise.all([readDesk(decisionId, voterId), lastConflict(decisionId, voterId)])
  const paper = desk && (await readPaper(decisionId, desk.last))
  return {
    paper: paper && (await ownPaper(decisionId, paper)),
    conflict: conflict && (await ownConflict(decisionId, conflict, caller)),
  }
}

/** Evidence, not a decision: somebody of the home says by hand which ballot is theirs. Once per person. */
export const makeStatement: UseCase<typeof endpoints.makeStatement> = async ({ params: { decisionId, conflictId }, body }, caller) => {
  // To whoever has no part in the voter nothing is told, not even whether there is a conflict.
  const grant = grantFor(caller, decisionId, voterOfConflict(conflictId))
  const item = await readConflict(decisionId, conflictId)
  if (!item) throw new Refusal('NOT_FOUND')
  if (grant.standing === 'helper') throw new Refusal('NOT_THE_VOTER')
  mustBeSigned(body.signature)
  const { stands } = body
  if (stands !== null && !(await sidesOf(decisionId, item)).some(({ revision }) => revision === stands)) throw new Refusal('CONFLICT_SIDE')
  const { pk, sk } = conflictKeys.statement(decisionId, conflictId, caller.personId)
  const at = now()
  const statement: StatementItem = {
    ...{ conflictId, at, stands },
    personId: caller.personId,
    by: grant.standing === 'coOwner' ? 'coOwner' : 'voter',
    signature: seal(JSON.stringify(body.signature), `${pk}/${sk}`),
  }
  const event = eventOf({
    type: 'decision.conflictStated',
    subject: `decision:${decisionId}`,
    place: communityOf(grant),
    actor: caller.personId,
    facts: { voter: item.voterId, conflict: conflictId, by: statement.by },
  })
  try {
    await table.transact([putStatement(decisionId, statement, event), whileOpen(decisionId, conflictId)])
    return { at, stands }
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = error.at(0)?.item
    const before = there ? StatementItem.parse(there) : null
    if (before?.stands === stands && before) return { at: before.at, stands }
    throw new Refusal(before ? 'STATEMENT_GIVEN' : 'CONFLICT_SETTLED')
  }
}
