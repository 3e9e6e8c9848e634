export const canSaveCalendar = true

/** Lets the browser download an `.ics`, which the calendar of the device opens. */
export const saveCalendar = (fileName: string, text: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
