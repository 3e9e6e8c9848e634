import { HOUR, type Instant, MINUTE, plus } from '../kernel/instant'

/** When a session can be booked, cancelled and signed in to. All ends are exclusive: at the exact second of a deadline it is over. */
export interface Windows {
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** Cancelling later counts as half an absence (DOMAIN §7.1). */
  readonly freeCancelUntil: Instant
  readonly signInFrom: Instant
  readonly signInUntil: Instant
}

/** Minutes before the start until which cancelling costs nothing, and around it in which one signs in. */
export interface WindowRule {
  readonly freeCancelMinutes: number
  readonly signInMinutesBefore: number
  readonly signInMinutesAfter: number
}

/** Two hours, half an hour, a quarter of an hour: what museums do (DOMAIN §7.1). */
export const usualWindows: WindowRule = { freeCancelMinutes: 2 * (HOUR / MINUTE), signInMinutesBefore: 30, signInMinutesAfter: 15 }

export const windowsOf = (
  { opensAt, closesAt, startsAt }: { readonly opensAt: Instant; readonly closesAt: Instant; readonly startsAt: Instant },
  rule: WindowRule = usualWindows,
): Windows => ({
  opensAt,
  closesAt: closesAt < startsAt ? closesAt : startsAt,
  freeCancelUntil: plus(startsAt, -rule.freeCancelMinutes * MINUTE),
  signInFrom: plus(startsAt, -rule.signInMinutesBefore * MINUTE),
  signInUntil: plus(startsAt, rule.signInMinutesAfter * MINUTE),
})

export type BookingPhase = 'notYet' | 'open' | 'over'
export const bookingPhase = ({ opensAt, closesAt }: Windows, now: Instant): BookingPhase =>
  now < opensAt ? 'notYet' : now < closesAt ? 'open' : 'over'

/** `free`: the seat goes to the next; `late`: so it does, and counts as half an absence; `over`: the session has begun. */
export type Cancelling = 'free' | 'late' | 'over'
export const cancelling = ({ freeCancelUntil }: Windows, startsAt: Instant, now: Instant): Cancelling =>
  now < freeCancelUntil ? 'free' : now < startsAt ? 'late' : 'over'

export type SignIn = 'early' | 'open' | 'late'
export const signIn = ({ signInFrom, signInUntil }: Windows, now: Instant): SignIn =>
  now < signInFrom ? 'early' : now < signInUntil ? 'open' : 'late'
