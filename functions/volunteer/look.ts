import type { PersonId } from '@shared/identity/model'
import type { Day } from '@shared/kernel/day'
import { type PlaceId, covers } from '@shared/kernel/place'
import type { TeamId } from '@shared/volunteer/ids'
import { QualificationKind } from '@shared/volunteer/proof'
import type { Language, Reach, Skill, Slot } from '@shared/volunteer/skill'
import { type MemberRole, type TeamCard, leads } from '@shared/volunteer/team'
import * as z from 'zod'
import { ClaimsItem, type TeamItem } from './items'
import { nameOf } from './names'
import { districtOf, keys, membersOf, membershipsOf, readTeams, table, teamsOf } from './store'
import { ProfileItem } from './items'
import { maskName } from '@shared/registry/mask'

/** What other contexts read of teams and volunteers before they write; the writes themselves prove it (`store/serve.ts`). */

export interface OwnMembership {
  readonly teamId: TeamId
  readonly name: string
  readonly place: PlaceId
  readonly role: MemberRole
  readonly leads: boolean
  readonly teamState: TeamItem['state']
}

/** Teams that a person is in now. */
export const membershipOf = async (person: PersonId): Promise<OwnMembership[]> => {
  const members = (await membershipsOf(person)).filter(({ state }) => state === 'active')
  const teams = await readTeams(members.map(({ teamId }) => teamId))
  return members.flatMap(({ teamId, role }) => {
    const team = teams.get(teamId)
    return team ? [{ teamId, name: team.name, place: team.place, role, leads: leads(role), teamState: team.state }] : []
  })
}

export interface TeamOffer extends TeamCard {
  /** Orders it may still take. */
  readonly claimsLeft: number
}

const withClaims = async (teams: readonly TeamItem[]): Promise<TeamOffer[]> => {
  const items = await table.getMany(teams.map(({ teamId }) => keys.claims(teamId)))
  const left = new Map(items.map((item) => [String(item.pk), ClaimsItem.parse(item).left]))
  return teams.map((team) => ({ ...team, claimsLeft: left.get(keys.claims(team.teamId).pk) ?? 0 }))
}

/** Teams that work at a place: those of the place itself and of those above it, suspended ones left out. */
export const teamsAt = async (place: PlaceId): Promise<TeamOffer[]> =>
  withClaims((await teamsOf(districtOf(place))).filter((team) => team.state === 'active' && covers(team.place, place)))

/** A member as their leader and whoever suggests somebody for a service see them. */
export interface ServingMember {
  readonly personId: PersonId
  readonly masked: string
  readonly role: MemberRole
  readonly place: PlaceId
  readonly adultFrom: Day | null
  readonly active: boolean
  readonly skills: readonly Skill[]
  readonly languages: readonly Language[]
  readonly slots: readonly Slot[]
  readonly reach: Reach
  readonly insured: { readonly from: Day; readonly until: Day } | null
  readonly qualifications: readonly { readonly kind: QualificationKind; readonly from: Day; readonly until: Day }[]
}

const Term = z.object({ from: z.string(), until: z.string() })
const termOf = (item: Record<string, unknown>, kind: string): { from: Day; until: Day } | null => {
  const term = Term.safeParse({ from: item[`proof_${kind}From`], until: item[`proof_${kind}Until`] })
  return term.success ? (term.data as { from: Day; until: Day }) : null
}

/** Everybody who is in a team now. */
export const membersFor = async (team: TeamId): Promise<ServingMember[]> => {
  const members = (await membersOf(team)).filter(({ state }) => state === 'active')
  const items = new Map((await table.getMany(members.map(({ personId }) => keys.profile(personId)))).map((item) => [item.personId, item]))
  return members.flatMap(({ personId, role }) => {
    const item = items.get(personId)
    if (!item) return []
    const profile = ProfileItem.parse(item)
    const { place, adultFrom, skills, languages, slots, reach } = profile
    return [
      {
        ...{ personId, role, place, adultFrom, skills, languages, slots, reach },
        masked: maskName(nameOf(profile)),
        active: profile.state === 'active',
        insured: termOf(item, 'insurance'),
        qualifications: QualificationKind.options.flatMap((kind) => {
          const term = termOf(item, kind)
          return term ? [{ kind, ...term }] : []
        }),
      },
    ]
  })
}
