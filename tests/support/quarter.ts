import { QUARTER } from '@shared/activity/busy'
import { type Instant, instant, msOf } from '@shared/kernel/instant'

/** The next quarter hour after `at`. */
export const quarterAfter = (at: Instant): Instant => instant(Math.ceil((msOf(at) + 1) / QUARTER) * QUARTER)
