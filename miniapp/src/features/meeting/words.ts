import { type CoordinationState, type MeetingView, meetingKindNames } from '@shared/decision/meeting'
import type { DecisionCard } from '@shared/decision/model'
import { DAY, type Instant, chinaClock, msOf, sayMoment } from '@shared/kernel/instant'
import type { CalendarOutcome } from '@/device/calendarEntry'

/** Days of the calendar between two moments, in China. */
const daysBetween = (from: Instant, to: Instant): number => {
  const day = (at: Instant): number => Math.floor((msOf(at) + 8 * 60 * 60 * 1000) / DAY)
  return day(to) - day(from)
}

/** `明天 19:00`, `今天 9:05`, otherwise `11月27日 周五 19:00`. */
export const sayWhen = (startsAt: Instant, now: Instant): string => {
  const { hour, minute } = chinaClock(startsAt)
  const clock = `${hour}:${String(minute).padStart(2, '0')}`
  const days = daysBetween(now, startsAt)
  return days === 0 ? `今天 ${clock}` : days === 1 ? `明天 ${clock}` : days === 2 ? `后天 ${clock}` : sayMoment(startsAt)
}

/** That a meeting was held, and how many came as far as anybody wrote them down. */
export const heldWords = (attended: number): string => (attended === 0 ? '已开' : `已开，${attended} 人到会`)

/** Where a meeting stands, for an owner. */
export const stageWords = ({ stage, signedIn, attended }: Pick<MeetingView, 'stage' | 'signedIn' | 'attended'>): string => {
  if (stage === 'cancelled') return '已取消'
  if (stage === 'recorded') return heldWords(attended)
  if (signedIn) return '您已签到'
  return stage === 'ahead' ? '还没开始' : '正在开或刚开过，等会议记录'
}

/** What became of an entry in the phone's calendar; without one the time is said again, to be noted by hand. */
export const calendarWords = (outcome: Exclude<CalendarOutcome, 'calledOff'>, startsAt: Instant): string => {
  if (outcome === 'noted') return '已记到手机日历，开会前一小时提醒您。'
  return outcome === 'denied'
    ? `手机不让微信写日历。请自己记一下：${sayMoment(startsAt)}。要打开，请点右上角的“…”，再点“设置”，打开“日历”。`
    : `没有记成。请自己记一下：${sayMoment(startsAt)}，也可以再点一次。`
}

/** What is said to owners after a vote without agreement. For a lift the meeting is a duty (Xinwu rules), for anything else a good idea. */
export const owedWords = (state: CoordinationState, kind: DecisionCard['kind']): string => {
  if (state === 'planned') return `${meetingKindNames.coordination}已经安排好，请您参加。`
  if (state === 'held') return `${meetingKindNames.coordination}已经开过，可以看会议记录。`
  return kind === 'lift'
    ? '这次没有达成一致，街道和社区应当组织业主召开意见协调会。时间和地点定下来以后，会在这里告诉您。'
    : '这次没有达成一致，社区可以组织业主开一次意见协调会。安排好以后，会在这里告诉您。'
}
