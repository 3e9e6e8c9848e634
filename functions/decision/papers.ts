import { Refusal } from '@shared/contract/errors'
import type { DecisionId } from '@shared/decision/model'
import type * as endpoints from '@shared/decision/paperContract'
import type { PaperRow } from '@shared/decision/paperContract'
import type { PersonId } from '@shared/identity/model'
import type { ReplyOf } from '@shared/contract/endpoint'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { mustCompose, watchers } from './access'
import { PHOTO_LIFE, isOwnHome } from './paperAccess'
import { paperCodeOf } from './paperCode'
import { type PaperItem, readersOf } from './paperItems'
import { type ListMark, eachVoter, listByPlace, readHead, readMany, readRevisions, readVoters } from './store'
import { pageOfPapers, readAllProgress, readDesk, readPaper, readProgress } from './store/paper'
import { labelOf, phaseNow } from './view'

const PAGE = 50

/** A paper in a list: where it stands, for this caller. */
export const rowOf = (paper: PaperItem, receipt: string | null, personId: PersonId): PaperRow => {
  const { paperId, voterId, label, state, flaw, enteredAt, endedAt } = paper
  const readBy = readersOf(paper)
  return { ...{ paperId, voterId, label, state, flaw, enteredAt, endedAt, readBy, receipt }, mine: readBy.includes(personId) }
}

/** Rows of papers as they stand, each with the receipt of the ballot that it became. */
export const rowsOf = async (id: DecisionId, papers: readonly PaperItem[], personId: PersonId): Promise<PaperRow[]> => {
  const became = papers.flatMap(({ voterId, revision }) => (revision === null ? [] : [{ voterId, revision }]))
  const ballots = became.length > 0 ? await readRevisions(id, became) : []
  const receiptOf = ({ voterId, revision }: PaperItem): string | null =>
    ballots.find((b) => b.voterId === voterId && b.revision === revision)?.receipt ?? null
  return papers.map((paper) => rowOf(paper, receiptOf(paper), personId))
}

export const listPapers: UseCase<typeof endpoints.papers> = async ({ params: { decisionId }, query }, caller) => {
  const head = await readHead(decisionId)
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(watchers, head.community)
  const [found, progress] = await Promise.all([
    pageOfPapers(decisionId, query.state, query.cursor, query.limit ?? PAGE),
    readProgress(decisionId),
  ])
  const items = await rowsOf(decisionId, found.papers, caller.personId)
  return { items, cursor: found.cursor, progress, now: now(), closesAt: head.closesAt }
}

/** One paper for whoever is to read it; to staff of elsewhere it does not exist. Nothing here may tell what somebody else read. */
export const readBlindPaper: UseCase<typeof endpoints.paper> = async ({ params: { decisionId, paperId } }, caller) => {
  const head = mustCompose(await readHead(decisionId), caller)
  const paper = await readPaper(decisionId, paperId)
  const [voter] = paper ? await readVoters(decisionId, [paper.voterId]) : []
  if (!paper || !voter) throw new Refusal('NOT_FOUND')
  const { state, label, code, asks, enteredAt, photo } = paper
  return {
    ...{ paperId, state, label, code, asks, enteredAt },
    closesAt: head.closesAt,
    photoUrl: await linkTo(photo.key, undefined, PHOTO_LIFE),
    mayRead: !readersOf(paper).includes(caller.personId) && !isOwnHome(caller, voter),
  }
}

/** Codes are not stored: the voter is found by making the code of each one again. */
export const findPaperByCode: UseCase<typeof endpoints.findPaper> = async ({ params: { decisionId, code } }, caller) => {
  const head = mustCompose(await readHead(decisionId), caller)
  for await (const voter of eachVoter(decisionId)) {
    if (paperCodeOf(decisionId, voter.voterId) !== code) continue
    const { voterId, names, asks } = voter
    const desk = await readDesk(decisionId, voterId)
    return { voterId, label: labelOf(head, voter), names, asks, open: desk?.open ?? null }
  }
  throw new Refusal('PAPER_CODE_UNKNOWN')
}

/** Votes looked through at most, newest first: far more than run at once in one place. */
const MOST_VOTES = 300
const STEP = 100

export const listPaperTasks: UseCase<typeof endpoints.paperTasks> = async ({ query: { place } }, caller) => {
  caller.mustHold(watchers, place)
  const items: ReplyOf<typeof endpoints.paperTasks>['items'] = []
  let before: ListMark | null = null
  for (let seen = 0; seen < MOST_VOTES; seen += STEP) {
    const page = await listByPlace(place, before, STEP)
    const snapshots = await readMany(page.map(({ id }) => ({ id, voters: [] })))
    const open = [...snapshots.values()].map(({ head }) => head).filter((head) => phaseNow(head) === 'open')
    const progress = await readAllProgress(open.map(({ decisionId }) => decisionId))
    for (const [i, { decisionId, title, closesAt }] of open.entries()) {
      const own = progress[i]
      if (own && own.waiting + own.conflicts > 0) items.push({ decisionId, title, closesAt, progress: own })
    }
    const last = page.at(-1)
    if (page.length < STEP || !last) break
    before = last.mark
  }
  return { items: items.sort((a, b) => (a.closesAt < b.closesAt ? -1 : 1)), now: now() }
}
