import type { BookingView } from '@shared/activity/booking'
import type { SessionCard, SessionView } from '@shared/activity/view'
import { dayOf, sayDay } from '@shared/kernel/day'
import { type Instant, chinaClock, sayMoment } from '@shared/kernel/instant'
import type { TagTone } from '@/ui/Tag'

export type Lessons = SessionCard['lessons']

/** `9:00` */
export const sayClock = (at: Instant): string => {
  const { hour, minute } = chinaClock(at)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

/** `12月3日 周四 9:00–10:30`; what ends on another day says which. */
export const lessonWords = ({ startsAt, endsAt }: Lessons[number]): string =>
  `${sayMoment(startsAt)}–${dayOf(startsAt) === dayOf(endsAt) ? sayClock(endsAt) : sayMoment(endsAt)}`

/** All lessons in a line: `12月3日 周四 9:00–10:30，共 4 次`. */
export const whenWords = (lessons: Lessons): string => {
  const [first] = lessons
  if (first === undefined) return ''
  return lessons.length === 1 ? lessonWords(first) : `${lessonWords(first)} 起，共 ${lessons.length} 次`
}

export const startsAtOf = (lessons: Lessons): Instant | null => lessons[0]?.startsAt ?? null
export const dayWords = (at: Instant): string => sayDay(dayOf(at))

export interface Said {
  readonly tone: TagTone
  readonly text: string
}

/** Where an own booking stands, in a few words. */
export const ownTag = ({ state, before }: Pick<BookingView, 'state' | 'before'>): Said => {
  switch (state) {
    case 'booked':
      return { tone: 'teal', text: '已报名' }
    case 'pending':
      return { tone: 'amber', text: '等主办方同意' }
    case 'applied':
      return { tone: 'teal', text: '已报名，等抽签' }
    case 'waiting':
      return { tone: 'quiet', text: before === null ? '候补中' : `候补第 ${before + 1} 位` }
    case 'offered':
      return { tone: 'amber', text: '有名额了，请确认' }
    case 'toConfirm':
      return { tone: 'amber', text: '时间有变，请确认' }
    case 'cancelled':
      return { tone: 'quiet', text: '已取消' }
    case 'expired':
      return { tone: 'quiet', text: '名额已让出' }
    case 'refused':
      return { tone: 'quiet', text: '主办方没有同意' }
    case 'calledOff':
      return { tone: 'red', text: '活动取消了' }
  }
}

/** What somebody who looks can do, in a few words. */
export const openTag = (card: Pick<SessionCard, 'booking' | 'left' | 'opensAt' | 'allotment'>): Said => {
  switch (card.booking) {
    case 'walkIn':
      return { tone: 'teal', text: '不用预约' }
    case 'notYet':
      return { tone: 'quiet', text: '即将开放' }
    case 'open':
      return { tone: 'teal', text: card.allotment === 'lottery' ? '可报名，抽签' : '可报名' }
    case 'few':
      return { tone: 'amber', text: `剩 ${card.left} 席` }
    case 'waitlist':
      return { tone: 'quiet', text: '已约满，可候补' }
    case 'full':
      return { tone: 'quiet', text: '候补也满了' }
    case 'closed':
      return { tone: 'quiet', text: '报名已截止' }
    case 'cancelled':
      return { tone: 'red', text: '活动取消了' }
    case 'over':
      return { tone: 'quiet', text: '已经结束' }
    case 'draft':
      return { tone: 'quiet', text: '还没有发布' }
  }
}

/** How many seats there are, in a sentence; null where that says nothing. */
export const seatWords = (card: Pick<SessionCard, 'booking' | 'seats' | 'left' | 'waiting' | 'opensAt' | 'allotment'>): string | null => {
  const { booking, seats, left, waiting, opensAt, allotment } = card
  if (booking === 'notYet') return `${sayMoment(opensAt)} 开始报名，共 ${seats} 席`
  if (booking === 'walkIn') return '来了就能参加'
  if (booking === 'waitlist') return waiting > 0 ? `前面有 ${waiting} 人候补` : '现在加入，排第一位'
  if (booking !== 'open' && booking !== 'few') return null
  return allotment === 'lottery' ? `共 ${seats} 席，截止后抽签` : `还剩 ${left} 席，共 ${seats} 席`
}

/** `本班另留 4 席给电话和现场报名` */
export const keptWords = ({ helpedLeft, kind }: Pick<SessionCard, 'helpedLeft' | 'kind'>): string | null =>
  helpedLeft === 0 ? null : `${kind === 'phoneClass' ? '本班' : '另'}留 ${helpedLeft} 席给电话和现场报名`

/** Who may come, in a sentence. */
export const ageWords = ({ ages }: Pick<SessionView['terms']['party'], 'ages'>): string => {
  const { from, to } = ages
  if (from !== null && to !== null) return `${from} 到 ${to} 岁`
  if (from !== null) return `${from} 岁以上`
  return to === null ? '不限年龄' : `${to} 岁以下`
}

/** `1.2 公里`, `350 米` */
export const sayDistance = (metres: number): string =>
  metres < 1000 ? `${Math.max(50, Math.round(metres / 50) * 50)} 米` : `${(metres / 1000).toFixed(1)} 公里`
