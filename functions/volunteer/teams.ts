import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { volunteerFounders } from '@shared/volunteer/access'
import { TeamId } from '@shared/volunteer/ids'
import { isMinorOn } from '@shared/volunteer/needs'
import { TeamCard } from '@shared/volunteer/team'
import type { editTeam, foundTeam, listTeams, readTeam, setTeamStanding } from '@shared/volunteer/teamContract'
import { placesOf } from '@functions/registry/exports'
import { lookupHash } from '@functions/platform/cipher'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustReadTeam } from './access'
import { orEdited } from './again'
import { teamEvent } from './event'
import { type MemberItem, TeamItem } from './items'
import { districtOf, readProfile, readTeam as readItem, table, teamsOf, worksAt } from './store'
import { foundWrites, gateWrite, isRegistered, teamWrite } from './store/team'
import { teamView } from './teamView'

export const list: UseCase<typeof listTeams> = async ({ query: { place } }) => ({
  items: (await teamsOf(districtOf(place)))
    .filter((team) => worksAt(team.place, place) && team.state !== 'dissolved')
    .map((team) => TeamCard.parse(team)),
})

export const read: UseCase<typeof readTeam> = async ({ params: { teamId } }, caller) => teamView(caller, await mustReadTeam(teamId))

export const found: UseCase<typeof foundTeam> = async ({ body: { teamKey, place, text, leader } }, caller) => {
  caller.mustHold(volunteerFounders, place)
  const [[here], profile] = await Promise.all([placesOf([place]), readProfile(leader)])
  if (!here || !profile) throw new Refusal('NOT_FOUND')
  const at = now()
  if (isMinorOn(profile.adultFrom, dayOf(at))) throw new Refusal('VOLUNTEER_MINOR')
  // The same key from the same person is the same team.
  const teamId = TeamId.parse(`tm_${lookupHash('team', `${caller.personId}\n${teamKey}`, 26).toUpperCase()}`)
  const team: TeamItem = {
    ...text,
    ...{ teamId, place, placeName: here.name, district: districtOf(place), state: 'active', members: 1, leaders: 1 },
    ...{ foundedAt: at, version: 1, reason: null },
  }
  const first: MemberItem = { teamId, personId: leader, role: 'leader', state: 'active', since: at, version: 1 }
  try {
    await table.transact([
      ...foundWrites(team, first, teamEvent('teamFounded', team, caller.personId, { kind: text.kind, most: text.most })),
      isRegistered(leader),
    ])
    return await teamView(caller, team)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = error.at(0)?.item
    if (there) return teamView(caller, TeamItem.parse(there))
    throw new Refusal('VOLUNTEER_NOT_ACTIVE')
  }
}

const again = async (caller: Caller, team: TeamItem) => teamView(caller, (await readItem(team.teamId)) ?? team)

export const edit: UseCase<typeof editTeam> = async ({ params: { teamId }, body: { version, text } }, caller) => {
  const team = await mustReadTeam(teamId)
  caller.mustHold(volunteerFounders, team.place)
  const event = teamEvent('teamEdited', team, caller.personId, { version: version + 1, most: text.most })
  await orEdited(
    table.transact([teamWrite(teamId, version, { ...text, event }), gateWrite(teamId, team.state, text.most, text.most - team.most)]),
  )
  return again(caller, team)
}

export const setStanding: UseCase<typeof setTeamStanding> = async ({ params: { teamId }, body: { version, state, reason } }, caller) => {
  const team = await mustReadTeam(teamId)
  caller.mustHold(volunteerFounders, team.place)
  if (team.version === version + 1 && team.state === state) return teamView(caller, team)
  const event = teamEvent('teamStanding', team, caller.personId, { state, was: team.state })
  const set = { state, reason: state === 'active' ? null : reason, event }
  await orEdited(table.transact([teamWrite(teamId, version, set), gateWrite(teamId, state, team.most, 0)]))
  return again(caller, team)
}
