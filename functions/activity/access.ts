import { organisers } from '@shared/activity/access'
import type { BookingId } from '@shared/activity/booking'
import type { ProgrammeId } from '@shared/activity/model'
import type { SessionId } from '@shared/activity/session'
import { Refusal } from '@shared/contract/errors'
import type { Caller } from '@functions/platform/caller'
import type { BookingItem, ProgrammeItem, SessionItem } from './items'
import { readBookingItem, readProgramme, readSessionItem } from './store'

/** A programme for those who look after it. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const mustOrganise = async (caller: Caller, id: ProgrammeId): Promise<ProgrammeItem> => {
  const programme = await readProgramme(id)
  if (!programme) throw new Refusal('NOT_FOUND')
  caller.mustHold(organisers, programme.place)
  return programme
}

/** @throws Refusal NOT_FOUND */
export const mustReadSession = async (id: SessionId): Promise<SessionItem> => {
  const session = await readSessionItem(id)
  if (!session) throw new Refusal('NOT_FOUND')
  return session
}

/** A session for those who look after it. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const mustRun = async (caller: Caller, id: SessionId): Promise<SessionItem> => {
  const session = await mustReadSession(id)
  caller.mustHold(organisers, session.place)
  return session
}

/** An order for the account that made it and for staff of its place; to anybody else there is none. @throws Refusal NOT_FOUND */
export const mustOwn = async (caller: Caller, id: SessionId, bookingId: BookingId): Promise<BookingItem> => {
  const booking = await readBookingItem(id, bookingId)
  if (!booking || (booking.by !== caller.personId && !caller.holds(organisers, booking.place))) throw new Refusal('NOT_FOUND')
  return booking
}
