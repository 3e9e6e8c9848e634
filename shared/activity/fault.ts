import { type Day, addDays, dayOf, startOf } from '../kernel/day'
import type { Instant } from '../kernel/instant'

/**
 * Absences (爽约). Three within 90 days end in 30 days without booking (DOMAIN §7.1); cancelling late is half of one. Counted in halves,
 * so that nothing is rounded.
 */
export const faultDays = 90
export const faultLimit = 6
export const blockDays = 30

export interface Fault {
  /** When the session was, or when it was cancelled late. */
  readonly at: Instant
  readonly kind: 'absent' | 'cancelledLate'
}
const halves: Record<Fault['kind'], number> = { absent: 2, cancelledLate: 1 }

/** Whether an absence is held against anybody: never against an elder whom somebody else booked, who gets a call instead (DOMAIN §7.2). */
export const counts = ({ elder, bookedByOther }: { readonly elder: boolean; readonly bookedByOther: boolean }): boolean =>
  !(elder && bookedByOther)

/** The day that is `faultDays` back counts, the one before does not. */
const since = (now: Instant): Day => addDays(dayOf(now), -faultDays)

/** Halves of absences that weigh now; those pardoned on appeal, or whose session the organiser cancelled, are not among `faults`. */
export const weightAt = (faults: readonly Fault[], now: Instant): number =>
  faults.filter(({ at }) => at <= now && dayOf(at) >= since(now)).reduce((sum, { kind }) => sum + halves[kind], 0)

/**
 * Until when somebody cannot book, or null: thirty days from the fault that reached the limit; it ends at a midnight by itself.
 * A fault during a block begins none anew, since the seat was booked before it.
 */
export const blockedUntil = (faults: readonly Fault[], now: Instant): Instant | null => {
  let until: Instant | null = null
  let cleared: Instant | null = null
  for (const fault of [...faults].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    if (fault.at > now || (until !== null && fault.at < until)) continue
    const weighing = faults.filter((f) => f.at <= fault.at && (cleared === null || f.at > cleared))
    if (weightAt(weighing, fault.at) < faultLimit) continue
    until = startOf(addDays(dayOf(fault.at), blockDays + 1))
    cleared = fault.at
  }
  return until !== null && now < until ? until : null
}
