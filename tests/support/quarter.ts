import { QUARTER } from '@shared/activity/busy'
import { type Instant, MINUTE, instant, msOf } from '@shared/kernel/instant'

/** A quarter hour soon after `at`, and never so soon that it is over before a slow machine has asked for it. */
export const quarterAfter = (at: Instant): Instant => instant(Math.ceil((msOf(at) + 3 * MINUTE) / QUARTER) * QUARTER)
