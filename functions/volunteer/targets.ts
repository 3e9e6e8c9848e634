import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { type PlaceId, covers, levelOf } from '@shared/kernel/place'
import { volunteerFounders, volunteerWatchers } from '@shared/volunteer/access'
import type { readTargets, setTargets } from '@shared/volunteer/deskContract'
import { Goals, usualGoals } from '@shared/volunteer/target'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import * as z from 'zod'
import { orEdited } from './again'
import { YearItem } from './items'
import { asRead, districtOf, index, insidePlace, keys, table, teamsOf, worksAt } from './store'

/** What a district wants to reach, as it set it. */
const GoalsItem = z.object({ goals: Goals, version: z.number().int() })

const Counted = z.object({ people: z.number().int() })

const readGoals = async (district: PlaceId): Promise<z.infer<typeof GoalsItem> | null> => {
  const item = await table.get(keys.goals(district))
  return item && GoalsItem.parse(item)
}

/** People are counted once each: registered by a counter that moves with each registration, served by one item per person and year. */
const standing = async (place: PlaceId): Promise<z.infer<typeof readTargets.reply>> => {
  const at = now()
  const year = dayOf(at).slice(0, 4)
  const sums = { served: 0, minutes: 0 }
  const district = districtOf(place)
  const [count, teams, own] = await Promise.all([
    table.get(keys.count(place)),
    teamsOf(district),
    readGoals(district),
    (async () => {
      for await (const item of table.each({ pk: index.served(district, year), prefix: insidePlace(place), index: 'byKey' })) {
        const { minutes } = YearItem.parse(item)
        if (minutes > 0) sums.served += 1
        sums.minutes += minutes
      }
    })(),
  ])
  const here = teams.filter((team) => team.state === 'active' && worksAt(team.place, place) && covers(place, team.place))
  const byKind: Record<string, number> = {}
  for (const { kind } of here) byKind[kind] = (byKind[kind] ?? 0) + 1
  const values = {
    volunteers: count ? Counted.parse(count).people : 0,
    served: sums.served,
    hours: Math.floor(sums.minutes / 60),
    teams: here.length,
  }
  const names = ['volunteers', 'served', 'hours', 'teams'] as const
  return {
    targets: names.map((name) => ({ name, value: Math.max(0, values[name]), goal: (own?.goals ?? usualGoals)[name] })),
    ...{ year: Number(year), byKind, version: own?.version ?? 0, now: at },
  }
}

export const read: UseCase<typeof readTargets> = ({ query: { place } }, caller) => {
  caller.mustHold(volunteerWatchers, place)
  return standing(place)
}

export const set: UseCase<typeof setTargets> = async ({ params: { district }, body: { goals, version } }, caller) => {
  caller.mustHold(volunteerFounders, district)
  if (levelOf(district) !== 'district') throw new Refusal('WRONG_PLACE')
  const before = await readGoals(district)
  if (before?.version === version + 1 && JSON.stringify(before.goals) === JSON.stringify(goals)) return standing(district)
  if ((before?.version ?? 0) !== version) throw new Refusal('EDITED_BY_OTHER')
  const event = eventOf({
    type: 'volunteer.targetsSet',
    subject: `volunteers:${district}`,
    place: district,
    actor: caller.personId,
    facts: { ...goals, was: before?.goals ?? null },
  })
  await orEdited(table.write({ put: { ...keys.goals(district), goals, version: version + 1, event }, when: asRead(before) }))
  return standing(district)
}
