import type { Phase } from '@shared/decision/model'
import type { Instant } from '@shared/kernel/instant'

/** The phase as it is now: what the server said may be some minutes old, and a deadline may have passed since. It never goes back. */
export const livePhase = ({ phase, opensAt, closesAt }: { phase: Phase; opensAt: Instant; closesAt: Instant }, now: Instant): Phase => {
  if (phase !== 'upcoming' && phase !== 'open') return phase
  if (now >= closesAt) return 'counting'
  return now >= opensAt ? 'open' : phase
}
