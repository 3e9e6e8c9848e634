import * as fc from 'fast-check'
import { commitmentOf } from '@shared/decision/commitment'
import {
  type Ballot,
  type Channel,
  type Choice,
  type Consents,
  type Effect,
  type Matter,
  type RollVoter,
  type VoterId,
  Choice as Choices,
  DecisionId,
  VoterId as VoterIds,
} from '@shared/decision/model'
import { asksFor } from '@shared/decision/special'
import { type Area, addAreas, area } from '@shared/kernel/area'
import { type Digest, digestText } from '@shared/kernel/digest'
import { type Instant, instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'

/** Values for tests: everyone and everything here is invented. */

export const unit = PlaceId.parse('xw.sf.yt.hy.b3.u2')
export const scope = [{ unit, label: '3 幢 2 单元' }]
export const decisionId = DecisionId.parse(`d_${'0'.repeat(26)}`)
export const schemeDigest = digestText('加装电梯方案')
export const opensAt = instant(Date.UTC(2026, 10, 23))
export const closesAt = instant(Date.UTC(2026, 10, 30))

/** The n-th voter: `v_0000000000000000000n`. */
export const voterId = (n: number): VoterId => VoterIds.parse(`v_${n.toString(32).padStart(20, '0')}`)
export const flatAt = (n: number): PlaceId => PlaceId.parse(`${unit}.${100 * (1 + Math.floor(n / 2)) + 1 + (n % 2)}`)

/** A voter who owns the flats with these numbers. */
export const voter = (id: number, flats: readonly { n: number; area: Area }[], matter: Matter): RollVoter => {
  const parts = flats.map(({ n, area }) => ({
    flat: flatAt(n),
    floor: 1 + Math.floor(n / 2),
    room: flatAt(n).split('.').at(-1) ?? '',
    area,
    source: 'register' as const,
    holding: 'delivered' as const,
  }))
  return { voterId: voterId(id), parts, area: addAreas(parts.map((p) => p.area)), asks: asksFor(matter, parts) }
}

/** One revision of a ballot, as the server would have kept it. */
export const ballot = (
  of: Pick<RollVoter, 'voterId' | 'area'>,
  choice: Choice,
  more: { consents?: Consents; revision?: number; castAt?: Instant; channel?: Channel; effect?: Effect } = {},
): Ballot => {
  const revision = more.revision ?? 1
  const consents = more.consents ?? {}
  const castAt = more.castAt ?? instant(Date.UTC(2026, 10, 24, 0, 0, revision))
  const nonce = digestText(`${of.voterId} ${revision}`).slice(0, 32)
  const { channel = 'phone', effect = 'counts' } = more
  const signed = { voterId: of.voterId, revision, channel, effect, choice, consents, area: of.area, castAt, nonce }
  return { ...signed, commitment: commitmentOf({ ...signed, decisionId, schemeDigest }) }
}

export const plainLift: Matter = { kind: 'lift', levelEntry: false, occupiedFlats: [] }

// --- generated values

export const anyArea: fc.Arbitrary<Area> = fc.integer({ min: 1, max: 500_00 }).map(area)
export const anyChoice: fc.Arbitrary<Choice> = fc.constantFrom(...Choices.options)
export const anyDigest: fc.Arbitrary<Digest> = fc.uuid().map(digestText)

export const anyMatter: fc.Arbitrary<Matter> = fc.oneof(
  fc.record({
    kind: fc.constant('lift' as const),
    levelEntry: fc.boolean(),
    occupiedFlats: fc.uniqueArray(fc.nat(12).map(flatAt), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('general' as const),
    item: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const, 7 as const, 8 as const, 9 as const),
  }),
)

/** A matter and a roll of up to `most` voters with one to three flats each. */
export const anyRoll = (most = 14): fc.Arbitrary<{ matter: Matter; voters: RollVoter[] }> =>
  fc
    .record({ matter: anyMatter, flats: fc.array(fc.array(anyArea, { minLength: 1, maxLength: 3 }), { maxLength: most }) })
    .map(({ matter, flats }) => {
      let n = 0
      return {
        matter,
        voters: flats.map((areas, id) =>
          voter(
            id,
            areas.map((a) => ({ n: n++, area: a })),
            matter,
          ),
        ),
      }
    })

/** A roll and every revision cast in it, shuffled: each voter none to three times, answering each thing asked. */
export const anyVote = (most = 14): fc.Arbitrary<{ matter: Matter; voters: RollVoter[]; ballots: Ballot[] }> =>
  anyRoll(most).chain(({ matter, voters }) =>
    fc
      .tuple(
        ...voters.map((v) =>
          fc
            .array(fc.record({ choice: anyChoice, yes: fc.boolean() }), { maxLength: 3 })
            .map((casts) => casts.map((c, i) => castBy(v, c.choice, c.yes, i + 1))),
        ),
      )
      .chain((cast) => fc.shuffledSubarray(cast.flat(), { minLength: cast.flat().length }))
      .map((ballots) => ({ matter, voters, ballots })),
  )

const castBy = (v: RollVoter, choice: Choice, yes: boolean, revision: number): Ballot =>
  ballot(v, choice, { revision, consents: Object.fromEntries(v.asks.map((ask) => [ask, yes ? 'given' : 'refused'])) })
