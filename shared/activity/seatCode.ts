import { BookingId } from './booking'
import { SessionId } from './session'

const SEAT = 'linli:seat:'
const DOOR = 'linli:door:'

export interface SeatCode {
  readonly sessionId: SessionId
  readonly bookingId: BookingId
  readonly seat: number
  /** Keyed hash over the rest: nobody makes a code for a seat they do not have. */
  readonly mark: string
}

/** What the personal code of one seat holds; staff at the door scan it. */
export const seatCodeText = ({ sessionId, bookingId, seat, mark }: SeatCode): string => `${SEAT}${sessionId}:${bookingId}:${seat}:${mark}`

/** Reads a scanned personal code; null when it is something else. */
export const readSeatCode = (text: string): SeatCode | null => {
  if (!text.startsWith(SEAT)) return null
  const [session, booking, seat = '', mark = ''] = text.slice(SEAT.length).split(':')
  const [sessionId, bookingId] = [SessionId.safeParse(session), BookingId.safeParse(booking)]
  return sessionId.success && bookingId.success && /^\d{1,2}$/.test(seat) && mark !== ''
    ? { sessionId: sessionId.data, bookingId: bookingId.data, seat: Number(seat), mark }
    : null
}

/** What the code at the door holds, which those who come scan. */
export const doorCodeText = (sessionId: SessionId, lesson: number, code: string): string => `${DOOR}${sessionId}:${lesson}:${code}`

/** Reads a scanned code of a door; null when it is something else. */
export const readDoorCode = (text: string): { sessionId: SessionId; lesson: number; code: string } | null => {
  if (!text.startsWith(DOOR)) return null
  const [session, lesson = '', code = ''] = text.slice(DOOR.length).split(':')
  const sessionId = SessionId.safeParse(session)
  return sessionId.success && /^\d{1,2}$/.test(lesson) && code !== '' ? { sessionId: sessionId.data, lesson: Number(lesson), code } : null
}
