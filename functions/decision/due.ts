import { now } from '@functions/platform/clock'
import { logger } from '@functions/platform/log'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { closeDecision } from './close'
import type { Head } from './items'
import { expireProxies } from './proxyDue'
import { dueAt, keys, listDue, readHead, statusIs, table } from './store'

/** The clock opened the vote by itself; this notes it in the log and looks again at closing time. */
const noteOpened = async (head: Head): Promise<void> => {
  const event = eventOf({
    type: 'decision.opened',
    subject: `decision:${head.decisionId}`,
    place: head.community,
    actor: 'system',
    facts: { closesAt: head.closesAt },
  })
  try {
    await table.write({ update: keys.head(head.decisionId), set: { ...dueAt(head.closesAt), event }, when: [statusIs('published')] })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/**
 * Does what is due: closes votes whose time is over, notes those that have begun, and ends authorisations that ran out. Deadlines hold without it,
 * the ballots' own condition sees to that; this makes them visible.
 * @returns how many decisions it moved on and how many failed (each failure is logged and tried again a minute later)
 */
export const runDue = async (limit = 25): Promise<{ done: number; failed: number }> => {
  const results = { done: 0, failed: 0 }
  for (const id of await listDue(now(), limit)) {
    try {
      const head = await readHead(id)
      if (head?.status !== 'published') continue
      if (now() >= head.closesAt || head.closing) await closeDecision(head, 'system')
      else await noteOpened(head)
      results.done++
    } catch (error) {
      results.failed++
      logger.error('due act failed', { decisionId: id, error: error instanceof Error ? error : String(error) })
    }
  }
  const proxies = await expireProxies(limit)
  return { done: results.done + proxies.done, failed: results.failed + proxies.failed }
}
