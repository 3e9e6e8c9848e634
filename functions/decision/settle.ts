import { Refusal } from '@shared/contract/errors'
import type { BodyOf } from '@shared/contract/endpoint'
import type { settle } from '@shared/decision/conflictContract'
import type { PersonId } from '@shared/identity/model'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustCompose } from './access'
import { currentBasis } from './basis'
import { papersOf } from './conflicts'
import type { BallotItem, Head } from './items'
import { fileOf, mustNotBeOwnHome } from './paperAccess'
import { ConflictItem, readersOf } from './paperItems'
import { refusalOf, revise } from './revise'
import { conflictRow, reasonContext, sidesOf } from './sides'
import { readHead, readVoters } from './store'
import { castWrites } from './store/revision'
import { endConflict, isContested, readConflict, readStatements } from './store/conflict'

type Body = BodyOf<typeof settle>

/** The same settlement, sent again by the same worker. */
const isRepeat = (item: ConflictItem, by: PersonId, { stands }: Body): boolean => item.settledBy === by && (item.stands ?? null) === stands

/**
 * What shows that it is so: a file, or the voter's own statement by hand. Between co-owners only a file, which all of them signed.
 * @throws Refusal FILE_MISSING, CONFLICT_PROOF
 */
const proofOf = async (head: Head, item: ConflictItem, { proof, stands }: Body): Promise<ConflictItem['proof']> => {
  if (proof !== null) {
    const { ref, key } = await fileOf(proof, ['proof', 'paper'], head.community)
    return { fileId: ref.fileId, key }
  }
  const statements = item.raisedBy === 'coOwner' ? [] : await readStatements(head.decisionId, item.conflictId)
  if (!statements.some((s) => s.by === 'voter' && s.stands === stands)) throw new Refusal('CONFLICT_PROOF')
  return undefined
}

/** The ballot that is repeated, or, when none stands, the last one. @throws Refusal CONFLICT_GREW, CONFLICT_SIDE */
const repeatedOf = (sides: readonly BallotItem[], { stands, last }: Body): BallotItem => {
  const newest = sides.at(-1)
  if (newest?.revision !== last) throw new Refusal('CONFLICT_GREW')
  const repeated = stands === null ? newest : sides.find(({ revision }) => revision === stands)
  if (!repeated) throw new Refusal('CONFLICT_SIDE')
  return repeated
}

/**
 * Ends a conflict by a revision that repeats one of its sides and counts, or that voids them all: one transaction, so that of two who
 * settle at once one wins, and a ballot that came meanwhile is never settled unseen.
 */
export const settleConflict: UseCase<typeof settle> = async ({ params: { decisionId, conflictId }, body }, caller) => {
  const head = mustCompose(await readHead(decisionId), caller)
  const item = await readConflict(decisionId, conflictId)
  const [voter] = item ? await readVoters(decisionId, [item.voterId]) : []
  if (!item || !voter) throw new Refusal('NOT_FOUND')
  mustNotBeOwnHome(caller, voter)
  if (isRepeat(item, caller.personId, body)) return conflictRow(head, voter, item)
  if (item.state === 'settled') throw new Refusal('CONFLICT_SETTLED')
  const sides = await sidesOf(decisionId, item)
  const papers = await papersOf(decisionId, sides)
  if (papers.some((paper) => readersOf(paper).includes(caller.personId))) throw new Refusal('CONFLICT_READ_BY_YOU')
  const { choice, consents } = repeatedOf(sides, body)
  const proof = await proofOf(head, item, body)

  const { voterId } = item
  const settlement = {
    settledAt: now(),
    settledBy: caller.personId,
    reason: seal(body.reason, reasonContext(decisionId, conflictId)),
    ...(body.stands !== null && { stands: body.stands }),
    ...(proof && { proof }),
  }
  const event = eventOf({
    type: 'decision.conflictSettled',
    subject: `decision:${decisionId}`,
    place: head.community,
    actor: caller.personId,
    facts: { voter: voterId, conflict: conflictId, stands: body.stands, proof: proof?.fileId ?? 'statement' },
  })
  try {
    await revise({
      ...{ decisionId, voterId, choice, consents },
      basis: currentBasis(head, { ...voter, revision: body.last }),
      channel: 'settlement',
      effect: body.stands === null ? 'voids' : 'counts',
      ballotKey: conflictId,
      by: caller.personId,
      place: head.community,
      source: conflictId,
      when: [isContested],
      more: endConflict(decisionId, conflictId, settlement, event),
    })
    return conflictRow(head, voter, { ...item, ...settlement, state: 'settled' })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = error.at(castWrites.more)?.item
    const winner = there ? ConflictItem.parse(there) : null
    if (winner && isRepeat(winner, caller.personId, body)) return conflictRow(head, voter, winner)
    if (winner) throw new Refusal('CONFLICT_SETTLED')
    if (error.at(castWrites.shard)) throw refusalOf(error)
    throw new Refusal('CONFLICT_GREW')
  }
}
