import { type Area, addAreas } from '../kernel/area'
import { people } from '../kernel/people'
import { covers, type PlaceId } from '../kernel/place'
import type { AreaSource, Holding, OwnerKey } from '../registry/model'
import { completenessProblems } from './completeness'
import { inRollOrder, rollFingerprint } from './fingerprint'
import type { Matter, RollSummary, RollVoter, VoterId } from './model'
import { asksFor } from './special'

/** A flat of the registry as a roll takes it up. `ownerKey` names its owners as a set. */
export interface RollFlat {
  readonly flat: PlaceId
  readonly floor: number
  readonly room: string
  readonly area: Area
  readonly source: AreaSource
  readonly holding: Holding
  readonly ownerKey: OwnerKey
}

export interface RollFacts {
  readonly matter: Matter
  readonly scope: readonly { readonly unit: PlaceId; readonly label: string }[]
  /** The voter that an owner set is in this decision, by keyed hash: the server holds the key. */
  readonly voterIdFor: (ownerKey: OwnerKey) => VoterId
}

export interface BuiltRoll {
  /** In roll order: by voter id, parts by flat. */
  readonly voters: RollVoter[]
  readonly totals: Omit<RollSummary, 'frozenAt'>
  /** What must be mended before this roll may be frozen. */
  readonly problems: string[]
}

/**
 * The roll of a decision from the flats of all units of its scope together (interpretation art. 9): flats of the same
 * owner set are one voter, one person, with their areas added, in whichever unit they lie. A developer's unsold and
 * undelivered flats share one owner key already, co-owners are one set.
 * @throws RangeError when a flat lies outside the scope or comes twice, or two owner sets get the same voter id.
 */
export const buildRoll = (facts: RollFacts, flats: readonly RollFlat[]): BuiltRoll => {
  assertEachOnce(facts, flats)
  const byOwner = new Map<OwnerKey, RollFlat[]>()
  for (const flat of flats) {
    const owned = byOwner.get(flat.ownerKey)
    if (owned) owned.push(flat)
    else byOwner.set(flat.ownerKey, [flat])
  }

  const voters = inRollOrder(
    [...byOwner].map(([ownerKey, owned]) => ({
      voterId: facts.voterIdFor(ownerKey),
      parts: owned.map(({ flat, floor, room, area, source, holding }) => ({ flat, floor, room, area, source, holding })),
      area: addAreas(owned.map((f) => f.area)),
      asks: asksFor(facts.matter, owned),
    })),
  )
  if (new Set(voters.map((v) => v.voterId)).size < voters.length) throw new RangeError('two owner sets have the same voter id')

  return {
    voters,
    totals: {
      people: people(voters.length),
      area: addAreas(voters.map((v) => v.area)),
      flats: flats.length,
      fingerprint: rollFingerprint(voters),
    },
    problems: completenessProblems(facts, flats),
  }
}

const assertEachOnce = ({ scope }: RollFacts, flats: readonly RollFlat[]): void => {
  const seen = new Set<PlaceId>()
  for (const { flat } of flats) {
    if (!scope.some((s) => covers(s.unit, flat))) throw new RangeError(`${flat} lies outside the scope`)
    if (seen.has(flat)) throw new RangeError(`${flat} comes twice`)
    seen.add(flat)
  }
}
