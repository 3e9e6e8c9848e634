import * as z from 'zod'
import { BookingId } from './booking'
import { SessionId } from './session'

/** Who makes programmes and looks after them: community, street, and the association for science (科协) of the district. */
export const organisers = ['communityWorker', 'streetOfficer', 'associationOfficer'] as const
export const activityWatchers = [...organisers, 'auditor', 'administrator'] as const

export const OfSession = z.object({ sessionId: SessionId })
export const OfBooking = OfSession.extend({ bookingId: BookingId })
/** Made by the phone or browser once per act. */
export const clientKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)
export const Reason = z.string().trim().min(2, '请写明原因').max(200)
