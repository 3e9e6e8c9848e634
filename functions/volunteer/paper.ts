import { startOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { type PaperNews, proofNames } from '@shared/volunteer/proof'
import { ProfileItem, ProofItem } from './items'
import { keys, table } from './store'

/** A paper as its holder is to be reminded of it; null when it holds until another day by now, or is of no use any more. */
export const paperToTell = async ({
  personId,
  kind,
  until,
}: PaperNews): Promise<{ readonly name: string; readonly ends: Instant } | null> => {
  const [proofKey, profileKey] = [keys.proof(personId, kind), keys.profile(personId)]
  const items = await table.getMany([proofKey, profileKey])
  const [proof, profile] = [proofKey, profileKey].map(({ sk }) => items.find((item) => item.sk === sk))
  if (!proof || !profile || ProfileItem.parse(profile).state === 'left') return null
  const { state, until: holdsUntil } = ProofItem.parse(proof)
  return state === 'valid' && holdsUntil === until ? { name: proofNames[kind], ends: startOf(until) } : null
}
