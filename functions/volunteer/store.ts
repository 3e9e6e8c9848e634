import type { PersonId } from '@shared/identity/model'
import type { Day } from '@shared/kernel/day'
import { type PlaceId, ancestorAt, covers } from '@shared/kernel/place'
import type { SourceId, TeamId } from '@shared/volunteer/ids'
import { absent, clause, exists, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import { type Key, Table } from '@functions/platform/table'
import { MemberItem, ProfileItem, TeamItem } from './items'

/** With the files in `store/`, the only place that knows keys and conditions of the volunteer table (docs/architecture.md). */
export const tableName = setting('TABLE_VOLUNTEER')
export const table = new Table(tableName)

const ofPerson = (person: PersonId, sk: string): Key => ({ pk: `PERSON#${person}`, sk })
const ofTeam = (team: TeamId, sk: string): Key => ({ pk: `TEAM#${team}`, sk })
const two = (n: number): string => String(n).padStart(2, '0')

export const keys = {
  profile: (person: PersonId): Key => ofPerson(person, 'PROFILE'),
  /** A telephone number belongs to one volunteer: distinct people are counted. */
  phone: (hash: string): Key => ({ pk: `PHONE#${hash}`, sk: 'VOLUNTEER' }),
  member: (person: PersonId, team: TeamId): Key => ofPerson(person, `MEMBER#${team}`),
  serving: (person: PersonId): Key => ofPerson(person, 'SERVING'),
  day: (person: PersonId, day: Day): Key => ofPerson(person, `DAY#${day}`),
  service: (person: PersonId, source: SourceId): Key => ofPerson(person, `SERVICE#${source}`),
  entry: (person: PersonId, day: Day, source: SourceId, version: number): Key => ofPerson(person, `ENTRY#${day}#${source}#${two(version)}`),
  proof: (person: PersonId, kind: string): Key => ofPerson(person, `PROOF#${kind}`),
  portrait: (person: PersonId): Key => ofPerson(person, 'PORTRAIT'),
  passed: (person: PersonId, training: string): Key => ofPerson(person, `PASSED#${training}`),
  certificate: (number: string): Key => ({ pk: `CERT#${number}`, sk: 'CERT' }),
  honour: (id: string): Key => ({ pk: `HONOUR#${id}`, sk: 'HONOUR' }),
  objection: (id: string, objection: string): Key => ({ pk: `HONOUR#${id}`, sk: `OBJECTION#${objection}` }),
  objector: (id: string, by: string): Key => ({ pk: `HONOUR#${id}`, sk: `OBJECTOR#${by}` }),
  training: (district: PlaceId, id: string): Key => ({ pk: `TRAININGS#${district}`, sk: `TRAINING#${id}` }),
  trainingId: (id: string): Key => ({ pk: `TRAINING#${id}`, sk: 'TRAINING' }),
  /** How many are registered at a place and below it. */
  count: (place: PlaceId): Key => ({ pk: `COUNT#${place}`, sk: 'VOLUNTEERS' }),
  goals: (district: PlaceId): Key => ({ pk: `TARGETS#${district}`, sk: 'TARGETS' }),
  issued: (place: PlaceId, event: string): Key => ({ pk: `ISSUED#${place}`, sk: event }),
  total: (person: PersonId): Key => ofPerson(person, 'TOTAL'),
  year: (person: PersonId, year: string): Key => ofPerson(person, `YEAR#${year}`),
  team: (team: TeamId): Key => ofTeam(team, 'TEAM'),
  claims: (team: TeamId): Key => ofTeam(team, 'CLAIMS'),
}

export const index = {
  volunteers: (district: PlaceId, state: string): string => `VOLUNTEERS#${district}#${state}`,
  teams: (district: PlaceId): string => `TEAMS#${district}`,
  members: (team: TeamId): string => `MEMBERS#${team}`,
  /** Services whose hours wait for the organiser. */
  pending: (district: PlaceId): string => `PENDING#${district}`,
  /** People whose papers or portraits wait. */
  proofs: (district: PlaceId): string => `PROOFS#${district}`,
  /** Lines of the ledger of a team's year. */
  ledger: (team: TeamId, year: string): string => `LEDGER#${team}#${year}`,
  certificates: (person: PersonId): string => `CERTS#${person}`,
  honours: (district: PlaceId): string => `HONOURS#${district}`,
  /** Everybody who served in a year, with their sums. */
  served: (district: PlaceId, year: string): string => `SERVED#${district}#${year}`,
} as const

/** What begins with a place in an index sorted by communities: the community itself, or all that lie in a place above one. */
export const insidePlace = (place: PlaceId): string => (place.split('.').length >= 3 ? `${place}#` : `${place}.`)
/** Teams of a place, of what lies in it and of what lies above it. */
export const worksAt = (team: PlaceId, place: PlaceId): boolean => covers(team, place) || covers(place, team)

export const districtOf = (place: PlaceId): PlaceId => ancestorAt(place, 'district') ?? place

// --- clauses

export const isNew = clause('isNew', 'made only once', absent())
export const isThere = clause('isThere', 'exists', exists())
export const versionIs = (version: number) => clause('versionIs', 'nobody changed it since it was read', is('version', version))
export const asRead = (before: { readonly version: number } | null) => (before === null ? [isNew] : [versionIs(before.version)])

// --- reading

export const readProfile = async (person: PersonId): Promise<ProfileItem | null> => {
  const item = await table.get(keys.profile(person))
  return item && ProfileItem.parse(item)
}

export const readProfiles = async (people: readonly PersonId[]): Promise<Map<PersonId, ProfileItem>> =>
  new Map((await table.getMany([...new Set(people)].map(keys.profile))).map((i) => ProfileItem.parse(i)).map((p) => [p.personId, p]))

export const readTeam = async (team: TeamId): Promise<TeamItem | null> => {
  const item = await table.get(keys.team(team))
  return item && TeamItem.parse(item)
}

export const readTeams = async (teams: readonly TeamId[]): Promise<Map<TeamId, TeamItem>> =>
  new Map((await table.getMany([...new Set(teams)].map(keys.team))).map((i) => TeamItem.parse(i)).map((t) => [t.teamId, t]))

/** Every team of a district; tens of them. */
export const teamsOf = async (district: PlaceId): Promise<TeamItem[]> => {
  const found: TeamItem[] = []
  for await (const item of table.each({ pk: index.teams(district), index: 'byKey' })) found.push(TeamItem.parse(item))
  return found
}

export const membershipsOf = async (person: PersonId): Promise<MemberItem[]> => {
  const found: MemberItem[] = []
  for await (const item of table.each({ pk: keys.profile(person).pk, prefix: 'MEMBER#', consistent: true }))
    found.push(MemberItem.parse(item))
  return found
}

export const membersOf = async (team: TeamId): Promise<MemberItem[]> => {
  const found: MemberItem[] = []
  for await (const item of table.each({ pk: index.members(team), index: 'byKey' })) found.push(MemberItem.parse(item))
  return found
}
