import type { CalendarOutcome } from './calendarEntry'

/** A browser has no way into the phone's calendar. */
export const canAddToCalendar = (): boolean => false
export const addToCalendar = (): Promise<CalendarOutcome> => Promise.resolve('failed')
