import { Refusal } from '@shared/contract/errors'
import type { OrderId } from '@shared/dispatch/order'
import type { OrderEvent } from '@shared/dispatch/transitions'
import type { OrderView } from '@shared/dispatch/view'
import { hoursMoved, volunteerRefusal } from '@functions/volunteer/exports'
import type { Caller } from '@functions/platform/caller'
import { ConditionFailed } from '@functions/platform/table'
import { type OpenedOrder, mustHavePart, openOrder } from './access'
import type { OrderItem } from './items'
import { type Making, stepWrites } from './step'
import { readStep, table } from './store'
import { viewAfter } from './view'

/** How often a step that met another writing is decided anew. */
const TRIES = 6

/** True when the order, or hours that the step rests on, changed between reading and writing. */
const movedMeanwhile = (error: ConditionFailed): boolean => error.at(0) !== undefined || hoursMoved(error)

export interface Act {
  readonly event: OrderEvent
  /** The turn that whoever acts has seen; left out where the act does not depend on it. */
  readonly turn?: number
  /** What a failed write of the step's own means. */
  readonly explain?: (lost: ConditionFailed) => Refusal | null
}

const wasTaken = async (head: OrderItem, turn: number, event: OrderEvent, personId: string): Promise<boolean> => {
  if (head.turn <= turn) return false
  const step = await readStep(head.orderId, turn + 1)
  return step?.step === event && step.by === personId
}

/**
 * Takes a step: decides from what stands and writes head, step, lists and whatever comes with it in one transaction, under the condition
 * that the order still stands as it was read; whoever loses decides anew, a bounded number of times. The same step from the same turn sent
 * again by the same person is answered with the order as it is. `make` gives null when there is nothing to do any more.
 * @throws Refusal NOT_FOUND, WRONG_PLACE, ORDER_MOVED, those of the rule and of `explain`, BUSY
 */
export const changeOrder = async (
  caller: Caller,
  orderId: OrderId,
  act: Act,
  make: (opened: OpenedOrder) => Making | null | Promise<Making | null>,
): Promise<OrderView> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const opened = await openOrder(caller, orderId)
    const { head, as } = opened
    // Whoever let an order go has no part in it any more, and is answered all the same when it is sent again.
    if (act.turn !== undefined && (await wasTaken(head, act.turn, act.event, caller.personId))) return viewAfter(caller, orderId)
    mustHavePart(opened)
    if (act.turn !== undefined && head.turn !== act.turn) throw new Refusal('ORDER_MOVED', { state: head.state })
    const making = await make(opened)
    if (making === null) return viewAfter(caller, orderId)
    const { writes } = await stepWrites(head, { event: act.event, actors: as, personId: caller.personId }, making)
    try {
      await table.transact(writes)
      return await viewAfter(caller, orderId)
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
      const refusal = act.explain?.(error)
      if (refusal) throw refusal
      if (movedMeanwhile(error)) continue
      const code = volunteerRefusal(error)
      throw code ? new Refusal(code) : error
    }
  }
  throw new Refusal('BUSY', {}, 'the order keeps changing')
}
