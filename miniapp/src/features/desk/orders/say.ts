import { departmentNames } from '@shared/dispatch/department'
import { type WantedTime, sayPart } from '@shared/dispatch/order'
import type { OrderCard } from '@shared/dispatch/view'
import { sayDay } from '@shared/kernel/day'
import { chinaClock, type Instant, sayMoment } from '@shared/kernel/instant'

export const sayWanted = (wanted: readonly WantedTime[]): string =>
  wanted.length === 0 ? '什么时候都行' : wanted.map((time) => `${sayDay(time.day)}${sayPart(time)}`).join('，或 ')

const two = (n: number): string => String(n).padStart(2, '0')
/** `12月2日 周三 9:00—10:30` */
export const sayAppointment = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): string => {
  const end = chinaClock(endsAt)
  return `${sayMoment(startsAt)}—${end.hour}:${two(end.minute)}`
}

/** Who has it now, for a line of a list. */
export const sayHolder = (card: OrderCard): string =>
  card.team?.name ?? (card.department ? departmentNames[card.department] : card.state === 'dispatched' ? '等部门领' : card.communityName)
