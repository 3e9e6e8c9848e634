import { now } from '@functions/platform/clock'
import { logger } from '@functions/platform/log'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import type { ProxyItem } from './proxyItems'
import { readHead, table } from './store'
import { layDown, overdueProxies, proxyKeys, proxyNoLongerDue, stateIs, termOver } from './store/proxies'

/** Notes that a term is over, or that a principal was silent (which is refusal), and frees the agent. Whoever acted meanwhile wins. */
const expire = async (item: ProxyItem): Promise<void> => {
  const { decisionId, proxyId, state, acceptedBy } = item
  const head = await readHead(decisionId)
  const event = eventOf({
    type: 'decision.proxyExpired',
    subject: `decision:${decisionId}`,
    place: head?.community ?? null,
    actor: 'system',
    facts: { voter: item.principal, agent: item.agent, proxy: proxyId, from: state },
  })
  try {
    await table.transact([
      {
        update: proxyKeys.proxy(decisionId, proxyId),
        set: { state: 'expired', endedAt: now(), endedBy: 'system', event },
        remove: proxyNoLongerDue,
        when: [stateIs(state), termOver(now())],
      },
      ...(acceptedBy ? [layDown(decisionId, acceptedBy)] : []),
    ])
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/**
 * Ends authorisations whose time is over; the conditions of every act hold without it, this makes it visible.
 * @returns how many were looked at and how many failed (each failure is logged and tried again a minute later)
 */
export const expireProxies = async (limit: number): Promise<{ done: number; failed: number }> => {
  const results = { done: 0, failed: 0 }
  for (const item of await overdueProxies(now(), limit)) {
    try {
      await expire(item)
      results.done++
    } catch (error) {
      results.failed++
      logger.error('due authorisation failed', { proxyId: item.proxyId, error: error instanceof Error ? error : String(error) })
    }
  }
  return results
}
