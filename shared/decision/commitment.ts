import type { Area } from '../kernel/area'
import { type Digest, digestOf } from '../kernel/digest'
import type { Instant } from '../kernel/instant'
import type { Channel, Choice, Consents, DecisionId, Effect, Matter, Scheme, VoterId } from './model'

/** Everything that a voter signs, plus the moment and a random nonce (128 bit, hex) that keeps a commitment from being guessed. */
export interface Committed {
  readonly decisionId: DecisionId
  readonly voterId: VoterId
  readonly revision: number
  readonly channel: Channel
  readonly effect: Effect
  readonly choice: Choice
  readonly consents: Consents
  readonly area: Area
  readonly schemeDigest: Digest
  readonly castAt: Instant
  readonly nonce: string
}

/** Commitment of one revision of a ballot: SHA-256 of its canonical JSON. The phone computes it again from the reply. */
export const commitmentOf = (b: Committed): Digest =>
  digestOf({
    area: b.area,
    castAt: b.castAt,
    channel: b.channel,
    choice: b.choice,
    consents: b.consents,
    decision: b.decisionId,
    effect: b.effect,
    nonce: b.nonce,
    revision: b.revision,
    scheme: b.schemeDigest,
    voter: b.voterId,
  })

/** Crockford's alphabet: no I, L, O, U, so that a code can be read out over the phone. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Receipt of a ballot, `7K4M-Q2XD`: the first 40 bits of its commitment, five bits a letter. 40 bits are exact in a number; older phones lack BigInt. */
export const receiptOf = (commitment: Digest): string => {
  const bits = Number.parseInt(commitment.slice(0, 10), 16)
  const code = Array.from({ length: 8 }, (_, i) => crockford.charAt(Math.floor(bits / 32 ** (7 - i)) % 32)).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/**
 * Digest of what is voted on: text, drawings by content and title, and the matter. The same on the server and on the phone,
 * whatever else travels with a drawing (such as its link).
 */
export const schemeDigestOf = (scheme: Scheme, matter: Matter): Digest =>
  digestOf({
    text: scheme.text,
    drawings: scheme.drawings.map(({ kind, name, contentType, size, sha256 }) => ({ kind, name, contentType, size, sha256 })),
    matter: matter.kind === 'lift' ? { ...matter, occupiedFlats: [...matter.occupiedFlats].sort() } : matter,
  })
