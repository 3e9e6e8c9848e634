import type { Fen } from '../kernel/money'
import { addFen, apportion, fen, lessFen } from '../kernel/money'
import type { PlaceId } from '../kernel/place'
import { type ShareOutcome, type SharedFlat, type Sharing, afterSubsidy, shareOut } from './sharing'

/** What a flat has paid for the lift after all that was paid back to it. */
export interface Position {
  readonly flat: PlaceId
  readonly net: Fen
}

/** What the builders paid in the end: actual total less subsidy, by their shares. Adds up to exactly that. */
export const firstPositions = (
  total: Fen,
  subsidy: Fen,
  shares: readonly { readonly flat: PlaceId; readonly share: Fen }[],
): Position[] => {
  const actual = apportion(
    total,
    shares.map(({ share }) => share),
  ).map((share) => ({ share }))
  const net = afterSubsidy(actual, subsidy)
  return shares.map(({ flat }, i) => ({ flat, net: net[i] ?? fen(0) }))
}

/**
 * What somebody pays who joins later (Xinwu rules 六(五): actual total less subsidy, shared by the same ratio): the share the flat would
 * have had if it had taken part from the beginning. Where each flat's amount was agreed freely there is no ratio to go by.
 */
export const joinerAmount = (
  sharing: Sharing,
  flats: readonly SharedFlat[],
  positions: readonly Position[],
  joiner: PlaceId,
): { readonly ok: true; readonly amount: Fen } | Extract<ShareOutcome, { ok: false }> => {
  if (sharing.basis === 'agreed') return { ok: false, why: 'nothingToGoBy' }
  const base = addFen(positions.map(({ net }) => net))
  const taking = new Map(sharing.parts.map((part) => [part.flat, part]))
  const plain = { amount: null, relief: 0 }
  const parts = [...new Set([...positions.map(({ flat }) => flat), joiner])].map((flat) => taking.get(flat) ?? { flat, ...plain })
  const outcome = shareOut(base, { ...sharing, parts }, flats)
  if (!outcome.ok) return outcome
  return { ok: true, amount: outcome.shares.find(({ flat }) => flat === joiner)?.share ?? fen(0) }
}

export interface Refund {
  readonly flat: PlaceId
  readonly amount: Fen
}

/**
 * How a joiner's amount goes back to who paid before, by what each of them has in it, exactly. Whoever paid nothing gets nothing.
 * @throws RangeError when there is an amount and nobody paid before
 */
export const refundsOf = (amount: Fen, positions: readonly Position[]): Refund[] => {
  const back = apportion(
    amount,
    positions.map(({ net }) => net),
  )
  return positions.map(({ flat }, i) => ({ flat, amount: back[i] ?? fen(0) }))
}

/** Positions once somebody has joined; what they add up to stays the same. An amount above everything paid is no sharing: refused. */
export const joined = (positions: readonly Position[], joiner: PlaceId, amount: Fen): Position[] => {
  if (amount > addFen(positions.map(({ net }) => net))) throw new RangeError('a joiner never pays more than all have paid')
  const back = new Map(refundsOf(amount, positions).map((refund) => [refund.flat, refund.amount]))
  return [...positions.map(({ flat, net }) => ({ flat, net: lessFen(net, back.get(flat) ?? fen(0)) })), { flat: joiner, net: amount }]
}
