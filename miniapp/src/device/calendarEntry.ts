import type { Instant } from '@shared/kernel/instant'

/** Something to be reminded of. */
export interface CalendarEntry {
  readonly title: string
  readonly startsAt: Instant
  readonly location: string
}

/** `calledOff`: the person closed the calendar without saving; `denied`: the phone does not let WeChat write into it. */
export type CalendarOutcome = 'noted' | 'calledOff' | 'denied' | 'failed'
