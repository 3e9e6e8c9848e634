import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { type PlaceId, covers } from '@shared/kernel/place'
import type { PersonId } from '@shared/identity/model'
import { workdaysAfter } from '@shared/kernel/workday'
import { maskName } from '@shared/registry/mask'
import { volunteerFounders } from '@shared/volunteer/access'
import { type Candidate, type Honour, HonourId, isWorthy, isWorthyTeam } from '@shared/volunteer/honour'
import type { listCandidates, listHonours, makeHonour, openHonour, publishHonour } from '@shared/volunteer/honourContract'
import { placesOf } from '@functions/registry/exports'
import { lookupHash } from '@functions/platform/cipher'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { orEdited } from './again'
import { honourEvent } from './event'
import { HonourItem, YearItem } from './items'
import { nameOf } from './names'
import { ledgerOf } from './record'
import { districtOf, index, insidePlace, keys, readProfiles, table, teamsOf } from './store'
import { createHonour, openWrite, publishWrite } from './store/honour'

export const mustReadHonour = async (id: HonourId): Promise<HonourItem> => {
  const item = await table.get(keys.honour(id))
  if (!item) throw new Refusal('NOT_FOUND')
  return HonourItem.parse(item)
}

/** A list as the caller sees it: the contract lets through no more of a line than its masked name; one's own is marked. */
export const honourView = (item: HonourItem, person: PersonId): Honour => ({
  ...item,
  mine: item.lines.find(({ personId }) => personId === person)?.key ?? null,
})

const isPublic = ({ state }: HonourItem): boolean => state === 'publicity' || state === 'published'

export const list: UseCase<typeof listHonours> = async ({ query: { place } }, caller) => {
  const found: HonourItem[] = []
  for await (const item of table.each({ pk: index.honours(districtOf(place)), index: 'byKey', descending: true }))
    found.push(HonourItem.parse(item))
  const shown = found.filter((item) => isPublic(item) || caller.holds(volunteerFounders, item.place))
  return { items: shown.map((item) => honourView(item, caller.personId)), now: now() }
}

interface Served {
  readonly candidate: Candidate
  readonly worthy: boolean
}

/** People and teams of a place with their year, those who reach the thresholds first. */
const candidatesOf = async (place: PlaceId, year: number): Promise<Served[]> => {
  const people = []
  for await (const item of table.each({ pk: index.served(districtOf(place), String(year)), prefix: insidePlace(place), index: 'byKey' }))
    people.push(YearItem.parse(item))
  const [profiles, teams, entries] = await Promise.all([
    readProfiles(people.map(({ personId }) => personId)),
    teamsOf(districtOf(place)),
    ledgerOf(place, year),
  ])
  const places = new Map((await placesOf([...new Set([...profiles.values()].map((p) => p.place))])).map((p) => [p.placeId, p.name]))
  const persons = people.flatMap(({ personId, services, minutes }) => {
    const profile = profiles.get(personId)
    // Whoever is suspended for false hours is not commended.
    if (!profile || profile.state === 'suspended') return []
    const worthy = isWorthy({ services, minutes })
    const name = maskName(nameOf(profile))
    return [
      {
        worthy,
        candidate: {
          kind: 'person' as const,
          personId,
          teamId: null,
          name,
          from: places.get(profile.place) ?? '',
          services,
          minutes,
          worthy,
        },
      },
    ]
  })
  const groups = teams
    .filter((team) => covers(place, team.place) && team.state === 'active')
    .map((team) => {
      const own = entries.filter(({ teamId }) => teamId === team.teamId)
      const minutes = own.reduce((sum, entry) => sum + entry.minutes, 0)
      const services = new Set(own.map(({ source }) => source)).size
      const worthy = isWorthyTeam({ members: team.members, services, minutes })
      const { teamId, name, placeName } = team
      return { worthy, candidate: { kind: 'team' as const, personId: null, teamId, name, from: placeName, services, minutes, worthy } }
    })
  return [...persons, ...groups].sort((a, b) => Number(b.worthy) - Number(a.worthy) || b.candidate.minutes - a.candidate.minutes)
}

export const candidates: UseCase<typeof listCandidates> = async ({ query: { place, year } }, caller) => {
  caller.mustHold(volunteerFounders, place)
  return { items: (await candidatesOf(place, year)).map(({ candidate }) => candidate) }
}

export const make: UseCase<typeof makeHonour> = async ({ body: { honourKey, place, title, year, people, teams } }, caller) => {
  caller.mustHold(volunteerFounders, place)
  if (people.length + teams.length === 0) throw new Refusal('HONOUR_EMPTY')
  const [here] = await placesOf([place])
  if (!here) throw new Refusal('NOT_FOUND')
  const honourId = HonourId.parse(`hn_${lookupHash('honour', `${caller.personId}\n${honourKey}`, 26).toUpperCase()}`)
  const chosen = (await candidatesOf(place, year)).filter(
    ({ candidate: { personId, teamId } }) => (personId && people.includes(personId)) || (teamId && teams.includes(teamId)),
  )
  if (chosen.length < people.length + teams.length || !chosen.every(({ worthy }) => worthy)) throw new Refusal('HONOUR_NOT_WORTHY')
  const item: HonourItem = {
    ...{ honourId, place, placeName: here.name, title, year, state: 'draft' },
    lines: chosen.map(({ candidate: { personId, teamId, name, from, services, minutes } }) => ({
      key: lookupHash('honourLine', `${honourId}\n${personId ?? teamId ?? ''}`, 16),
      ...{ name, from, services, minutes, personId },
    })),
    ...{ openedOn: null, lastDay: null, publishedOn: null, open: 0, createdAt: now(), version: 1 },
  }
  const event = honourEvent('honourComposed', item, caller.personId, { lines: item.lines.length, year })
  try {
    await table.write(createHonour(item, event))
    return honourView(item, caller.personId)
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    return honourView(HonourItem.parse(there), caller.personId)
  }
}

const mustCompose = async (caller: Caller, id: HonourId): Promise<HonourItem> => {
  const item = await mustReadHonour(id)
  caller.mustHold(volunteerFounders, item.place)
  return item
}

export const open: UseCase<typeof openHonour> = async ({ params: { honourId }, body: { version, days } }, caller) => {
  const item = await mustCompose(caller, honourId)
  if (item.state === 'publicity' && item.version === version + 1) return honourView(item, caller.personId)
  if (item.state !== 'draft') throw new Refusal('HONOUR_NOT_NOW')
  const today = dayOf(now())
  const set = { state: 'publicity' as const, openedOn: today, lastDay: workdaysAfter(today, days).day }
  await orEdited(
    table.write(openWrite(item, version, { ...set, event: honourEvent('honourOpened', item, caller.personId, { lastDay: set.lastDay }) })),
  )
  return honourView({ ...item, ...set, version: version + 1 }, caller.personId)
}

export const publish: UseCase<typeof publishHonour> = async ({ params: { honourId }, body: { version } }, caller) => {
  const item = await mustCompose(caller, honourId)
  if (item.state === 'published' && item.version === version + 1) return honourView(item, caller.personId)
  const today = dayOf(now())
  const set = { state: 'published' as const, publishedOn: today }
  try {
    await table.write(publishWrite(item, version, today, { ...set, event: honourEvent('honourPublished', item, caller.personId) }))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('isPublic')) throw new Refusal('HONOUR_NOT_NOW')
    if (error.has('versionIs')) throw new Refusal('EDITED_BY_OTHER')
    throw new Refusal(error.has('publicityOver') ? 'HONOUR_TOO_EARLY' : 'HONOUR_OBJECTED')
  }
  return honourView({ ...item, ...set, version: version + 1 }, caller.personId)
}
