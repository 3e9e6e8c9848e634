import type { Head, Voter } from './items'
import type { Basis } from './store/revision'

/** What an act of the staff rests on: the voter as read from the table. The write proves that it still stands so. */
export const currentBasis = ({ schemeDigest }: Pick<Head, 'schemeDigest'>, voter: Voter): Basis => {
  const { area, shard, revision = 0, choice, consents = {}, channel } = voter
  const current = choice !== undefined && channel !== undefined ? { choice, consents, channel } : null
  return { revision, current, area, shard, schemeDigest }
}
