import type { PlaceId } from '@shared/kernel/place'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import { isNew } from '../store'

/** A list that left as a spreadsheet: `ISSUED#<place>`, under its number, with the event that tells the log. */
export const issuedWrite = (place: PlaceId, number: string, event: DomainEvent): Write => ({
  put: { pk: `ISSUED#${place}`, sk: number, number, event },
  when: [isNew],
})
