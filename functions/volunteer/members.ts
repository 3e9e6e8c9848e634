import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { dayOf } from '@shared/kernel/day'
import { DAY, instant } from '@shared/kernel/instant'
import { volunteerFounders } from '@shared/volunteer/access'
import type { TeamId } from '@shared/volunteer/ids'
import { isMinorOn } from '@shared/volunteer/needs'
import type { changeMember, joinTeam, leaveTeam, readTeamCode } from '@shared/volunteer/teamContract'
import { lookupHash } from '@functions/platform/cipher'
import { now, nowMs } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { mustReadTeam, mustRun, readMember, standingTo } from './access'
import { teamEvent } from './event'
import type { MemberItem, TeamItem } from './items'
import { readProfile, readTeam, table } from './store'
import { isRegistered, memberWrite, sizeWrite } from './store/team'
import { teamView } from './teamView'

const WEEK = 7 * DAY
/** Code of the team for a week, by keyed hash: nothing is stored, and last week's still works. */
const codeOf = (team: TeamId, week: number): string => lookupHash('teamCode', `${team}\n${week}`, 6).toUpperCase()
const week = (): number => Math.floor(nowMs() / WEEK)

/** A change of membership whose failed condition tells what came between. @throws Refusal */
const writeMembers = async (writes: readonly Write[]): Promise<void> => {
  try {
    await table.transact(writes)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('volunteerActive')) throw new Refusal('VOLUNTEER_NOT_ACTIVE')
    if (error.has('anotherLeads')) throw new Refusal('TEAM_NEEDS_LEADER')
    if (error.has('teamWorks')) throw new Refusal('TEAM_SUSPENDED')
    if (error.has('memberLeads') || error.has('memberActive')) throw new Refusal('TEAM_NOT_LEADER')
    throw new Refusal('EDITED_BY_OTHER', {}, error.message)
  }
}

const fresh = async (team: TeamItem): Promise<TeamItem> => (await readTeam(team.teamId)) ?? team

export const join: UseCase<typeof joinTeam> = async ({ params: { teamId }, body: { code } }, caller) => {
  const [team, before] = await Promise.all([mustReadTeam(teamId), readMember(caller.personId, teamId)])
  if (before?.state === 'active' || (before?.state === 'asked' && code === null)) return teamView(caller, team)
  if (team.state !== 'active') throw new Refusal('TEAM_SUSPENDED')
  if (code !== null && code !== codeOf(teamId, week()) && code !== codeOf(teamId, week() - 1)) throw new Refusal('TEAM_CODE_WRONG')
  const next: MemberItem = {
    ...{ teamId, personId: caller.personId, role: 'member', state: code === null ? 'asked' : 'active', since: now() },
    version: (before?.version ?? 0) + 1,
  }
  const event = teamEvent(code === null ? 'memberAsked' : 'memberJoined', team, caller.personId)
  await writeMembers([memberWrite(before, next, event), isRegistered(caller.personId), ...(code === null ? [] : [sizeWrite(teamId, 1, 0)])])
  return teamView(caller, await fresh(team))
}

export const code: UseCase<typeof readTeamCode> = async ({ params: { teamId } }, caller) => {
  const standing = await standingTo(caller, await mustReadTeam(teamId))
  if (!standing.leads && !standing.keeps) throw new Refusal('TEAM_NOT_LEADER')
  return { code: codeOf(teamId, week()), goodUntil: instant((week() + 2) * WEEK) }
}

const acts = {
  accept: { from: 'asked', state: 'active', role: 'member' },
  decline: { from: 'asked', state: 'declined', role: 'member' },
  remove: { from: 'active', state: 'left', role: 'member' },
  makeMember: { from: 'active', state: 'active', role: 'member' },
  makeDeputy: { from: 'active', state: 'active', role: 'deputy' },
  makeLeader: { from: 'active', state: 'active', role: 'leader' },
} as const

const isLeader = ({ role, state }: Pick<MemberItem, 'role' | 'state'>): number => (state === 'active' && role === 'leader' ? 1 : 0)
const isIn = ({ state }: Pick<MemberItem, 'state'>): number => (state === 'active' ? 1 : 0)

const mustBeAdult = async (person: PersonId): Promise<void> => {
  const profile = await readProfile(person)
  if (profile && isMinorOn(profile.adultFrom, dayOf(now()))) throw new Refusal('VOLUNTEER_MINOR')
}

export const change: UseCase<typeof changeMember> = async ({ params: { teamId, personId }, body: { version, act } }, caller) => {
  const [team, before] = await Promise.all([mustReadTeam(teamId), readMember(personId, teamId)])
  const run = await mustRun(caller, team)
  // Who leads is the association's word; whoever leads does not take another leader off.
  const founder = caller.holds(volunteerFounders, team.place)
  if (!before) throw new Refusal('NOT_FOUND')
  if ((act === 'makeLeader' || before.role === 'leader') && !founder) throw new Refusal('TEAM_NOT_LEADER')
  const { from, state, role } = acts[act]
  if (before.version === version + 1 && before.state === state && before.role === role) return teamView(caller, team)
  if (before.version !== version || before.state !== from) throw new Refusal('EDITED_BY_OTHER')
  if (role !== 'member') await mustBeAdult(personId)
  const next: MemberItem = { ...before, state, role, since: state === before.state ? before.since : now(), version: version + 1 }
  const event = teamEvent('memberChanged', team, caller.personId, { act })
  const [members, leaders] = [isIn(next) - isIn(before), isLeader(next) - isLeader(before)]
  await writeMembers([
    memberWrite(before, next, event),
    ...(members !== 0 || leaders !== 0 ? [sizeWrite(teamId, members, leaders)] : []),
    ...(members > 0 || role !== 'member' ? [isRegistered(personId)] : []),
    ...(personId === caller.personId ? [] : run),
  ])
  return teamView(caller, await fresh(team))
}

export const leave: UseCase<typeof leaveTeam> = async ({ params: { teamId }, body: { version } }, caller) => {
  const [team, before] = await Promise.all([mustReadTeam(teamId), readMember(caller.personId, teamId)])
  if (!before) throw new Refusal('NOT_FOUND')
  if (before.state === 'left' || before.state === 'declined') return teamView(caller, team)
  if (before.version !== version) throw new Refusal('EDITED_BY_OTHER')
  const next: MemberItem = { ...before, state: 'left', role: 'member', since: now(), version: version + 1 }
  await writeMembers([
    memberWrite(before, next, teamEvent('memberLeft', team, caller.personId)),
    ...(before.state === 'active' ? [sizeWrite(teamId, -1, -isLeader(before))] : []),
  ])
  return teamView(caller, await fresh(team))
}
