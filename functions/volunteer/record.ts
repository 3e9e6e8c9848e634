import { Refusal } from '@shared/contract/errors'
import { exportNumber, safeCell, watermarkOf } from '@shared/document/exported'
import { digestOf } from '@shared/kernel/digest'
import { type PlaceId, covers } from '@shared/kernel/place'
import { volunteerKeepers } from '@shared/volunteer/access'
import type { exportVolunteers } from '@shared/volunteer/deskContract'
import { peopleHead, peopleRow, serviceHead, serviceRow } from '@shared/volunteer/record'
import { staffNameAt } from '@functions/identity/exports'
import { placesOf } from '@functions/registry/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { linesOf } from './file'
import { EntryItem, ProfileItem } from './items'
import { publicNames } from './names'
import { districtOf, index, insidePlace, isNew, keys, table, teamsOf } from './store'

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
