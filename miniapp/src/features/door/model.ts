import * as z from 'zod'
import { type MarkOutcome, Mark, MarkOutcome as Outcome, doorList } from '@shared/activity/doorContract'
import { LATEST_MARKS } from '@shared/activity/due'
import { type SeatCode, readSeatCode } from '@shared/activity/seatCode'
import { SessionId } from '@shared/activity/session'
import { PersonId } from '@shared/identity/model'
import { Instant, plus } from '@shared/kernel/instant'

/** The list of a door as this device keeps it: names masked, so that a lost phone tells little. */
export const DoorList = doorList.reply.omit({ now: true }).extend({ sessionId: SessionId, personId: PersonId, readAt: Instant })
export type DoorList = z.infer<typeof DoorList>
export type DoorGuest = DoorList['guests'][number]
export type DoorLesson = DoorList['lessons'][number]

/** Somebody noted at a door, until the server has it and for a while after, so that one sees what came of it. */
export const KeptMark = z.object({
  mark: Mark,
  /** At which door: a code of another session is kept with the door at which it was shown. */
  door: SessionId,
  personId: PersonId,
  name: z.string(),
  outcome: Outcome.nullable(),
  /** What the server said to all of them, such as that the session was called off. */
  refused: z.string().nullable(),
})
export type KeptMark = z.infer<typeof KeptMark>

/** A mark can be taken back until it is sent; so long it waits even with a network. */
export const HOLD = 4_000

export const isWaiting = ({ outcome, refused }: KeptMark): boolean => outcome === null && refused === null

/** Whether a list or mark has no use any more: nothing is taken so late. */
export const isOld = (lessons: DoorList['lessons'], now: Instant): boolean =>
  lessons.every(({ endsAt }) => plus(endsAt, LATEST_MARKS) <= now)

export type DoorPhase = 'early' | 'open' | 'late' | 'over'
/** Staff note from the opening of the door to the end of the lesson; after the window one is late, and counts all the same. */
export const phaseAt = ({ signInFrom, signInUntil, endsAt }: DoorLesson, now: Instant): DoorPhase =>
  now < signInFrom ? 'early' : now < signInUntil ? 'open' : now <= endsAt ? 'late' : 'over'

/** The lesson whose door is open or opens next; the last one when all are over. */
export const lessonNow = (lessons: DoorList['lessons'], now: Instant): number => {
  const next = lessons.findIndex(({ endsAt }) => endsAt >= now)
  return next < 0 ? lessons.length - 1 : next
}

export type Scanned =
  | { readonly kind: 'guest'; readonly guest: DoorGuest; readonly code: SeatCode }
  /** A seat that came after the list was read: the server knows it. */
  | { readonly kind: 'unlisted'; readonly code: SeatCode }
  | { readonly kind: 'otherSession'; readonly code: SeatCode }
  | { readonly kind: 'foreign' }

/** What a scanned text is at this door; decided without a network. */
export const scannedAt = ({ sessionId, guests }: Pick<DoorList, 'sessionId' | 'guests'>, text: string): Scanned => {
  const code = readSeatCode(text.trim())
  if (!code) return { kind: 'foreign' }
  if (code.sessionId !== sessionId) return { kind: 'otherSession', code }
  const guest = guests.find(({ bookingId, seat }) => bookingId === code.bookingId && seat === code.seat)
  return guest ? { kind: 'guest', guest, code } : { kind: 'unlisted', code }
}

/** Whether somebody counts as here by what the server knew and by what this device noted since. */
export const isHere = (guest: DoorGuest, lesson: number, marks: readonly KeptMark[]): boolean =>
  guest.came.includes(lesson) ||
  marks.some(
    ({ mark, outcome, refused }) =>
      mark.bookingId === guest.bookingId &&
      mark.seat === guest.seat &&
      mark.lesson === lesson &&
      refused === null &&
      (outcome === null || outcome === 'noted' || outcome === 'repeated'),
  )

export const isBad = (outcome: MarkOutcome): boolean => outcome !== 'noted' && outcome !== 'repeated'
