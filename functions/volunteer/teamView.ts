import { dayOf } from '@shared/kernel/day'
import type { PersonId } from '@shared/identity/model'
import { maskName } from '@shared/registry/mask'
import { isMinorOn } from '@shared/volunteer/needs'
import { holdsOn } from '@shared/volunteer/proof'
import { TeamCard, leads } from '@shared/volunteer/team'
import type { MemberView, TeamView } from '@shared/volunteer/teamContract'
import { sayPosts } from '@shared/volunteer/volunteer'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import { standingTo } from './access'
import { ClaimsItem, type MemberItem, type ProfileItem, type TeamItem, TotalItem } from './items'
import { membersFor } from './look'
import { nameOf } from './names'
import { keys, membersOf, readProfiles, table } from './store'

const memberViews = async (
  team: TeamItem,
  members: readonly MemberItem[],
  profiles: ReadonlyMap<PersonId, ProfileItem>,
): Promise<MemberView[]> => {
  const ids = members.map(({ personId }) => personId)
  const [totals, serving] = await Promise.all([table.getMany(ids.map(keys.total)), membersFor(team.teamId)])
  const sums = new Map(totals.map((item) => [String(item.pk), TotalItem.parse(item)]))
  const able = new Map(serving.map((member) => [member.personId, member]))
  const today = dayOf(now())
  return members.flatMap(({ personId, role, state, since, version }) => {
    const profile = profiles.get(personId)
    if (!profile) return []
    const can = able.get(personId)
    return [
      {
        ...{ personId, name: maskName(nameOf(profile)), badge: profile.badge, role, state, standing: profile.state },
        ...{ minor: isMinorOn(profile.adultFrom, today), skills: profile.skills, languages: profile.languages },
        ...{ place: profile.place, reach: profile.reach, post: profile.post },
        insured: can?.insured ? holdsOn(can.insured, today) : false,
        qualifications: can?.qualifications.filter((term) => holdsOn(term, today)).map(({ kind }) => kind) ?? [],
        minutes: sums.get(keys.total(personId).pk)?.minutes ?? 0,
        ...{ since, version },
      },
    ]
  })
}

/** A team for whoever asks: its members only for those who lead or keep it. */
export const teamView = async (caller: Caller, team: TeamItem): Promise<TeamView> => {
  const [standing, members, claims] = await Promise.all([
    standingTo(caller, team),
    membersOf(team.teamId),
    table.get(keys.claims(team.teamId)),
  ])
  const present = members.filter(({ state }) => state === 'active' || state === 'asked')
  const leaders = present.filter(({ role, state }) => state === 'active' && leads(role))
  const sees = standing.leads || standing.keeps
  const counts = team.tags.includes('fourLeaders')
  const profiles = await readProfiles((sees || counts ? present : leaders).map(({ personId }) => personId))
  const named = (those: readonly MemberItem[]): ProfileItem[] => those.flatMap(({ personId }) => profiles.get(personId) ?? [])
  const { member } = standing
  return {
    team: TeamCard.parse(team),
    reason: sees ? team.reason : null,
    leaders: named(leaders).map((profile) => maskName(nameOf(profile))),
    posts: counts ? sayPosts(named(present.filter(({ state }) => state === 'active')).map(({ post }) => post)) : [],
    my: member && { role: member.role, state: member.state, version: member.version },
    members: sees ? await memberViews(team, present, profiles) : null,
    claimsLeft: claims ? Math.max(0, ClaimsItem.parse(claims).left) : 0,
    ...{ leads: standing.leads, keeps: standing.keeps, now: now() },
  }
}
