import type { CaseLine, CasePart } from '@shared/audit/caseModel'
import type { DecisionId } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import { unseal } from '@functions/platform/cipher'
import { linkTo } from '@functions/platform/files'
import { BallotItem, type Head, Voter } from './items'
import { PHOTO_LIFE } from './paperAccess'
import { ConflictItem, PaperItem, readersOf } from './paperItems'
import { ProxyItem } from './proxyItems'
import { stateNow } from './proxyView'
import { reasonContext } from './sides'
import { keys, readHead, readVoters, table } from './store'
import { hasVoted, labelOf } from './view'

/** What those must know of a vote who look into it. */
export interface CaseSubject {
  readonly decisionId: DecisionId
  readonly community: PlaceId
  readonly scope: Head['scope']
  /** Choices, and pictures that show one, are out with the result and not a moment earlier. */
  readonly resultOut: boolean
}

/** Null: unknown, or a draft. */
export const caseSubject = async (id: DecisionId): Promise<CaseSubject | null> => {
  const head = await readHead(id)
  if (!head?.roll || head.status === 'draft' || head.status === 'freezing') return null
  const { decisionId, community, scope } = head
  return { decisionId, community, scope, resultOut: head.result !== null }
}

type PartHere = Exclude<CasePart, 'attempts' | 'messages'>
type LineMaker = (item: unknown, subject: CaseSubject) => CaseLine | Promise<CaseLine>

/** A link to a picture that may show how somebody voted. */
const pictureOf = async (key: string | undefined, { resultOut }: CaseSubject): Promise<string | null> =>
  key !== undefined && resultOut ? linkTo(key, undefined, PHOTO_LIFE) : null

const voterLine: LineMaker = (item, subject) => {
  const voter = Voter.parse(item)
  const { voterId, names, area } = voter
  return { part: 'voters', voterId, names, area, label: labelOf(subject, voter), counted: hasVoted(voter) }
}

const ballotLine: LineMaker = (item, { resultOut }) => {
  const { voterId, revision, channel, effect, castAt, receipt, commitment, choice } = BallotItem.parse(item)
  const shown = resultOut && effect !== 'voids' ? choice : null
  return { part: 'ballots', ...{ voterId, revision, channel, effect, castAt, receipt, commitment }, choice: shown }
}

const paperLine: LineMaker = async (item, subject) => {
  const paper = PaperItem.parse(item)
  const { voterId, paperId, state, flaw, enteredAt, endedAt, revision, photo } = paper
  return {
    part: 'papers',
    ...{ voterId, paperId, state, flaw, enteredAt, endedAt, revision },
    readBy: readersOf(paper),
    sha256: photo.sha256,
    photoUrl: await pictureOf(photo.key, subject),
  }
}

const proxyLine: LineMaker = async (item, subject) => {
  const proxy = ProxyItem.parse(item)
  const [voter] = await readVoters(proxy.decisionId, [proxy.principal])
  const { principal, proxyId, origin, agent, offeredAt, endsAt, acceptedAt, castAt, ratifiedAt, endedAt, missing, scan } = proxy
  return {
    part: 'proxies',
    ...{ voterId: principal, proxyId, origin, agent, offeredAt, endsAt, missing },
    state: voter ? stateNow(proxy, voter) : proxy.state,
    acceptedAt: acceptedAt ?? null,
    castAt: castAt ?? null,
    ratifiedAt: ratifiedAt ?? null,
    endedAt: endedAt ?? null,
    scanUrl: await pictureOf(scan?.key, subject),
  }
}

/** What was written down about a settlement may tell how somebody voted: it waits for the result, as its proof does. */
const conflictLine: LineMaker = async (item, subject) => {
  const { voterId, conflictId, raisedBy, openedAt, settledAt, settledBy, stands, reason, proof } = ConflictItem.parse(item)
  return {
    part: 'conflicts',
    ...{ voterId, conflictId, raisedBy, openedAt },
    settledAt: settledAt ?? null,
    settledBy: settledBy ?? null,
    stands: stands ?? null,
    reason: reason !== undefined && subject.resultOut ? unseal(reason, reasonContext(subject.decisionId, conflictId)) : null,
    proofUrl: await pictureOf(proof?.key, subject),
  }
}

const parts: Record<PartHere, { readonly prefix: string; readonly line: LineMaker }> = {
  voters: { prefix: 'VOTER#', line: voterLine },
  ballots: { prefix: 'BALLOT#', line: ballotLine },
  papers: { prefix: 'PAPER#', line: paperLine },
  proxies: { prefix: 'PROXY#', line: proxyLine },
  conflicts: { prefix: 'CONFLICT#', line: conflictLine },
}

/** One page of one part of a case file, in the order of the keys: one query. */
export const caseLines = async (
  subject: CaseSubject,
  part: PartHere,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: CaseLine[]; cursor: string | null }> => {
  const { prefix, line } = parts[part]
  const found = await table.query({ pk: keys.head(subject.decisionId).pk, prefix, limit, cursor, consistent: true })
  return { items: await Promise.all(found.items.map((item) => line(item, subject))), cursor: found.cursor }
}
