import type { Locator, Page } from 'playwright-core'
import { type Instant, chinaClock } from '@shared/kernel/instant'

/** Moments typed into the date fields of the desk, as a person does who does not look for a day in a calendar. */

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
const dayAsTyped = (moment: Instant): string => {
  const { year, month, day } = chinaClock(moment)
  return `${year}年${month}月${day}日 ${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}`
}
const momentAsTyped = (moment: Instant): string => {
  const { hour, minute } = chinaClock(moment)
  return `${dayAsTyped(moment)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const type = async (page: Page, field: Locator, text: string): Promise<void> => {
  await field.click()
  await field.fill(text)
  await field.press('Enter')
  await page
    .locator('.ant-picker-dropdown')
    .filter({ visible: true })
    .waitFor({ state: 'detached' })
    .catch(() => undefined)
}
export const typeMoment = (page: Page, field: Locator, moment: Instant): Promise<void> => type(page, field, momentAsTyped(moment))
export const typeDay = (page: Page, field: Locator, moment: Instant): Promise<void> => type(page, field, dayAsTyped(moment))
