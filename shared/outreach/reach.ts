import { type Instant, chinaClock } from '../kernel/instant'
import type { ContactShow } from './model'

/**
 * The rule of two attempts: whoever has not voted is sought at least twice, on different days, before anybody says that they could not
 * be reached (DOMAIN §2.6: courts ask for it, "没接到电话" is a usual plea). It is asked before closing and at the call list;
 * closing by time is law and is never held up by it.
 */
export const attemptsNeeded = 2

interface Tried {
  readonly key: string
  readonly madeAt: Instant
  /** The entry that this one puts right, which then counts no more. */
  readonly corrects: string | null
}

/** `2026-11-23`, the day in China. */
export const dayOf = (at: Instant): string => {
  const { year, month, day } = chinaClock(at)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The entries that stand: those that no later entry corrects. */
export const standing = <T extends Tried>(attempts: readonly T[]): T[] => {
  const corrected = new Set(attempts.flatMap((a) => (a.corrects === null ? [] : [a.corrects])))
  return attempts.filter((a) => !corrected.has(a.key))
}

/** How often and on how many different days somebody was sought. */
export const reachOf = (attempts: readonly Tried[]): { readonly attempts: number; readonly days: number } => {
  const stand = standing(attempts)
  return { attempts: stand.length, days: new Set(stand.map((a) => dayOf(a.madeAt))).size }
}

/** Silent, and not yet sought on enough days. */
export const needsContact = (voter: { readonly voted: boolean; readonly days: number }): boolean =>
  !voter.voted && voter.days < attemptsNeeded

/** Who stands on each part of the list of calls and doors. */
export const shownContacts: Record<ContactShow, (voter: { readonly voted: boolean; readonly days: number }) => boolean> = {
  under: needsContact,
  silent: ({ voted }) => !voted,
  all: () => true,
}
