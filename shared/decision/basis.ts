import type { Digest } from '../kernel/digest'
import type { CastBody, MyVote } from './model'

/** What a ballot must carry of what its voter was shown, so that the write can prove it. */
export const basisOf = (schemeDigest: Digest, { revision, current, area, shard }: MyVote): CastBody['basis'] => ({
  revision,
  current: current && { choice: current.choice, consents: current.consents, channel: current.channel },
  area,
  shard,
  schemeDigest,
})
