import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { volunteerKeepers } from '@shared/volunteer/access'
import type { TeamId } from '@shared/volunteer/ids'
import { leads } from '@shared/volunteer/team'
import type { Caller } from '@functions/platform/caller'
import type { Write } from '@functions/platform/table'
import { MemberItem, type ProfileItem, type TeamItem } from './items'
import { keys, readProfile, readTeam, table } from './store'
import { mustLead } from './store/serve'

export const readMember = async (person: PersonId, team: TeamId): Promise<MemberItem | null> => {
  const item = await table.get(keys.member(person, team))
  return item && MemberItem.parse(item)
}

/** @throws Refusal NOT_FOUND */
export const mustReadTeam = async (id: TeamId): Promise<TeamItem> => {
  const team = await readTeam(id)
  if (!team) throw new Refusal('NOT_FOUND')
  return team
}

/** A volunteer for the keepers of their community. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const mustKeep = async (caller: Caller, person: PersonId): Promise<ProfileItem> => {
  const profile = await readProfile(person)
  if (!profile) throw new Refusal('NOT_FOUND')
  caller.mustHold(volunteerKeepers, profile.place)
  return profile
}

/** How the caller stands to a team: keeps it as staff, leads it, or neither. */
export const standingTo = async (
  caller: Caller,
  team: TeamItem,
): Promise<{ keeps: boolean; leads: boolean; member: MemberItem | null }> => {
  const member = await readMember(caller.personId, team.teamId)
  return { keeps: caller.holds(volunteerKeepers, team.place), leads: member?.state === 'active' && leads(member.role), member }
}

/** Proof in the caller's own transaction that they lead the team; staff have their place. @throws Refusal TEAM_NOT_LEADER */
export const mustRun = async (caller: Caller, team: TeamItem): Promise<Write[]> => {
  const standing = await standingTo(caller, team)
  if (standing.keeps) return []
  if (!standing.leads) throw new Refusal('TEAM_NOT_LEADER')
  return [mustLead(team.teamId, caller.personId)]
}
