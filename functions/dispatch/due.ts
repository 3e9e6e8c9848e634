import type { OrderId } from '@shared/dispatch/order'
import { type OrderState, levelAbove } from '@shared/dispatch/state'
import { limitOf, nextLimit } from '@shared/dispatch/timeout'
import { now } from '@functions/platform/clock'
import { logger } from '@functions/platform/log'
import { ConditionFailed } from '@functions/platform/table'
import { clearOrder } from './clearing'
import type { OrderItem } from './items'
import { type Making, stepWrites } from './step'
import { index, pageOfDue, readHead, table } from './store'

/** Why an order is shown one level up, in the words of the desk. */
const why: Partial<Record<OrderState, string>> = {
  submitted: '社区没有按时派单',
  needInfo: '点单人没有答复，请打电话',
  dispatched: '没有部门按时领单',
  taken: '部门没有按时派给服务队',
  offered: '没有服务队按时接单',
  claimed: '联系之后一直没有约好时间',
  scheduled: '约好的时间过了，没有人签到，请打电话问',
  inService: '约好的结束时间过了，没有人签退，请打电话问',
  done: '点单人没有确认，请打电话核实',
  disputed: '异议没有按时核实',
}

/** What time does to an order whose limit is past: it goes back and up, never out. */
const lateness = (head: OrderItem): Making & { event: 'leaseOver' | 'timeUp' } => {
  const at = now()
  if (head.state === 'claimed' && !head.contacted) {
    const offers = head.offers.filter(({ teamId }) => teamId !== head.team)
    return {
      event: 'leaseOver',
      set: { offers: [...offers, ...(head.team ? [{ teamId: head.team, state: 'lost' as const }] : [])] },
      team: head.team,
    }
  }
  const level = levelAbove(head.escalation?.level ?? null)
  const clocked = { state: head.state, urgent: head.urgent !== null, contacted: head.contacted, appointment: head.appointment }
  const stays = !['needInfo', 'dispatched', 'offered'].includes(head.state)
  const atTop = head.escalation?.level === 'district'
  const state = head.state === 'offered' ? 'taken' : 'submitted'
  const due = stays ? (atTop ? null : nextLimit(clocked, at, head.limits)) : limitOf({ ...clocked, state }, at, head.limits)
  return {
    event: 'timeUp',
    set: { escalation: { level, since: at, why: why[head.state] ?? '超过了期限' }, due },
    tell: { level },
  }
}

/** Does to one order what is due. Whoever changed it meanwhile has set its limit anew. */
export const runOrder = async (id: OrderId): Promise<void> => {
  const head = await readHead(id)
  if (!head?.due || head.due > now()) return
  const { event, ...making } = lateness(head)
  try {
    const { writes } = await stepWrites(head, { event, actors: ['system'], personId: 'system' }, making)
    await table.transact(writes)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** Of each kind in one minute. */
const PORTION = 40

const attempt = async (what: string, act: () => Promise<void>): Promise<boolean> => {
  try {
    await act()
    return true
  } catch (error) {
    logger.error('dispatch', { what, error: error instanceof Error ? error : String(error) })
    return false
  }
}

/** Every minute: limits that are past, and orders whose names, numbers and doors go. What fails is tried again a minute later. */
export const runDueOrders = async (limit = PORTION): Promise<{ done: number; failed: number }> => {
  const at = now()
  const results: boolean[] = []
  for (const id of await pageOfDue(index.due, at, limit)) results.push(await attempt('limit', () => runOrder(id)))
  for (const id of await pageOfDue(index.clear, at, limit)) results.push(await attempt('clearing', () => clearOrder(id)))
  const done = results.filter(Boolean).length
  return { done, failed: results.length - done }
}
