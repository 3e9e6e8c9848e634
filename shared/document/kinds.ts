import * as z from 'zod'
import { inquiryEndsAt } from '../decision/inquiry'
import type { Phase, Result } from '../decision/model'
import type { Instant } from '../kernel/instant'
import { sayEndOf } from './say'

/** Notices that anyone may read: totals only. The chain is Dongguan's: call to vote, preliminary result, result. */
export const NoticeKind = z.enum(['consultation', 'preliminary', 'result'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** Papers that go to one voter or one door; for the staff who hand them out. */
export const PaperKind = z.enum(['ballots', 'doorNotices'])
export type PaperKind = z.infer<typeof PaperKind>

/** A document of a vote (文书). */
export const DocumentKind = z.enum([...NoticeKind.options, ...PaperKind.options])
export type DocumentKind = z.infer<typeof DocumentKind>
export const isNotice = (kind: DocumentKind): kind is NoticeKind => NoticeKind.options.some((k) => k === kind)

export const documentNames: Record<DocumentKind, string> = {
  consultation: '征求意见（投票）通知公告',
  ballots: '纸质表决票',
  doorNotices: '上门通知单',
  preliminary: '初步统计结果公示',
  result: '表决结果公告',
}

/** `notYet`: too early; `ready`: to be printed by staff; `public`: anyone may read it; `over`: no longer of use. `why` says when or why. */
export interface DocumentStanding {
  readonly state: 'notYet' | 'ready' | 'public' | 'over'
  readonly why: string
}

interface Facts {
  readonly phase: Phase
  readonly result: Pick<Result, 'closedAt'> | null
  readonly now: Instant
}

const papers = ({ phase }: Facts): DocumentStanding => {
  switch (phase) {
    case 'draft':
      return { state: 'notYet', why: '发布表决、固定名册后生成。' }
    case 'upcoming':
    case 'open':
      return { state: 'ready', why: '可以打印，交给业主。' }
    case 'counting':
    case 'closed':
      return { state: 'over', why: '表决已经截止，不再发放。' }
    case 'withdrawn':
      return { state: 'over', why: '表决已撤回，不再发放。' }
  }
}

const afterResult = ({ phase, result }: Facts, ready: (closedAt: Instant) => DocumentStanding): DocumentStanding => {
  if (result) return ready(result.closedAt)
  return phase === 'withdrawn' ? { state: 'over', why: '表决已撤回，没有结果。' } : { state: 'notYet', why: '截止并计票后生成。' }
}

/** Where each document of a vote stands now. */
export const documentStanding = (kind: DocumentKind, facts: Facts): DocumentStanding => {
  switch (kind) {
    case 'consultation':
      return facts.phase === 'draft' ? { state: 'notYet', why: '发布表决后生成。' } : { state: 'public', why: '任何人都能看，只有合计。' }
    case 'ballots':
    case 'doorNotices':
      return papers(facts)
    case 'preliminary':
      return afterResult(facts, (closedAt) => ({ state: 'public', why: `询异期到 ${sayEndOf(inquiryEndsAt(closedAt))}。` }))
    case 'result':
      return afterResult(facts, (closedAt) =>
        facts.now < inquiryEndsAt(closedAt)
          ? { state: 'notYet', why: `询异期满后生成：${sayEndOf(inquiryEndsAt(closedAt))}。` }
          : { state: 'public', why: '任何人都能看，只有合计。' },
      )
  }
}
