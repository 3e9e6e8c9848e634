import * as z from 'zod'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { PoolName } from './seats'
import { SessionId } from './session'

export const BookingId = z
  .string()
  .regex(/^bk_[0-9A-Z]{26}$/)
  .brand<'BookingId'>()
export type BookingId = z.infer<typeof BookingId>

/**
 * Where an order stands. `pending`: seats are held and staff have yet to approve the group; `applied`: in the pot of a draw;
 * `waiting`: on the waitlist; `offered`: a seat of the waitlist is held for a while; `toConfirm`: the time changed and the seat is kept
 * until a deadline; `expired`: an offer or a confirmation that nobody took up.
 */
export const BookingState = z.enum([
  'booked',
  'pending',
  'applied',
  'waiting',
  'offered',
  'toConfirm',
  'cancelled',
  'expired',
  'refused',
  'calledOff',
])
export type BookingState = z.infer<typeof BookingState>
export const bookingStateNames: Record<BookingState, string> = {
  booked: '已约好',
  pending: '等主办方同意',
  applied: '已报名，等抽签',
  waiting: '候补中',
  offered: '有名额了，请确认',
  toConfirm: '时间有变，请确认',
  cancelled: '已取消',
  expired: '没有按时确认，名额已让出',
  refused: '主办方没有同意',
  calledOff: '活动取消了',
}
/** Nothing more can happen to it. */
export const isOver = (state: BookingState): boolean => ['cancelled', 'expired', 'refused', 'calledOff'].includes(state)
/** It holds seats. */
export const holdsSeats = (state: BookingState): boolean => ['booked', 'pending', 'offered', 'toConfirm'].includes(state)

/** Who the one who books is to those who come. */
export const Relation = z.enum(['self', 'child', 'spouse', 'grandchild', 'relative', 'neighbour', 'teacher', 'staff'])
export type Relation = z.infer<typeof Relation>
export const relationNames: Record<Relation, string> = {
  self: '本人',
  child: '子女',
  spouse: '配偶',
  grandchild: '孙辈',
  relative: '亲戚',
  neighbour: '邻居朋友',
  teacher: '老师或单位联系人',
  staff: '社区代报',
}

/** A mobile or fixed line number in China, as typed. */
export const Phone = z
  .string()
  .trim()
  .max(20)
  .overwrite((text) => text.replace(/[\s-]/g, ''))
  .regex(/^(1\d{10}|0\d{9,11})$/, '请填写 11 位手机号，或带区号的座机号')

const PersonName = z.string().trim().min(1, '请填写称呼').max(20, '称呼最多 20 个字')

/** Somebody who comes. Children give a nickname and the day of birth, of which only the age at the session is kept; grown-ups no age. */
export const GuestInput = z.object({
  name: PersonName,
  phone: Phone.nullable(),
  born: Day.nullable(),
  /** Sixty and more, by their own word. */
  elder: z.boolean(),
})
export type GuestInput = z.infer<typeof GuestInput>

export const PartyInput = z.object({
  booker: z.object({ name: PersonName, phone: Phone }),
  relation: Relation,
  /** A school or company that brings a group. */
  group: z.string().trim().min(2).max(40).nullable(),
  guests: z.array(GuestInput).min(1, '请填写谁来').max(40, '一次最多 40 人'),
})
export type PartyInput = z.infer<typeof PartyInput>

/** Somebody of an order, as staff and the booker see them. */
export const GuestView = z.object({
  /** Number on the order, from 0. */
  seat: z.number().int(),
  name: z.string(),
  phone: z.string().nullable(),
  child: z.boolean(),
  elder: z.boolean(),
  /** Numbers of the lessons, from 0, at which this person was noted. */
  came: z.array(z.number().int()),
})
export type GuestView = z.infer<typeof GuestView>

/** One order as whoever made it sees it. */
export const BookingView = z.object({
  bookingId: BookingId,
  sessionId: SessionId,
  state: BookingState,
  pool: PoolName,
  title: z.string(),
  where: z.string(),
  lessons: z.array(z.object({ startsAt: Instant, endsAt: Instant })),
  persons: z.number().int(),
  relation: Relation,
  group: z.string().nullable(),
  guests: z.array(GuestView),
  bookedAt: Instant,
  /** Until when an offer is held or a change is to be confirmed. */
  holdUntil: Instant.nullable(),
  /** The new time that is to be confirmed. */
  moved: z.array(z.object({ startsAt: Instant, endsAt: Instant })).nullable(),
  /** Persons before it on the waitlist. */
  before: z.number().int().nullable(),
  /** What cancelling means now. */
  cancelling: z.enum(['free', 'late', 'over']),
  /** Text of the code that staff at the door scan, one for each seat; empty unless there is a seat. */
  codes: z.array(z.string()),
  /** When those who come said themselves that they will, where somebody else had booked. */
  agreedAt: Instant.nullable(),
  /** Why it ended, when staff ended it. */
  reason: z.string().nullable(),
})
export type BookingView = z.infer<typeof BookingView>
