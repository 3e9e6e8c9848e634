import { consultationRows, feedbackLines, markRows } from '@shared/notice/documents/parts'
import { dayOf, daysBetween, sayDay } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { sayFen } from '@shared/kernel/money'
import { daysElapsed } from '@shared/notice/period'
import { type Talk, outcomeNames } from '@shared/notice/negotiation'
import type { MyObjection } from '@shared/notice/objection'
import type { NoticePage, NoticeStanding, PublicNotice } from '@shared/notice/view'
import type { Step } from '@/ui/Steps'
import type { TagTone } from '@/ui/Tag'

export const standingTones: Record<NoticeStanding, TagTone> = {
  running: 'teal',
  over: 'amber',
  reported: 'teal',
  withdrawn: 'red',
  void: 'red',
}

/** Which day of the notice it is: the day of posting is day 0, and after the last one it stays there. */
export const dayCount = ({ postedAt, lastDay }: Pick<PublicNotice, 'postedAt' | 'lastDay'>, now: Instant): { day: number; of: number } => {
  const of = daysBetween(dayOf(postedAt), lastDay)
  return { day: Math.min(of, daysElapsed(postedAt, now)), of }
}

/** How much time is left, in one sentence. */
export const leftWords = (notice: Pick<PublicNotice, 'postedAt' | 'lastDay' | 'standing' | 'provisional'>, now: Instant): string => {
  const { lastDay, standing, provisional } = notice
  if (standing === 'withdrawn') return '这份公示已经撤回，会重新公示。'
  if (standing === 'void') return '方案有了变更，这份公示已经作废。'
  if (standing === 'reported') return '公示已经结束，社区出了公示报告。'
  if (standing === 'over') return '公示期已满，等社区出公示报告。'
  const { day, of } = dayCount(notice, now)
  const until = `${provisional ? '预计' : ''}到 ${sayDay(lastDay)} 晚上 12 点`
  if (dayOf(now) === lastDay) return `今天是最后一天，${until}以前都可以提意见。`
  return `还有 ${of - day} 天，${until}以前都可以提意见。`
}

/** What 朗读 reads of the page. */
export const spokenPage = ({ title, notice }: NoticePage, now: Instant): string[] =>
  notice === null
    ? [title, '现在没有公示。']
    : [
        title,
        leftWords(notice, now),
        ...consultationRows(notice)
          .slice(0, 3)
          .map(([name, value]) => `${name}：${value}。`),
        ...notice.text.split(/\n+/),
        ...markRows(notice).map(([name, value]) => `${name}：${value}。`),
        '有意见怎么提：',
        ...feedbackLines(notice.feedback),
      ]

const resultWords = (talk: Talk): string =>
  talk.compensation === null
    ? outcomeNames[talk.outcome]
    : `${outcomeNames[talk.outcome]}：${[talk.compensation.amount > 0 ? sayFen(talk.compensation.amount) : '', talk.compensation.terms].filter(Boolean).join('，')}`

/** An objection as a parcel is followed: what has happened, whose turn it is, what comes. */
export const stepsOf = (objection: MyObjection): Step[] => {
  const { state, late, form, receivedAt, invitations, talks, withdrawnAt, answer } = objection
  const received: Step = {
    name: late ? '社区收到了（逾期）' : '社区收到了',
    words: `${sayDay(dayOf(receivedAt))}${late ? '，公示期已过，社区会答复您' : '，在公示期内'}`,
    state: 'done',
  }
  if (withdrawnAt !== null) return [received, { name: '您撤回了', words: sayDay(dayOf(withdrawnAt)), state: 'done' }]
  if (late || form === 'oral') {
    return [
      received,
      { name: '社区答复', words: answer === null ? '等社区答复' : sayDay(dayOf(answer.at)), state: answer === null ? 'now' : 'done' },
    ]
  }
  const invited = invitations.at(-1)
  const last = talks.at(-1)
  const negotiated = state === 'negotiated'
  return [
    received,
    {
      name: '约时间协商',
      words: invited ? `约在 ${sayDay(dayOf(invited.at))}` : negotiated ? '当面约的' : '三天内社区或街道会联系您',
      state: invited || negotiated ? 'done' : 'now',
    },
    {
      name: '坐下来协商',
      words: last ? sayDay(dayOf(last.heldAt)) : '您和建设者，由社区或街道主持',
      state: negotiated ? 'done' : invited ? 'now' : 'later',
    },
    { name: '结果', words: last ? resultWords(last) : '会写成记录，附在公示报告后面', state: negotiated ? 'done' : 'later' },
  ]
}
