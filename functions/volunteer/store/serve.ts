import type { PersonId } from '@shared/identity/model'
import type { Day } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { type PlaceId, lineage } from '@shared/kernel/place'
import type { TeamId } from '@shared/volunteer/ids'
import type { ServiceNeeds } from '@shared/volunteer/needs'
import { absent, atLeast, atMost, clause, either, is } from '@functions/platform/clause'
import type { Write } from '@functions/platform/table'
import { keys, tableName } from '../store'

/** Writes by which another context proves, in its own transaction, who leads, who may serve, and that a team has room for one more order. */

const memberActive = clause('memberActive', 'is in the team now', is('state', 'active'))
const memberLeads = clause('memberLeads', 'leads the team or is its deputy', either(is('role', 'leader'), is('role', 'deputy')))

/** The person leads the team now. */
export const mustLead = (team: TeamId, person: PersonId): Write => ({
  table: tableName,
  check: keys.member(person, team),
  when: [memberActive, memberLeads],
})

/** The team works at this community: it is of that place or of one above it. */
export const mustWorkAt = (team: TeamId, community: PlaceId): Write => ({
  table: tableName,
  check: keys.team(team),
  when: [
    clause('worksHere', 'the team is of this place or of one above it', either(...lineage(community).map((place) => is('place', place)))),
  ],
})

const volunteerActive = clause('volunteerActive', 'is registered and not suspended', is('state', 'active'))
const isAdult = (on: Day) => clause('isAdult', 'is of age on the day', either(is('adultFrom', null), atMost('adultFrom', on)))
const hasSkill = (skill: string) => clause('hasSkill', 'says that they can do it', is(`skill_${skill}`, true))
const proofHolds = (name: 'qualified' | 'insured', kind: string, on: Day) => [
  clause(name, 'a checked paper that holds on the day', atMost(`proof_${kind}From`, on)),
  clause(name, 'a checked paper that holds on the day', atLeast(`proof_${kind}Until`, on)),
]

/**
 * The person is in the team, registered, not suspended, and meets what the service asks for on the day on which it is given.
 * `adult` demands that they are of age: for the adults of a party that `partyLacks` accepted.
 */
export const mustServe = (
  team: TeamId,
  person: PersonId,
  needs: Pick<ServiceNeeds, 'skill' | 'qualification' | 'insured'> & { readonly adult: boolean },
  on: Day,
): Write[] => [
  { table: tableName, check: keys.member(person, team), when: [memberActive] },
  {
    table: tableName,
    check: keys.profile(person),
    when: [
      volunteerActive,
      ...(needs.adult ? [isAdult(on)] : []),
      ...(needs.skill ? [hasSkill(needs.skill)] : []),
      ...(needs.qualification ? proofHolds('qualified', needs.qualification, on) : []),
      ...(needs.insured ? proofHolds('insured', 'insurance', on) : []),
    ],
  },
]

const teamActive = clause('teamActive', 'the team is not suspended', is('state', 'active'))
const claimLeft = clause('claimLeft', 'the team has room for one more order', atLeast('left', 1))

/** The team takes one more order, if it has room and is not suspended. */
export const takeClaim = (team: TeamId): Write => ({
  table: tableName,
  update: keys.claims(team),
  add: { left: -1 },
  when: [teamActive, claimLeft],
})

/** An order of the team came to its end or went back. The caller's own condition sees that it is given back once. */
export const freeClaim = (team: TeamId): Write => ({ table: tableName, update: keys.claims(team), add: { left: 1 }, when: [] })

const servesNowhere = clause('servesNowhere', 'is not at another service', absent('orderId'))
const servesHere = (orderId: string) => clause('servesHere', 'is at this service', is('orderId', orderId))

/** A volunteer checks in: at most one open service each, by the condition of this write. */
export const beginServing = (person: PersonId, orderId: string, at: Instant): Write[] => [
  { table: tableName, update: keys.serving(person), set: { orderId, since: at }, when: [servesNowhere] },
]

/** A volunteer checks out, or the organiser ends a service that nobody checked out of. */
export const endServing = (person: PersonId, orderId: string): Write[] => [
  { table: tableName, update: keys.serving(person), remove: ['orderId', 'since'], when: [servesHere(orderId)] },
]
