import * as z from 'zod'
import { TeamId } from '@shared/volunteer/ids'
import type { Face } from '@shared/dispatch/order'
import type { Key, Write } from '@functions/platform/table'
import { table } from '../store'

/** How people found the services of a team: for suggestions, never shown as a mark. */
const Stats = z.object({ teamId: TeamId, good: z.number().int().default(0), reviews: z.number().int().default(0) })
const key = (team: TeamId): Key => ({ pk: `STATS#${team}`, sk: 'STATS' })

export const statsWrite = (team: TeamId, face: Face): Write => ({
  update: key(team),
  set: { teamId: team },
  add: { reviews: 1, good: face === 'good' ? 1 : 0 },
  when: [],
})
export const statsOf = async (teams: readonly TeamId[]): Promise<Map<TeamId, { good: number; reviews: number }>> =>
  new Map(
    (await table.getMany(teams.map(key), false))
      .map((item) => Stats.parse(item))
      .map(({ teamId, good, reviews }) => [teamId, { good, reviews }]),
  )
