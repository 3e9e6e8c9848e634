import { Refusal } from '@shared/contract/errors'
import { exportNumber, safeCell, watermarkOf } from '@shared/document/exported'
import { dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import { type PlaceId, covers } from '@shared/kernel/place'
import { volunteerKeepers, volunteerWatchers } from '@shared/volunteer/access'
import type { exportVolunteers, readTargets } from '@shared/volunteer/deskContract'
import { peopleHead, peopleRow, serviceHead, serviceRow } from '@shared/volunteer/record'
import { targetNames } from '@shared/volunteer/target'
import { staffNameAt } from '@functions/identity/exports'
import { placesOf } from '@functions/registry/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import * as z from 'zod'
import { linesOf } from './file'
import { EntryItem, ProfileItem, YearItem } from './items'
import { publicNames } from './names'
import { districtOf, index, insidePlace, isNew, keys, table, teamsOf, worksAt } from './store'

type Rows = (string | number)[][]

const peopleRows = async (place: PlaceId): Promise<Rows> => {
  const profiles: ProfileItem[] = []
  for await (const item of table.each({ pk: index.volunteers(districtOf(place), 'active'), prefix: insidePlace(place), index: 'byKey' }))
    profiles.push(ProfileItem.parse(item))
  return (await linesOf(profiles)).map(peopleRow)
}

/** Entries of the teams of a place in a year; those of a place above it only with what they did there is not told apart, and left out. */
export const ledgerOf = async (place: PlaceId, year: number): Promise<EntryItem[]> => {
  const teams = (await teamsOf(districtOf(place))).filter((team) => covers(place, team.place))
  const found: EntryItem[] = []
  for (const { teamId } of teams)
    for await (const item of table.each({ pk: index.ledger(teamId, String(year)), index: 'byKey' })) found.push(EntryItem.parse(item))
  return found
}

const serviceRows = async (place: PlaceId, year: number): Promise<Rows> => {
  const entries = await ledgerOf(place, year)
  const [names, teams] = await Promise.all([publicNames(entries.map(({ personId }) => personId)), teamsOf(districtOf(place))])
  const teamName = new Map(teams.map(({ teamId, name }) => [teamId, name]))
  return entries.map((entry) => serviceRow({ ...entry, name: names.get(entry.personId) ?? '', team: teamName.get(entry.teamId) ?? '' }))
}

/** A list is answered only once its event is written: nothing leaves without a trace. */
export const exportList: UseCase<typeof exportVolunteers> = async ({ body: { place, what, year } }, caller) => {
  caller.mustHold(volunteerKeepers, place)
  const [rows, name, [here]] = await Promise.all([
    what === 'people' ? peopleRows(place) : serviceRows(place, year),
    staffNameAt(caller.personId, place),
    placesOf([place]),
  ])
  if (name === null) throw new Refusal('WRONG_PLACE')
  const at = now()
  const number = exportNumber(at, newCode(6))
  const event = eventOf({
    type: 'volunteer.listExported',
    subject: `volunteers:${place}`,
    place,
    actor: caller.personId,
    facts: { number, what, year, rows: rows.length, digest: digestOf(rows) },
  })
  await table.write({ put: { ...keys.issued(place, event.id), number, event }, when: [isNew] })
  return {
    number,
    title: `${here?.name ?? ''}${what === 'people' ? '志愿者登记表' : `${year} 年志愿服务记录`}`,
    watermark: watermarkOf(name, at, number),
    head: [...(what === 'people' ? peopleHead : serviceHead)],
    rows: rows.map((row) => row.map(safeCell)),
  }
}

const Counted = z.object({ people: z.number().int() })

/** People are counted once each: registered by a counter that moves with each registration, served by one item per person and year. */
export const targets: UseCase<typeof readTargets> = async ({ query: { place } }, caller) => {
  caller.mustHold(volunteerWatchers, place)
  const at = now()
  const year = dayOf(at).slice(0, 4)
  const sums = { served: 0, minutes: 0 }
  const district = districtOf(place)
  const [count, teams] = await Promise.all([
    table.get(keys.count(place)),
    teamsOf(district),
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
    targets: names.map((name) => ({ name, value: Math.max(0, values[name]), goal: targetNames[name].goal })),
    ...{ year: Number(year), byKind, now: at },
  }
}
