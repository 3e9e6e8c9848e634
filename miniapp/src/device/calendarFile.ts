/** WeChat writes entries into the phone's own calendar instead (calendar.ts). */
export const canSaveCalendar = false
export const saveCalendar: (fileName: string, text: string) => void = () => undefined
