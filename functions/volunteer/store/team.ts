import type { PersonId } from '@shared/identity/model'
import type { TeamId } from '@shared/volunteer/ids'
import { type Item, atLeast, clause, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { MemberItem, TeamItem } from '../items'
import { asRead, index, isNew, keys, versionIs } from '../store'

/** Keys and conditions of teams and who is in them. */

export const foundWrites = (team: TeamItem, leader: MemberItem, event: DomainEvent): Write[] => [
  {
    put: { ...keys.team(team.teamId), ...team, event, gpk: index.teams(team.district), gsk: `${team.place}#${team.teamId}` },
    when: [isNew],
  },
  { put: { ...keys.claims(team.teamId), left: team.most, most: team.most, state: team.state }, when: [isNew] },
  memberWrite(null, leader, null),
]

export const teamWrite = (id: TeamId, version: number, set: Item): Write => ({
  update: keys.team(id),
  set: { ...set, version: version + 1 },
  when: [versionIs(version)],
})

/** The gate of claims follows state and limit of its team; what is held stays counted. */
export const gateWrite = (id: TeamId, state: string, most: number, grows: number): Write => ({
  update: keys.claims(id),
  set: { state, most },
  add: { left: grows },
  when: [],
})

/** Somebody's part in a team, if nobody changed it since it was read. */
export const memberWrite = (before: MemberItem | null, next: MemberItem, event: DomainEvent | null): Write => ({
  put: {
    ...keys.member(next.personId, next.teamId),
    ...next,
    ...(event && { event }),
    gpk: index.members(next.teamId),
    gsk: `${next.state}#${next.since}#${next.personId}`,
  },
  when: asRead(before),
})

const anotherLeads = clause('anotherLeads', 'a team has a leader', atLeast('leaders', 2))
const teamWorks = clause('teamWorks', 'the team is not suspended', is('state', 'active'))

/** How many are in the team and lead it; whoever joins joins a team that works, and the last leader stays. */
export const sizeWrite = (id: TeamId, members: number, leaders: number): Write => ({
  update: keys.team(id),
  add: { members, leaders },
  when: [...(leaders < 0 ? [anotherLeads] : []), ...(members > 0 ? [teamWorks] : [])],
})

/** The volunteer is registered and not suspended. */
export const isRegistered = (person: PersonId): Write => ({
  check: keys.profile(person),
  when: [clause('volunteerActive', 'is registered and not suspended', is('state', 'active'))],
})
