import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { Digest } from '../kernel/digest'
import type { RollPart, RollVoter } from './model'

/** For keys that never come twice. */
const byText = (a: string, b: string): number => (a < b ? -1 : 1)

/** A stored part may carry more (such as encrypted names); only these fields are the roll. */
const partOnly = ({ flat, floor, room, area, source, holding }: RollPart): RollPart => ({ flat, floor, room, area, source, holding })

/** The order in which a roll is hashed and published: voters by id, their parts by flat. */
export const inRollOrder = (voters: Iterable<RollVoter>): RollVoter[] =>
  [...voters]
    .map(({ voterId, parts, area, asks }) => ({
      voterId,
      parts: parts.map(partOnly).sort((a, b) => byText(a.flat, b.flat)),
      area,
      asks: [...asks].sort(),
    }))
    .sort((a, b) => byText(a.voterId, b.voterId))

/**
 * Fingerprint of a frozen roll: SHA-256 of the canonical JSON of its voters in roll order.
 * Hashed voter by voter: the text of a city's roll would not fit in one string.
 */
export const rollFingerprint = (voters: Iterable<RollVoter>): Digest => {
  const hash = sha256.create()
  const feed = (text: string) => hash.update(utf8ToBytes(text))
  feed('[')
  inRollOrder(voters).forEach((voter, i) => feed(`${i === 0 ? '' : ','}${canonicalize(voter)}`))
  feed(']')
  return Digest.parse(bytesToHex(hash.digest()))
}
