import * as z from 'zod'
import { type Day, dayOf, startOf } from '../kernel/day'
import { DAY, HOUR, type Instant, MINUTE, plus } from '../kernel/instant'
import { type Holidays, announced, workdaysAfter } from '../kernel/workday'
import type { OrderState } from './state'

/** Limits of a community (issue 6 §2; DOMAIN §6.4: no norm sets them, so these are defaults and a community may set its own). */
export const Limits = z.object({
  /** Working days until the community has dispatched. */
  triageDays: z.number().int().min(1).max(5),
  /** Days that a question to the requester waits before the community rings. */
  answerDays: z.number().int().min(1).max(14),
  /** Working days until a department has taken it, and until it has offered it. */
  departmentDays: z.number().int().min(1).max(10),
  /** Hours until a team has claimed. */
  claimHours: z.number().int().min(1).max(168),
  /** Minutes from the claim to the first contact: the claim is a lease. */
  contactMinutes: z.number().int().min(15).max(2880),
  /** Days from the first contact to an agreed time. */
  scheduleDays: z.number().int().min(1).max(30),
  /** Hours that the requester has to confirm before staff check. */
  confirmHours: z.number().int().min(24).max(336),
  /** Working days to settle a dispute. */
  disputeDays: z.number().int().min(1).max(20),
  /** Of urgent orders: minutes for every step, and to the first contact. */
  urgentMinutes: z.number().int().min(15).max(480),
  urgentContactMinutes: z.number().int().min(5).max(240),
})
export type Limits = z.infer<typeof Limits>

export const usualLimits: Limits = {
  triageDays: 1,
  answerDays: 3,
  departmentDays: 2,
  claimHours: 24,
  contactMinutes: 240,
  scheduleDays: 3,
  confirmHours: 72,
  disputeDays: 5,
  urgentMinutes: 120,
  urgentContactMinutes: 30,
}

/** A visit that nobody checked in to, or out of, is looked into this long after the time that was agreed. */
export const LATE_CHECK_IN = 30 * MINUTE
export const LATE_CHECK_OUT = 2 * HOUR

/** Days after the end at which names, numbers and addresses go (DOMAIN §8). */
export const ADDRESS_DAYS = 30

/** Offices close at half past five. */
const OFFICE_END = 17 * HOUR + 30 * MINUTE
const endOfOffice = (day: Day): Instant => plus(startOf(day), OFFICE_END)
const workdays = (since: Instant, days: number, holidays: Holidays): Instant => endOfOffice(workdaysAfter(dayOf(since), days, holidays).day)

export interface Clocked {
  readonly state: OrderState
  readonly urgent: boolean
  /** The requester was reached since the claim. */
  readonly contacted: boolean
  readonly appointment: { readonly startsAt: Instant; readonly endsAt: Instant } | null
}

/** Minutes from the claim to the first contact. */
export const contactLimit = (urgent: boolean, limits: Limits): number => (urgent ? limits.urgentContactMinutes : limits.contactMinutes)

/**
 * When the limit runs out of an order that stands so since `since`; null where nobody is kept waiting. Urgent orders have the urgent limit
 * for every step until a time is agreed.
 */
export const limitOf = (order: Clocked, since: Instant, limits: Limits, holidays: Holidays = announced): Instant | null => {
  const { state, urgent, contacted, appointment } = order
  const soon = (usual: Instant): Instant => (urgent ? plus(since, limits.urgentMinutes * MINUTE) : usual)
  switch (state) {
    case 'submitted':
      return soon(workdays(since, limits.triageDays, holidays))
    case 'needInfo':
      return soon(plus(since, limits.answerDays * DAY))
    case 'dispatched':
    case 'taken':
      return soon(workdays(since, limits.departmentDays, holidays))
    case 'offered':
      return soon(plus(since, limits.claimHours * HOUR))
    case 'claimed':
      return contacted ? soon(plus(since, limits.scheduleDays * DAY)) : plus(since, contactLimit(urgent, limits) * MINUTE)
    case 'scheduled':
      return appointment && plus(appointment.startsAt, LATE_CHECK_IN)
    case 'inService':
      return appointment && plus(appointment.endsAt, LATE_CHECK_OUT)
    case 'done':
      return plus(since, limits.confirmHours * HOUR)
    case 'disputed':
      return workdays(since, limits.disputeDays, holidays)
    default:
      return null
  }
}

/** After it was shown one level up, how long until it is shown to the next: as long as the first time, but at most a day. */
export const nextLimit = (order: Clocked, at: Instant, limits: Limits, holidays: Holidays = announced): Instant => {
  const again = limitOf({ ...order, appointment: null }, at, limits, holidays) ?? plus(at, DAY)
  const aDay = plus(at, order.urgent ? limits.urgentMinutes * MINUTE : DAY)
  return again < aDay ? again : aDay
}
