import type { BookingId } from '@shared/activity/booking'
import { seatCodeText } from '@shared/activity/seatCode'
import type { SessionId } from '@shared/activity/session'
import { lookupHash } from '@functions/platform/cipher'

/** 50 bits: a code of a seat is shown to staff in person. */
const MARK_LENGTH = 10
export const seatMark = (sessionId: SessionId, bookingId: BookingId, seat: number): string =>
  lookupHash('seat', `${sessionId}\n${bookingId}\n${seat}`, MARK_LENGTH)

export const seatText = (sessionId: SessionId, bookingId: BookingId, seat: number): string =>
  seatCodeText({ sessionId, bookingId, seat, mark: seatMark(sessionId, bookingId, seat) })

/** Characters of the code at the door: 30 bits for a minute, and every try needs a booking. */
const CODE_LENGTH = 6
export const doorCode = (sessionId: SessionId, lesson: number, turn: number): string =>
  lookupHash('door', `${sessionId}\n${lesson}\n${turn}`, CODE_LENGTH)
