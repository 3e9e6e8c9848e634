import { Refusal } from '@shared/contract/errors'
import { type Day, addDays, dayOf } from '@shared/kernel/day'
import type { saveDraft as saveEndpoint, setFeedback as feedbackEndpoint } from '@shared/notice/contract'
import type { DraftBody } from '@shared/notice/model'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { type OpenedCase, mustReadCase } from '@functions/retrofit/exports'
import { filesOf } from './files'
import type { DraftItem, PhotoItem } from './items'
import { composes, freshFile } from './noticeFile'
import { presentOf } from './standing'
import { putDraft, putFeedback, readPublic } from './store'

/** A photo shows that the notice hangs now: it may be this many days old, for whoever hangs on one day and posts on the next. */
export const photoDays = 3

/** @throws Refusal NOTICE_PHOTO_DAY */
export const mustBeRecent = (photos: readonly { readonly takenOn: Day }[]): void => {
  const today = dayOf(now())
  if (photos.some(({ takenOn }) => takenOn > today || takenOn < addDays(today, -photoDays)))
    throw new Refusal('NOTICE_PHOTO_DAY', { days: photoDays })
}

/** @throws Refusal CASE_NOT_YOURS */
const mustCompose = (opened: OpenedCase): void => {
  if (!composes(opened)) throw new Refusal('CASE_NOT_YOURS', { state: opened.head.state })
}

/** The content of a posted notice does not change; whoever must change it withdraws the notice. @throws Refusal NOTICE_POSTED */
const mustNotHang = async ({ head }: OpenedCase): Promise<void> => {
  const { notices } = await readPublic(head.caseId)
  if (presentOf(notices, head, now())) throw new Refusal('NOTICE_POSTED')
}

/** Photos and where their bytes lie. Builders use what they uploaded themselves. @throws Refusal FILE_MISSING */
export const photoItems = async (
  photos: DraftBody['photos'],
  { head, as }: OpenedCase,
  caller: Caller,
): Promise<Omit<PhotoItem, 'addedAt' | 'addedBy'>[]> => {
  const by = as.includes('communityWorker') || as.includes('streetOfficer') ? null : caller.personId
  const files = await filesOf(
    photos.map((photo) => photo.fileId),
    { place: head.community, by },
  )
  return photos.flatMap(({ place, where, takenOn }, i) => {
    const file = files[i]
    return file ? [{ place, where, takenOn, file: file.ref, key: file.key }] : []
  })
}

export const saveDraft: UseCase<typeof saveEndpoint> = async ({ params: { caseId }, body: { version, ...body } }, caller) => {
  const opened = await mustReadCase(caller, caseId)
  mustCompose(opened)
  mustBeRecent(body.photos)
  await mustNotHang(opened)
  const by = opened.as.includes('communityWorker') ? null : caller.personId
  const [drawn, photos] = await Promise.all([
    filesOf(
      body.drawings.map((drawing) => drawing.fileId),
      { place: opened.head.community, by },
    ),
    photoItems(body.photos, opened, caller),
  ])
  const { text, marks, days } = body
  const draft: DraftItem = {
    ...{ text, marks, days, version: version + 1 },
    drawings: drawn.map((file, i) => ({ kind: body.drawings[i]?.kind ?? 'other', file: file.ref })),
    photos: photos.map(({ place, where, takenOn, file }) => ({ place, where, takenOn, file })),
    keys: Object.fromEntries([...drawn.map((f) => [f.ref.fileId, f.key]), ...photos.map((p) => [p.file.fileId, p.key])]),
  }
  try {
    await putDraft(caseId, draft)
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('EDITED_BY_OTHER')
    throw error
  }
  return freshFile(caller, caseId)
}

export const setFeedback: UseCase<typeof feedbackEndpoint> = async ({ params: { caseId }, body }, caller) => {
  const opened = await mustReadCase(caller, caseId)
  caller.mustHold(['communityWorker'], opened.head.community)
  await mustNotHang(opened)
  const event = eventOf({
    type: 'notice.feedbackSet',
    subject: `case:${caseId}`,
    place: opened.head.community,
    actor: caller.personId,
    facts: {},
  })
  await putFeedback(caseId, { ...body, setAt: now(), setBy: caller.personId }, event)
  return freshFile(caller, caseId)
}
