import * as z from 'zod'
import { Area } from '../kernel/area'
import { Fen, addFen, apportion, fen, noMoney } from '../kernel/money'
import { PlaceId } from '../kernel/place'
import { PresetId, SharingBasis } from './presets'

/** A flat as sharing looks at it. */
export const SharedFlat = z.object({ flat: PlaceId, room: z.string(), floor: z.number().int(), area: Area })
export type SharedFlat = z.infer<typeof SharedFlat>

export const Coefficient = z.object({ floor: z.number().int().min(-5).max(99), hundredths: z.number().int().min(0).max(1_000_000) })
export type Coefficient = z.infer<typeof Coefficient>

/** How one flat takes part. A flat that is not named stays out. */
export const FlatPart = z.object({
  flat: PlaceId,
  /** What was agreed for it; looked at when the basis is `agreed` only. */
  amount: Fen.nullable(),
  /** Percent by which a household in need pays less (Changzhou: 80). The others carry it by their shares. */
  relief: z.number().int().min(0).max(100),
})
export type FlatPart = z.infer<typeof FlatPart>

/** The set of rules by which one cost is shared; stored in the agreement as it was. */
export const Sharing = z.object({
  basis: SharingBasis,
  /** The preset it was taken from and not changed since; null: the builders' own. */
  preset: PresetId.nullable(),
  coefficients: z.array(Coefficient).max(60),
  parts: z.array(FlatPart).max(400),
})
export type Sharing = z.infer<typeof Sharing>

export interface FlatShare extends SharedFlat {
  readonly share: Fen
}

export type ShareOutcome =
  | { readonly ok: true; readonly shares: readonly FlatShare[] }
  | { readonly ok: false; readonly why: 'nobody' | 'nothingToGoBy' | 'reliefForAll' }
  | { readonly ok: false; readonly why: 'coefficientMissing'; readonly floors: readonly number[] }
  /** Amounts that were agreed do not add up to the total; positive `by`: too little. */
  | { readonly ok: false; readonly why: 'amountsDiffer'; readonly by: number }

interface Taking extends SharedFlat {
  readonly part: FlatPart
}

/** Shares before relief, in the order of `taking`, or null where all weights are nothing. */
const gross = (total: Fen, { basis }: Sharing, taking: readonly Taking[], coefficientAt: (floor: number) => number): Fen[] | null => {
  const floors = [...new Set(taking.map(({ floor }) => floor))]
  const weights =
    basis === 'floor' ? floors.map(coefficientAt) : taking.map(({ floor, area }) => coefficientAt(floor) * (basis === 'area' ? area : 1))
  if (weights.every((weight) => weight === 0)) return null
  if (basis !== 'floor') return apportion(total, weights)
  const ofFloor = apportion(total, weights)
  const shareOf = new Map<PlaceId, Fen>()
  floors.forEach((floor, i) => {
    const mates = taking.filter((one) => one.floor === floor)
    const parts = apportion(
      ofFloor[i] ?? noMoney,
      mates.map(() => 1),
    )
    mates.forEach(({ flat }, at) => shareOf.set(flat, parts[at] ?? noMoney))
  })
  return taking.map(({ flat }) => shareOf.get(flat) ?? noMoney)
}

/** What households in need pay less is carried by the others, by their shares; null when nobody is left to carry it. */
const relieved = (shares: readonly Fen[], taking: readonly Taking[]): Fen[] | null => {
  const less = shares.map((share, i) => fen(Math.floor((share * (taking[i]?.part.relief ?? 0)) / 100)))
  const carriers = shares.map((share, i) => ((taking[i]?.part.relief ?? 0) === 0 ? share : 0))
  const carried = addFen(less)
  if (carried > 0 && carriers.every((share) => share === 0)) return null
  const more = apportion(carried, carriers)
  return shares.map((share, i) => fen(share - (less[i] ?? 0) + (more[i] ?? 0)))
}

/**
 * Shares a cost over the flats that take part, exactly: the shares add up to `total` to the fen (largest remainder), a coefficient of 0
 * stays 0. `flats` are all of the house; those out of `sharing.parts` are not in the result. The same input always gives the same shares.
 */
export const shareOut = (total: Fen, sharing: Sharing, flats: readonly SharedFlat[]): ShareOutcome => {
  const partOf = new Map(sharing.parts.map((part) => [part.flat, part]))
  const taking = [...flats]
    .sort((a, b) => (a.flat < b.flat ? -1 : 1))
    .flatMap((flat) => {
      const part = partOf.get(flat.flat)
      return part ? [{ ...flat, part }] : []
    })
  const done = (shares: readonly Fen[]): ShareOutcome => ({
    ok: true,
    shares: taking.map(({ flat, room, floor, area }, i) => ({ flat, room, floor, area, share: shares[i] ?? noMoney })),
  })
  if (taking.length === 0) return { ok: false, why: 'nobody' }
  if (sharing.basis === 'agreed') {
    const amounts = taking.map(({ part }) => part.amount ?? noMoney)
    const by = total - amounts.reduce<number>((a, b) => a + b, 0)
    return by === 0 ? done(amounts) : { ok: false, why: 'amountsDiffer', by }
  }
  const given = new Map(sharing.coefficients.map(({ floor, hundredths }) => [floor, hundredths]))
  const missing = [...new Set(taking.map(({ floor }) => floor))].filter((floor) => !given.has(floor))
  if (missing.length > 0) return { ok: false, why: 'coefficientMissing', floors: missing.sort((a, b) => a - b) }
  const shares = gross(total, sharing, taking, (floor) => given.get(floor) ?? 0)
  if (!shares) return { ok: false, why: 'nothingToGoBy' }
  const final = relieved(shares, taking)
  return final ? done(final) : { ok: false, why: 'reliefForAll' }
}

/** What each pays once the subsidy is in: it is divided by the shares, so whoever pays nothing gets nothing. */
export const afterSubsidy = (shares: readonly { readonly share: Fen }[], subsidy: Fen): Fen[] => {
  const total = addFen(shares.map(({ share }) => share))
  const back = apportion(
    fen(Math.min(subsidy, total)),
    shares.map(({ share }) => share),
  )
  return shares.map(({ share }, i) => fen(share - (back[i] ?? 0)))
}
