import { type Programme, accessNames, audienceNames, levelNames, prerequisiteNames } from '@shared/activity/model'
import type { Booking, SessionCard } from '@shared/activity/view'
import { childAge } from '@shared/activity/party'
import { type Instant, chinaClock, sayMoment } from '@shared/kernel/instant'
import type { Tone } from '../kit/Badge'

const two = (n: number): string => String(n).padStart(2, '0')

/** `14:00` by the clock in China. */
export const sayHour = (at: Instant): string => {
  const { hour, minute } = chinaClock(at)
  return `${hour}:${two(minute)}`
}

interface Lesson {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** `12月5日 周六 14:00—15:30`. */
export const sayLesson = ({ startsAt, endsAt }: Lesson): string => `${sayMoment(startsAt)}—${sayHour(endsAt)}`

/** `12月5日 周六 14:00—15:30，共 4 次`. */
export const sayLessons = (lessons: readonly Lesson[]): string => {
  const [first] = lessons
  if (!first) return ''
  return lessons.length === 1 ? sayLesson(first) : `${sayLesson(first)}，共 ${lessons.length} 次`
}

export const bookingTones: Record<Booking, Tone> = {
  draft: 'plain',
  walkIn: 'teal',
  notYet: 'plain',
  open: 'teal',
  few: 'amber',
  waitlist: 'amber',
  full: 'red',
  closed: 'plain',
  cancelled: 'red',
  over: 'plain',
}

/** How full the seats for phones are: `已约 12 / 20`, with those who wait. */
export const sayFull = ({ seats, left, waiting }: Pick<SessionCard, 'seats' | 'left' | 'waiting'>): string =>
  seats === 0 ? '不用网上预约' : `已约 ${seats - left} / ${seats}${waiting > 0 ? `，候补 ${waiting} 人` : ''}`

/** `14 岁以下需成人陪同` and the ages a programme is for. */
export const sayAges = ({ ages }: Pick<Programme, 'ages'>): string => {
  const { from, to } = ages
  if (from === null && to === null) return '不限年龄'
  if (to === null) return `${from ?? 0} 岁以上`
  return from === null ? `${to} 岁以下` : `${from}—${to} 岁`
}

/** ` · 云梯社区` for what is of another place than that of the desk. */
export const elsewhere = ({ placeName }: { readonly placeName: string }, here: string): string =>
  placeName === '' || placeName === here ? '' : ` · ${placeName}`

/** What waits, by how long it has: the server lists it place by place. */
export const longestFirst = <T>(items: readonly T[], since: (item: T) => Instant): T[] =>
  [...items].sort((a, b) => since(a).localeCompare(since(b)))

/** What somebody should know before they come, one line each. */
export const programmeLines = (programme: Pick<Programme, 'audience' | 'ages' | 'elderClass' | 'venue'>): [string, string][] => [
  ['面向', programme.audience.map((one) => audienceNames[one]).join('、')],
  ['年龄', `${sayAges(programme)}；未满 ${childAge} 岁要有大人一起约、一起来`],
  ...(programme.elderClass === null
    ? []
    : ([
        ['程度', levelNames[programme.elderClass.level]],
        ['请准备', programme.elderClass.prerequisites.map((one) => prerequisiteNames[one]).join('、') || '不用准备什么'],
        ['助教', `每 ${programme.elderClass.learnersPerAssistant} 位学员有一位助教`],
      ] as [string, string][])),
  ['场地', `${programme.venue.name}（${programme.venue.address}）`],
  ...(programme.venue.access.length === 0
    ? []
    : ([['无障碍', programme.venue.access.map((one) => accessNames[one]).join('、')]] as [string, string][])),
]
