import type { Instant } from '@shared/kernel/instant'
import type { CaseFacts } from '@shared/retrofit/facts'
import type { NoticeStanding } from '@shared/notice/view'
import type { CaseItem } from '@functions/retrofit/exports'
import type { NoticeItem } from './items'

type Marks = Pick<CaseItem, 'round' | 'schemeVersion' | 'noticeRound'>

/** Where a notice stands. It is void when its case has gone to another round of consent, scheme or notice since; nothing is rewritten for that. */
export const standingOf = (
  notice: Pick<NoticeItem, 'state' | 'endsAt' | 'round' | 'schemeVersion' | 'noticeRound'>,
  head: Marks,
  now: Instant,
): NoticeStanding => {
  if (notice.state === 'withdrawn') return 'withdrawn'
  const stands = notice.round === head.round && notice.schemeVersion === head.schemeVersion && notice.noticeRound === head.noticeRound
  if (!stands) return 'void'
  if (notice.state === 'reported') return 'reported'
  return now >= notice.endsAt ? 'over' : 'running'
}

/** The notice that stands for the case now, or null. */
export const presentOf = (notices: readonly NoticeItem[], head: Marks, now: Instant): NoticeItem | null =>
  notices.find((notice) => ['running', 'over', 'reported'].includes(standingOf(notice, head, now))) ?? null

/** What the guards of the case ask of a notice. */
export const guardFacts = (notice: NoticeItem | null, now: Instant): CaseFacts['notice'] =>
  notice && { lacks: 0, over: now >= notice.endsAt, withoutRecord: notice.open }
