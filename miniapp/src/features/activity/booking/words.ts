import type { BookingView } from '@shared/activity/booking'
import { type Instant, sayMoment } from '@shared/kernel/instant'
import { addDays, dayOf } from '@shared/kernel/day'
import { nextLesson } from '../own'
import { sayClock } from '../words'

/** `今天 9:00`, `明天 14:00`, else the day itself. */
export const soonWords = (at: Instant, now: Instant): string => {
  const [day, today] = [dayOf(at), dayOf(now)]
  if (day === today) return `今天 ${sayClock(at)}`
  return day === addDays(today, 1) ? `明天 ${sayClock(at)}` : sayMoment(at)
}

/** `明天 9:00 手机课零基础班` */
export const nextWords = (booking: Pick<BookingView, 'lessons' | 'moved' | 'title'>, now: Instant): string => {
  const next = nextLesson(booking.moved ?? booking.lessons, now)
  return next === null ? booking.title : `${soonWords(next.lesson.startsAt, now)} ${booking.title}`
}

/** Who comes, `王老一、小同学一`; of a large group how many. */
export const guestWords = ({ guests, group, persons }: Pick<BookingView, 'guests' | 'group' | 'persons'>): string =>
  group === null && guests.length <= 5 ? guests.map(({ name }) => name).join('、') : `${group ?? ''}${persons} 人`

/** What to do now, in a sentence. */
export const stateSentence = ({ state, holdUntil, before, reason }: BookingView, now: Instant): string => {
  switch (state) {
    case 'booked':
      return '名额给您留好了。到时候带上手机，请准时来。'
    case 'pending':
      return '名额先替您留着，主办方看过名单就答复您。不用再提交。'
    case 'applied':
      return '已经报上名，还没有抽签。报名截止后抽签，结果在这里看，先后报名没有关系。'
    case 'waiting':
      return before === null || before === 0 ? '您排在第一位，有人退就轮到您。' : `前面还有 ${before} 人。有人退就按先后轮到您。`
    case 'offered':
      return holdUntil === null
        ? '轮到您了，请确认。'
        : `轮到您了。名额给您留到 ${soonWords(holdUntil, now)}，请在这之前确认，过后让给下一位。`
    case 'toConfirm':
      return holdUntil === null
        ? '活动改了时间，请确认还来不来。'
        : `活动改了时间。请在 ${sayMoment(holdUntil)} 前确认还来不来，不确认名额就让给别人。`
    case 'cancelled':
      return '您取消了这份预约。还想来，可以再约。'
    case 'expired':
      return '没有按时确认，名额让给了下一位。还想来，可以再约或候补。'
    case 'refused':
      return `主办方没有同意：${reason ?? '没有写原因'}。可以打电话问一问。`
    case 'calledOff':
      return `主办方取消了这场活动${reason === null ? '' : `：${reason}`}。不影响您以后预约。`
  }
}
