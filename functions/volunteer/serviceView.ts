import { maskName } from '@shared/registry/mask'
import type { ServiceView } from '@shared/volunteer/view'
import { unseal } from '@functions/platform/cipher'
import type { ServiceItem } from './items'
import { nameOf } from './names'
import { sealedIn } from './sealed'
import { keys, readProfiles, readTeams } from './store'

/** Services as their volunteer and their organisers see them, names masked. */
export const serviceViews = async (items: readonly ServiceItem[]): Promise<ServiceView[]> => {
  const [profiles, teams] = await Promise.all([readProfiles(items.map((i) => i.personId)), readTeams(items.map((i) => i.teamId))])
  return items.map(({ reason, ...item }) => {
    const profile = profiles.get(item.personId)
    return {
      ...item,
      name: profile ? maskName(nameOf(profile)) : '',
      teamName: teams.get(item.teamId)?.name ?? '',
      reason: reason === null ? null : unseal(reason, sealedIn(keys.service(item.personId, item.source), 'reason')),
    }
  })
}
