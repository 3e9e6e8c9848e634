import { ThemeDay } from '@shared/activity/theme'
import type { PlaceId } from '@shared/kernel/place'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import { table } from '../store'

const partition = (district: PlaceId, year: number): string => `THEMES#${district}#${year}`

/** Theme days that a district set for a year, in place of or beside the usual ones. */
export const themesSet = async (district: PlaceId, year: number): Promise<ThemeDay[]> => {
  const found: ThemeDay[] = []
  for await (const item of table.each({ pk: partition(district, year) })) found.push(ThemeDay.parse(item))
  return found
}

/** The last word stands: whoever sets a date after somebody else has seen theirs. */
export const putTheme = (district: PlaceId, year: number, item: ThemeDay, event: DomainEvent): Write => ({
  put: { pk: partition(district, year), sk: item.dayId, ...item, event },
  when: [],
})
