/** A browser has no way into the phone's calendar. */
export const canAddToCalendar = (): boolean => false
export const addToCalendar = (): Promise<boolean> => Promise.resolve(false)
