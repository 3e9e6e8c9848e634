import { Refusal } from '@shared/contract/errors'
import type * as endpoints from '@shared/decision/conflictContract'
import type { Side, Statement } from '@shared/decision/conflictContract'
import { type DecisionId, Signature } from '@shared/decision/model'
import { PaperId } from '@shared/decision/paper'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { mustCompose, watchers } from './access'
import type { BallotItem } from './items'
import { PHOTO_LIFE, isOwnHome } from './paperAccess'
import { type ConflictItem, type PaperItem, type StatementItem, readersOf } from './paperItems'
import { conflictRow, raiserOf, reasonContext, sidesOf } from './sides'
import { keys, readHead, readVoters } from './store'
import { conflictKeys, pageOfConflicts, readConflict, readStatements } from './store/conflict'
import { readPapers } from './store/paper'

const PAGE = 50

export const listConflicts: UseCase<typeof endpoints.conflicts> = async ({ params: { decisionId }, query }, caller) => {
  const head = await readHead(decisionId)
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(watchers, head.community)
  const found = await pageOfConflicts(decisionId, query.cursor, query.limit ?? PAGE)
  const voters = await readVoters(decisionId, [...new Set(found.conflicts.map((c) => c.voterId))])
  const items = found.conflicts.flatMap((c) => {
    const voter = voters.find((v) => v.voterId === c.voterId)
    return voter ? [conflictRow(head, voter, c)] : []
  })
  return { items, cursor: found.cursor, now: now(), closesAt: head.closesAt }
}

/** Papers of those sides that came on paper. */
export const papersOf = (id: DecisionId, sides: readonly BallotItem[]): Promise<PaperItem[]> =>
  readPapers(
    id,
    sides.flatMap(({ channel, source }) => (channel === 'paper' && source !== undefined ? [PaperId.parse(source)] : [])),
  )

const strokesOf = (sealed: string, context: string): Signature => Signature.parse(JSON.parse(unseal(sealed, context)))

/** By which way a ballot came and what it can be recognised by; not what it says. */
const sideOf = async (id: DecisionId, item: ConflictItem, ballot: BallotItem, papers: readonly PaperItem[]): Promise<Side> => {
  const { voterId, revision, channel, castAt, signature, source } = ballot
  const paper = papers.find(({ paperId }) => paperId === source)
  const { pk, sk } = keys.ballot(id, voterId, revision)
  return {
    ...{ revision, channel, castAt },
    by: raiserOf(item, ballot),
    readBy: paper ? readersOf(paper) : [],
    photoUrl: paper ? await linkTo(paper.photo.key, undefined, PHOTO_LIFE) : null,
    signature: signature === undefined ? null : strokesOf(signature, `${pk}/${sk}`),
  }
}

const statementOf = (id: DecisionId, { conflictId, personId, at, by, stands, signature }: StatementItem): Statement => {
  const { pk, sk } = conflictKeys.statement(id, conflictId, personId)
  return { at, by, stands, signature: strokesOf(signature, `${pk}/${sk}`) }
}

export const readConflictUseCase: UseCase<typeof endpoints.conflict> = async ({ params: { decisionId, conflictId } }, caller) => {
  const head = mustCompose(await readHead(decisionId), caller)
  const item = await readConflict(decisionId, conflictId)
  const [voter] = item ? await readVoters(decisionId, [item.voterId]) : []
  if (!item || !voter) throw new Refusal('NOT_FOUND')
  const sides = await sidesOf(decisionId, item)
  const [papers, statements] = await Promise.all([papersOf(decisionId, sides), readStatements(decisionId, conflictId)])
  return {
    ...conflictRow(head, voter, item),
    sides: await Promise.all(sides.map((ballot) => sideOf(decisionId, item, ballot, papers))),
    statements: statements.map((statement) => statementOf(decisionId, statement)),
    last: sides.at(-1)?.revision ?? item.opened,
    reason: item.reason === undefined ? null : unseal(item.reason, reasonContext(decisionId, conflictId)),
    proofUrl: item.proof ? await linkTo(item.proof.key, undefined, PHOTO_LIFE) : null,
    maySettle: !isOwnHome(caller, voter) && !papers.some((paper) => readersOf(paper).includes(caller.personId)),
    closesAt: head.closesAt,
  }
}
