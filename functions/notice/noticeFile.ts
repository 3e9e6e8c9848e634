import { Refusal } from '@shared/contract/errors'
import type { Role } from '@shared/contract/roles'
import type { Instant } from '@shared/kernel/instant'
import { ancestorAt } from '@shared/kernel/place'
import type { readNoticeFile as fileEndpoint } from '@shared/notice/contract'
import { noticeLacks } from '@shared/notice/lacks'
import { emptyContent } from '@shared/notice/model'
import { Feedback } from '@shared/notice/model'
import type { StaffObjection } from '@shared/notice/objection'
import type { NoticeFile } from '@shared/notice/view'
import type { CaseId } from '@shared/retrofit/model'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { type CaseItem, type OpenedCase, designOf, mustReadCase } from '@functions/retrofit/exports'
import { designedIn, designView } from './designed'
import { consultationOf } from './consultation'
import type { DraftItem, NoticeItem, ObjectionItem } from './items'
import { aliased, asOutsider, asStaff } from './objectionView'
import { linkedDrawings, linkedPhotos, publicView } from './publicView'
import { presentOf, standingOf } from './standing'
import { type Everything, readEverything, readGuide } from './store'

/** Who deals with objections, and sees whose they are. */
export const handlers: readonly Role[] = ['communityWorker', 'streetOfficer']
/** Who sees that there are objections and how they ended, without names. */
const onlookers: readonly Role[] = ['housingOfficer', 'auditor', 'administrator']

export const emptyDraft: DraftItem = { ...emptyContent, version: 0, keys: {} }

/** Builders' representative or worker. */
export const composes = ({ as }: Pick<OpenedCase, 'as'>): boolean => as.includes('builder') || as.includes('communityWorker')

const mayOf = (caller: Caller, { head, as }: OpenedCase): NoticeFile['may'] => {
  const street = ancestorAt(head.community, 'street')
  return {
    compose: composes({ as }),
    setFeedback: as.includes('communityWorker'),
    handle: caller.holds(handlers, head.community),
    report: as.includes('communityWorker'),
    guide: street !== null && caller.holds(['streetOfficer', 'administrator'], street),
  }
}

const objectionsFor = async (
  caller: Caller,
  head: CaseItem,
  items: readonly ObjectionItem[],
  round: number,
): Promise<StaffObjection[] | null> => {
  const all = aliased(items, round)
  if (caller.holds(handlers, head.community)) return Promise.all(all.map(({ item, alias }) => asStaff(item, alias)))
  return caller.holds(onlookers, head.community) ? all.map(({ item, alias }) => asOutsider(item, alias)) : null
}

const formerOf = ({ notices }: Everything, present: NoticeItem | null, head: CaseItem, at: Instant): NoticeFile['former'] =>
  notices
    .filter((notice) => notice !== present)
    .map((notice) => ({
      postedAt: notice.postedAt,
      digest: notice.digest,
      standing: standingOf(notice, head, at),
      reason: notice.withdrawn?.reason ?? '',
      objections: notice.objections,
    }))
    .reverse()

const countOf = (notice: NoticeItem | null): NoticeFile['count'] => ({
  inTime: notice?.objections ?? 0,
  withoutRecord: notice?.open ?? 0,
  late: notice?.late ?? 0,
  oral: notice?.oral ?? 0,
})

/** Everything about the notice, for whoever may work on it or looks on. */
export const fileFor = async (caller: Caller, opened: OpenedCase): Promise<NoticeFile> => {
  const { head } = opened
  const at = now()
  const [everything, consultation, design, guide] = await Promise.all([
    readEverything(head.caseId),
    consultationOf(head.decisionId),
    designOf(head),
    readGuide(ancestorAt(head.community, 'street')),
  ])
  const { keys, ...draft } = everything.draft ?? emptyDraft
  const feedback = everything.feedback && Feedback.parse(everything.feedback)
  const present = presentOf(everything.notices, head, at)
  const [drawings, photos, notice, objections] = await Promise.all([
    linkedDrawings(draft.drawings, keys),
    linkedPhotos(draft.photos, keys),
    present && publicView(present, everything.photos, head, at),
    present ? objectionsFor(caller, head, everything.objections, present.noticeRound) : [],
  ])
  return {
    caseId: head.caseId,
    draft: { ...draft, drawings, photos },
    ...{ feedback, notice, guide, now: at },
    lacks: noticeLacks(draft, { feedback, consultation, designed: designedIn(design) }),
    design: design && (await designView(design)),
    count: countOf(present),
    objections,
    report: present?.report
      ? { number: present.report.number, at: present.report.at, opinion: present.report.opinion, digest: present.report.digest }
      : null,
    former: formerOf(everything, present, head, at),
    may: mayOf(caller, opened),
  }
}

/** As `fileFor`, of the case as it stands now. */
export const freshFile = async (caller: Caller, caseId: CaseId): Promise<NoticeFile> => fileFor(caller, await mustReadCase(caller, caseId))

/** Owners who only take part read the public notice. @throws Refusal CASE_NOT_YOURS */
export const readNoticeFile: UseCase<typeof fileEndpoint> = async ({ params: { caseId } }, caller) => {
  const opened = await mustReadCase(caller, caseId)
  const watches = [...handlers, ...onlookers]
  if (opened.as.length === 0 && !caller.holds(watches, opened.head.community)) throw new Refusal('CASE_NOT_YOURS')
  return fileFor(caller, opened)
}
