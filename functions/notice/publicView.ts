import { Refusal } from '@shared/contract/errors'
import type { Instant } from '@shared/kernel/instant'
import type { readNoticePage as pageEndpoint } from '@shared/notice/contract'
import type { NoticeDrawing, PostedPhoto } from '@shared/notice/model'
import type { Outcome } from '@shared/notice/negotiation'
import type { PublicNotice } from '@shared/notice/view'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { type CaseItem, readCase } from '@functions/retrofit/exports'
import type { NoticeItem, PhotoItem } from './items'
import { presentOf, standingOf } from './standing'
import { readPublic } from './store'

type Keys = NoticeItem['keys']

export const linkedDrawings = (drawings: readonly NoticeDrawing[], keys: Keys): Promise<PublicNotice['drawings']> =>
  Promise.all(drawings.map(async ({ kind, file }) => ({ kind, file: { ...file, url: await linkTo(keys[file.fileId] ?? '') } })))

export const linkedPhotos = (photos: readonly PostedPhoto[], keys: Keys): Promise<PublicNotice['photos']> =>
  Promise.all(
    photos.map(async ({ place, where, takenOn, file }) => ({
      place,
      where,
      takenOn,
      file: { ...file, url: await linkTo(keys[file.fileId] ?? '') },
    })),
  )

const ended = ({ report }: NoticeItem, outcome: Outcome): number => report?.objections.filter((o) => o.outcome === outcome).length ?? 0

/** A notice as anybody may read it. */
export const publicView = async (
  notice: NoticeItem,
  later: readonly (PhotoItem & { noticeRound: number })[],
  head: CaseItem,
  at: Instant,
): Promise<PublicNotice> => {
  const { text, marks, days, feedback, consultation, postedAt, lastDay, endsAt, provisional, extended, digest, withdrawn, report } = notice
  const more = later.filter((photo) => photo.noticeRound === notice.noticeRound)
  const keys = { ...notice.keys, ...Object.fromEntries(more.map((photo) => [photo.file.fileId, photo.key])) }
  const [drawings, photos] = await Promise.all([linkedDrawings(notice.drawings, keys), linkedPhotos([...notice.photos, ...more], keys)])
  return {
    ...{ text, marks, days, feedback, consultation, postedAt, lastDay, endsAt, provisional, extended, digest, withdrawn, drawings, photos },
    standing: standingOf(notice, head, at),
    report: report && {
      number: report.number,
      at: report.at,
      objections: report.objections.length,
      withdrawn: ended(notice, 'withdrawn'),
      agreed: ended(notice, 'agreed'),
      notAgreed: ended(notice, 'notAgreed'),
    },
  }
}

/** The notice that stands, or else the last one there was, which says that it does not stand any more. */
export const readNoticePage: UseCase<typeof pageEndpoint> = async ({ params: { caseId } }) => {
  const head = await readCase(caseId)
  if (!head) throw new Refusal('NOT_FOUND')
  const at = now()
  const { notices, photos } = await readPublic(caseId)
  const notice = presentOf(notices, head, at) ?? notices.at(-1)
  return {
    ...{ caseId, title: head.title, where: head.where, units: head.labels, community: head.community, now: at },
    levelEntry: head.terms.levelEntry,
    notice: notice ? await publicView(notice, photos, head, at) : null,
  }
}
