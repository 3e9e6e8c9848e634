import { Refusal } from '@shared/contract/errors'
import type { VoterId } from '@shared/decision/model'
import { resultStanding } from '@shared/decision/inquiry'
import type { PaperCode } from '@shared/decision/paperCode'
import type { LinliDocument } from '@shared/document/blocks'
import { buildBallots, buildConsultation, buildDoorNotices, buildPreliminary, buildResult } from '@shared/document/build'
import { type DocumentKind, type NoticeKind, type PaperKind, documentStanding } from '@shared/document/kinds'
import type { Subject } from '@shared/document/subject'
import { doorsOf, paperVoters } from '@functions/decision/exports'
import { now } from '@functions/platform/clock'

/** Papers of one page of the list: what one PDF holds, and what a function makes within its time. */
export const PAPERS = 50

/** @throws Refusal DOCUMENT_NOT_READY or DOCUMENT_OVER, by the rule in shared/document/kinds.ts */
const mustBeReady = (kind: DocumentKind, subject: Subject): void => {
  const { state, why } = documentStanding(kind, { ...subject, now: now() })
  if (state === 'notYet') throw new Refusal('DOCUMENT_NOT_READY', { why })
  if (state === 'over') throw new Refusal(subject.phase === 'withdrawn' ? 'DOCUMENT_NOT_READY' : 'DOCUMENT_OVER', { why })
}

/** @throws Refusal DOCUMENT_NOT_READY */
export const noticeOf = (kind: NoticeKind, subject: Subject): LinliDocument => {
  mustBeReady(kind, subject)
  const { result } = subject
  if (kind === 'consultation') return buildConsultation(subject)
  if (!result) throw new Refusal('DOCUMENT_NOT_READY')
  return kind === 'result' ? buildResult(subject, result) : buildPreliminary(subject, result, resultStanding(result.closedAt, now()))
}

export interface Papers {
  readonly document: LinliDocument
  readonly page: number
  readonly pages: number
  readonly total: number
}

const pageOf = <T>(all: readonly T[], page: number) => {
  const pages = Math.max(1, Math.ceil(all.length / PAPERS))
  if (page > pages) throw new Refusal('NOT_FOUND', {}, `page ${page} of ${pages}`)
  return { here: all.slice((page - 1) * PAPERS, page * PAPERS), page, pages, total: all.length }
}

/** Fifty papers in the order of the doors. @throws Refusal DOCUMENT_NOT_READY, DOCUMENT_OVER, NOT_FOUND (no such page) */
export const papersOf = async (kind: PaperKind, subject: Subject, page: number): Promise<Papers> => {
  mustBeReady(kind, subject)
  const doors = await doorsOf(subject)
  if (kind === 'doorNotices') {
    const { here, ...where } = pageOf(doors, page)
    return { document: buildDoorNotices(subject, here), ...where }
  }
  const { here, ...where } = pageOf([...new Set(doors.map((d) => d.voterId))], page)
  return { document: buildBallots(subject, await paperVoters(subject, here)), ...where }
}

/** The ballot with this code alone. @throws Refusal NOT_FOUND when the code is of another vote */
export const ballotOf = async (subject: Subject, code: PaperCode): Promise<Papers> => {
  mustBeReady('ballots', subject)
  const ids: VoterId[] = [...new Set((await doorsOf(subject)).map((d) => d.voterId))]
  const wanted = (await paperVoters(subject, ids)).find((v) => v.code === code)
  if (!wanted) throw new Refusal('NOT_FOUND', {}, 'no voter with this paper code')
  return { document: buildBallots(subject, [wanted]), page: 1, pages: 1, total: 1 }
}
