import type { FileId } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import { addDays, dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import type { addPhotos as photosEndpoint, postNotice as postEndpoint, withdrawNotice as withdrawEndpoint } from '@shared/notice/contract'
import { noticeLacks } from '@shared/notice/lacks'
import { type Consultation, Feedback, Frozen } from '@shared/notice/model'
import { periodFrom } from '@shared/notice/period'
import type { CaseId } from '@shared/retrofit/model'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { type CaseItem, caseHasMoved, designOf, factsOf, moveCase, mustReadCase } from '@functions/retrofit/exports'
import { decidedAnew } from './again'
import { composes, emptyDraft, freshFile } from './noticeFile'
import { mustBeRecent, photoItems } from './compose'
import { consultationOf } from './consultation'
import { designedIn } from './designed'
import type { DraftItem, FeedbackItem, NoticeItem } from './items'
import { presentOf, standingOf } from './standing'
import { addPhotoItems, postWrites, readEverything, readPublic, table, withdrawWrite } from './store'

/** Photos that one notice may have besides those it was posted with. */
const MOST_PHOTOS = 30

/** Draft, channel and result, if nothing is missing. @throws Refusal NOTICE_INCOMPLETE with the lacks */
const complete = (
  draft: DraftItem,
  feedback: FeedbackItem | null,
  consultation: Consultation | null,
  designed: readonly FileId[],
): { frozen: Frozen; feedback: FeedbackItem } => {
  const lacks = noticeLacks(draft, { feedback, consultation, designed })
  if (lacks.length > 0 || feedback === null || consultation === null) throw new Refusal('NOTICE_INCOMPLETE', { lacks })
  return { feedback, frozen: Frozen.parse({ ...draft, feedback: Feedback.parse(feedback), consultation }) }
}

/** The notice that a draft makes when it is posted now. */
export const noticeFrom = (head: CaseItem, draft: DraftItem, frozen: Frozen, postedBy: NoticeItem['postedBy']): NoticeItem => {
  const { caseId, round, schemeVersion, noticeRound } = head
  const postedAt = now()
  const { day, provisional, endsAt } = periodFrom(postedAt, frozen.days)
  return {
    ...frozen,
    ...{ caseId, round, schemeVersion, noticeRound, postedAt, postedBy, endsAt, provisional },
    draftVersion: draft.version,
    keys: draft.keys,
    digest: digestOf({ caseId, round, schemeVersion, ...frozen }),
    lastDay: day,
    extended: day > addDays(dayOf(postedAt), frozen.days),
    ...{ state: 'posted', withdrawn: null, report: null, objections: 0, open: 0, late: 0, oral: 0 },
  }
}

/** @throws ConditionFailed when the case, the draft or the channel changed meanwhile */
const post = async (caller: Caller, caseId: CaseId, version: number): Promise<void> => {
  const { head, as } = await mustReadCase(caller, caseId)
  if (!composes({ as })) throw new Refusal('CASE_NOT_YOURS', { state: head.state })
  const [{ draft: saved, feedback, notices }, consultation, design, facts] = await Promise.all([
    readEverything(caseId),
    consultationOf(head.decisionId),
    designOf(head),
    factsOf(head),
  ])
  const standing = presentOf(notices, head, now())
  // The same press of the button came twice.
  if (standing?.draftVersion === version && standing.postedBy === caller.personId) return
  const draft = saved ?? emptyDraft
  if (draft.version !== version) throw new Refusal('EDITED_BY_OTHER')
  const ready = complete(draft, feedback, consultation, designedIn(design))
  mustBeRecent(draft.photos)
  const notice = noticeFrom(head, draft, ready.frozen, caller.personId)
  const { digest, lastDay, days, noticeRound } = notice
  const step = {
    event: 'postNotice',
    actors: as,
    personId: caller.personId,
    documents: [digest],
    facts: { days, lastDay },
  } as const
  const { writes } = moveCase(head, step, { ...facts, notice: { lacks: 0, over: false, withoutRecord: 0 } })
  const event = eventOf({
    type: 'notice.posted',
    subject: `case:${caseId}`,
    place: head.community,
    actor: caller.personId,
    facts: { digest, days, lastDay, noticeRound },
  })
  await table.transact([...writes, ...postWrites(notice, ready.feedback, event)])
}

export const postNotice: UseCase<typeof postEndpoint> = async ({ params: { caseId }, body }, caller) => {
  try {
    await decidedAnew(() => post(caller, caseId, body.version))
  } catch (error) {
    if (error instanceof ConditionFailed && !caseHasMoved(error)) throw new Refusal('EDITED_BY_OTHER')
    throw error
  }
  return freshFile(caller, caseId)
}

const withdraw = async (caller: Caller, caseId: CaseId, reason: string): Promise<void> => {
  const [{ head, as }, { notices }] = await Promise.all([mustReadCase(caller, caseId), readPublic(caseId)])
  const at = now()
  const notice = presentOf(notices, head, at)
  if (!notice) {
    const last = notices.at(-1)
    if (last?.withdrawn?.reason === reason && last.noticeRound === head.noticeRound - 1) return
    throw new Refusal('NOTICE_NONE')
  }
  const step = { event: 'withdrawNotice', actors: as, personId: caller.personId, reason, documents: [notice.digest] } as const
  const { writes } = moveCase(head, step, await factsOf(head))
  const event = eventOf({
    type: 'notice.withdrawn',
    subject: `case:${caseId}`,
    place: head.community,
    actor: caller.personId,
    facts: { digest: notice.digest, standing: standingOf(notice, head, at) },
  })
  await table.transact([...writes, withdrawWrite(notice, { at, reason }, event)])
}

export const withdrawNotice: UseCase<typeof withdrawEndpoint> = async ({ params: { caseId }, body }, caller) => {
  await decidedAnew(() => withdraw(caller, caseId, body.reason))
  return freshFile(caller, caseId)
}

export const addPhotos: UseCase<typeof photosEndpoint> = async ({ params: { caseId }, body }, caller) => {
  const opened = await mustReadCase(caller, caseId)
  const { head, as } = opened
  if (!composes(opened) && !as.includes('streetOfficer')) throw new Refusal('CASE_NOT_YOURS', { state: head.state })
  const { notices, photos: later } = await readPublic(caseId)
  const notice = presentOf(notices, head, now())
  if (!notice) throw new Refusal('NOTICE_NONE')
  mustBeRecent(body.photos)
  if (later.filter((photo) => photo.noticeRound === notice.noticeRound).length + body.photos.length > MOST_PHOTOS)
    throw new Refusal('NOTICE_PHOTOS_FULL', { most: MOST_PHOTOS })
  const once = [...new Map(body.photos.map((photo) => [photo.fileId, photo])).values()]
  const items = await photoItems(once, opened, caller)
  const event = eventOf({
    type: 'notice.photosAdded',
    subject: `case:${caseId}`,
    place: head.community,
    actor: caller.personId,
    facts: { photos: items.map((item) => item.file.sha256), places: items.map((item) => item.place) },
  })
  await addPhotoItems(
    notice,
    items.map((item) => ({ ...item, addedAt: now(), addedBy: caller.personId })),
    event,
  )
  return freshFile(caller, caseId)
}
