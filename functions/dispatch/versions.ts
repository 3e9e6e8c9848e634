import * as z from 'zod'
import { orderWatchers } from '@shared/dispatch/access'
import type { boardVersion } from '@shared/dispatch/besideContract'
import { Department, departmentRoles } from '@shared/dispatch/department'
import type { PlaceId } from '@shared/kernel/place'
import { ancestorAt, lineage } from '@shared/kernel/place'
import { TeamId } from '@shared/volunteer/ids'
import type { UseCase } from '@functions/platform/http'
import type { DomainEvent } from '@functions/platform/outbox'
import { keys, table } from './store'

/**
 * A number for each list of orders that grows when the list changes, so that a screen that stays open asks one cheap item every few seconds.
 * The relay counts, after the order was written: no order waits for another at a counter, and none is forgotten.
 */

const boards = {
  place: (place: PlaceId): string => `place#${place}`,
  hall: (district: PlaceId): string => `hall#${district}`,
  department: (department: Department, district: PlaceId): string => `${department}#${district}`,
  team: (team: TeamId): string => `team#${team}`,
}

const Facts = z.object({
  from: z.string().nullish(),
  to: z.string().nullish(),
  department: Department.nullish(),
  departments: z.array(Department).nullish(),
  team: TeamId.nullish(),
  wasTeam: TeamId.nullish(),
  teams: z.array(TeamId).nullish(),
})

const touched = (place: PlaceId, given: DomainEvent['facts']): Set<string> => {
  const facts = Facts.safeParse(given).data ?? {}
  const district = ancestorAt(place, 'district') ?? place
  const departments = [facts.department, ...(facts.departments ?? [])].filter((one) => one !== null && one !== undefined)
  const teams = [facts.team, facts.wasTeam, ...(facts.teams ?? [])].filter((one) => one !== null && one !== undefined)
  return new Set([
    ...lineage(place).map(boards.place),
    ...(facts.from === 'offered' || facts.to === 'offered' ? [boards.hall(district)] : []),
    ...departments.map((department) => boards.department(department, district)),
    ...teams.map(boards.team),
  ])
}

/** Of the relay: counts the lists that an event of an order changes. Counting twice does no harm. */
export const countBoards = async ({ type, subject, place, facts }: DomainEvent): Promise<void> => {
  if (!type.startsWith('dispatch.') || !subject.startsWith('order:') || place === null) return
  await Promise.all([...touched(place, facts)].map((board) => table.write({ update: keys.version(board), add: { count: 1 }, when: [] })))
}

const Count = z.object({ count: z.number().int().catch(0) })

export const version: UseCase<typeof boardVersion> = async ({ query: { place, board, team } }, caller) => {
  const district = ancestorAt(place, 'district') ?? place
  if (!team && board === 'place') caller.mustHold(orderWatchers, place)
  if (!team && board !== 'place' && board !== 'hall') caller.mustHold([departmentRoles[board], 'administrator', 'auditor'], district)
  const name = team
    ? boards.team(team)
    : board === 'place'
      ? boards.place(place)
      : board === 'hall'
        ? boards.hall(district)
        : boards.department(board, district)
  const item = await table.get(keys.version(name), false)
  return { version: item ? Count.parse(item).count : 0 }
}
