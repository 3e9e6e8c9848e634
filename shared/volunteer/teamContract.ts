import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { PersonId } from '../identity/model'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { volunteerFounders } from './access'
import { ClientKey, TeamId } from './ids'
import { QualificationKind } from './proof'
import { Language, Reach, Skill } from './skill'
import { MemberRole, MemberState, TeamCard, TeamState, TeamText } from './team'
import { Post, VolunteerState } from './volunteer'

const OfTeam = z.object({ teamId: TeamId })

/** A member as leaders and staff see one. */
export const MemberView = z.object({
  personId: PersonId,
  /** Masked. */
  name: z.string(),
  badge: z.string(),
  role: MemberRole,
  state: MemberState,
  standing: VolunteerState,
  minor: z.boolean(),
  skills: z.array(Skill),
  languages: z.array(Language),
  /** Where they live and how far they go from there. */
  place: PlaceId,
  reach: Reach,
  post: Post.nullable(),
  /** Accident insurance in force today. */
  insured: z.boolean(),
  qualifications: z.array(QualificationKind),
  minutes: z.number().int(),
  since: Instant,
  version: z.number().int(),
})
export type MemberView = z.infer<typeof MemberView>

export const TeamView = z.object({
  team: TeamCard,
  /** Why it is suspended. */
  reason: z.string().nullable(),
  /** Masked names of those who lead it. */
  leaders: z.array(z.string()),
  /** How many leaders of institutions and professionals it has, in words. */
  posts: z.array(z.string()),
  my: z.object({ role: MemberRole, state: MemberState, version: z.number().int() }).nullable(),
  /** For those who lead the team and for staff; null for everybody else. */
  members: z.array(MemberView).nullable(),
  claimsLeft: z.number().int(),
  /** Whether the caller leads it, and whether they keep it as staff. */
  leads: z.boolean(),
  keeps: z.boolean(),
  now: Instant,
})
export type TeamView = z.infer<typeof TeamView>

const changes = ['NOT_FOUND', 'EDITED_BY_OTHER'] as const

export const listTeams = endpoint({
  id: 'volunteer.listTeams',
  method: 'GET',
  path: '/volunteer-teams',
  summary: 'Teams that work at a place: those of the place, of what lies in it and of what lies above it.',
  access: 'signedIn',
  params: Nothing,
  query: z.object({ place: PlaceId }),
  body: Nothing,
  reply: z.object({ items: z.array(TeamCard) }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const readTeam = endpoint({
  id: 'volunteer.readTeam',
  method: 'GET',
  path: '/volunteer-teams/{teamId}',
  summary: 'A team; its members for those who lead it and for staff of its place.',
  access: 'signedIn',
  params: OfTeam,
  query: Nothing,
  body: Nothing,
  reply: TeamView,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const foundTeam = endpoint({
  id: 'volunteer.foundTeam',
  method: 'POST',
  path: '/volunteer-teams',
  summary: 'The association founds a team at a place, led by a registered volunteer.',
  access: volunteerFounders,
  params: Nothing,
  query: Nothing,
  body: z.object({ teamKey: ClientKey, place: PlaceId, text: TeamText, leader: PersonId }),
  reply: TeamView,
  refusals: ['NOT_FOUND', 'VOLUNTEER_NOT_ACTIVE', 'VOLUNTEER_MINOR'],
  repeat: 'safe: client key',
})

export const editTeam = endpoint({
  id: 'volunteer.editTeam',
  method: 'PUT',
  path: '/volunteer-teams/{teamId}',
  summary: 'Changes what is said of a team and how many orders it may hold.',
  access: volunteerFounders,
  params: OfTeam,
  query: Nothing,
  body: z.object({ version: z.number().int(), text: TeamText }),
  reply: TeamView,
  refusals: changes,
  repeat: 'safe: natural key',
})

export const setTeamStanding = endpoint({
  id: 'volunteer.setTeamStanding',
  method: 'POST',
  path: '/volunteer-teams/{teamId}/standing',
  summary: 'Suspends a team, takes it back to work or dissolves it, with a reason; a suspended team claims nothing.',
  access: volunteerFounders,
  params: OfTeam,
  query: Nothing,
  body: z.object({ version: z.number().int(), state: TeamState, reason: z.string().trim().min(4, '请写明原因').max(200) }),
  reply: TeamView,
  refusals: changes,
  repeat: 'safe: natural key',
})

export const joinTeam = endpoint({
  id: 'volunteer.joinTeam',
  method: 'POST',
  path: '/volunteer-teams/{teamId}/members',
  summary: "Asks to join a team, or joins at once with this week's code from its leader.",
  access: 'signedIn',
  params: OfTeam,
  query: Nothing,
  body: z.object({ code: z.string().trim().toUpperCase().max(12).nullable() }),
  reply: TeamView,
  refusals: ['NOT_FOUND', 'VOLUNTEER_NOT_ACTIVE', 'TEAM_SUSPENDED', 'TEAM_CODE_WRONG', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const readTeamCode = endpoint({
  id: 'volunteer.readTeamCode',
  method: 'GET',
  path: '/volunteer-teams/{teamId}/code',
  summary: 'The code by which people join a team this week and next, for those who lead it.',
  access: 'signedIn',
  params: OfTeam,
  query: Nothing,
  body: Nothing,
  reply: z.object({ code: z.string(), goodUntil: Instant }),
  refusals: ['NOT_FOUND', 'TEAM_NOT_LEADER'],
  repeat: 'safe: reads only',
})

export const changeMember = endpoint({
  id: 'volunteer.changeMember',
  method: 'POST',
  path: '/volunteer-teams/{teamId}/members/{personId}',
  summary: 'Takes in, declines or takes off a member, or says who is deputy; the association also says who leads.',
  access: 'signedIn',
  params: OfTeam.extend({ personId: PersonId }),
  query: Nothing,
  body: z.object({
    version: z.number().int(),
    act: z.enum(['accept', 'decline', 'remove', 'makeMember', 'makeDeputy', 'makeLeader']),
  }),
  reply: TeamView,
  refusals: [...changes, 'TEAM_NOT_LEADER', 'TEAM_NEEDS_LEADER', 'VOLUNTEER_NOT_ACTIVE', 'VOLUNTEER_MINOR'],
  repeat: 'safe: natural key',
})

export const leaveTeam = endpoint({
  id: 'volunteer.leaveTeam',
  method: 'POST',
  path: '/volunteer-teams/{teamId}/leaving',
  summary: 'Leaves a team; hours served in it stay.',
  access: 'signedIn',
  params: OfTeam,
  query: Nothing,
  body: z.object({ version: z.number().int() }),
  reply: TeamView,
  refusals: [...changes, 'TEAM_NEEDS_LEADER'],
  repeat: 'safe: natural key',
})

export const teamContract = {
  listTeams,
  readTeam,
  foundTeam,
  editTeam,
  setTeamStanding,
  joinTeam,
  readTeamCode,
  changeMember,
  leaveTeam,
}
