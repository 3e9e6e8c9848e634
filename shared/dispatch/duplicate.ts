import type { ServiceKind } from './menu'
import { type OrderState, isEnded } from './state'

export interface Comparable {
  readonly kind: ServiceKind
  readonly state: OrderState
}

/**
 * Whether an order of the same person asks for what is under way already: the same kind, not over. Whoever asks in their own words may well
 * mean what is under way (`other` meets every kind), so that it is shown to them, never refused in silence.
 */
export const looksSame = (a: Pick<Comparable, 'kind'>, before: Comparable): boolean =>
  !isEnded(before.state) && (a.kind === before.kind || a.kind === 'other' || before.kind === 'other')
