import { type Instant, instant, msOf } from '@shared/kernel/instant'

/** How far the server's clock is ahead of the phone's, in ms. Deadlines are the server's: a phone set wrong must not mislead. */
let offset = 0
const listeners = new Set<() => void>()

/** Learns the offset from a server time stamp; half of the way there and back counts as the time of travel. */
export const noteServerTime = (server: Instant, sentAt: number, receivedAt: number): void => {
  const learned = msOf(server) - (sentAt + receivedAt) / 2
  if (Math.abs(learned - offset) < 1_000) return
  offset = learned
  for (const listener of [...listeners]) listener()
}

export const clockOffset = (): number => offset

/** Goes on with what was learned before the app was started: without a network a phone set wrong would mislead again. */
export const takeOffset = (kept: unknown): void => {
  if (typeof kept === 'number' && Number.isFinite(kept)) offset = kept
}

/** The present moment by the server's clock. */
export const serverNow = (): Instant => instant(Date.now() + offset)

/** Calls back when the offset changes noticeably; returns how to stop. */
export const onClockChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
