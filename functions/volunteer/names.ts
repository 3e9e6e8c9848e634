import type { PersonId } from '@shared/identity/model'
import type { Day } from '@shared/kernel/day'
import { maskName } from '@shared/registry/mask'
import type { TeamId } from '@shared/volunteer/ids'
import { unseal } from '@functions/platform/cipher'
import type { ProfileItem } from './items'
import { sealedIn } from './sealed'
import { keys, readProfiles, readTeams } from './store'

export const nameOf = (profile: ProfileItem): string => unseal(profile.name, sealedIn(keys.profile(profile.personId), 'name'))
export const phoneOf = (profile: ProfileItem): string =>
  profile.phone === '' ? '' : unseal(profile.phone, sealedIn(keys.profile(profile.personId), 'phone'))

/** Names of teams; unknown ones are absent. */
export const teamNames = async (ids: readonly TeamId[]): Promise<Map<TeamId, string>> =>
  new Map([...(await readTeams(ids))].map(([id, team]) => [id, team.name]))

/** Volunteers as others may see them, `邓**`; unknown ones are absent. */
export const publicNames = async (ids: readonly PersonId[]): Promise<Map<PersonId, string>> =>
  new Map([...(await readProfiles(ids))].map(([id, profile]) => [id, maskName(nameOf(profile))]))

/** A volunteer as those see them to whom they come: whole name, badge, number to ring, of age or not. */
export interface Badge {
  readonly name: string
  readonly badge: string
  readonly phone: string
  readonly adultFrom: Day | null
}

/** For identity cards and for people whom a running service brings together; never for lists. Unknown ones are absent. */
export const badgesOf = async (ids: readonly PersonId[]): Promise<Map<PersonId, Badge>> =>
  new Map(
    [...(await readProfiles(ids))].map(([id, profile]) => [
      id,
      { name: nameOf(profile), badge: profile.badge, phone: phoneOf(profile), adultFrom: profile.adultFrom },
    ]),
  )
