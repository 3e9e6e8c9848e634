import * as z from 'zod'
import { PlaceId } from '@shared/kernel/place'
import type { DomainEvent } from '@functions/platform/outbox'
import { flatAt } from '@functions/registry/exports'
import { readCase } from '@functions/retrofit/exports'
import { handOver } from './payments'
import { casesOfUnit, readFolder } from './store'

const Transferred = z.object({ unit: PlaceId, room: z.string() })

/**
 * Hears of flats that changed hands on the roll and writes the new holder into the agreements in force (八(一)). Taken twice, an event
 * finds its own writing; a correction of the roll later is an event of its own.
 */
export const noteHandOver = async ({ type, facts }: DomainEvent): Promise<void> => {
  if (type !== 'registry.flatTransferred') return
  const { unit, room } = Transferred.parse(facts)
  const cases = await casesOfUnit(unit)
  if (cases.length === 0) return
  const found = await flatAt(unit, room)
  if (!found) return
  for (const caseId of cases) {
    const [head, folder] = await Promise.all([readCase(caseId), readFolder(caseId)])
    if (head) await handOver(head, folder, found.flat.placeId, found.flat.ownerKey, 'system')
  }
}
