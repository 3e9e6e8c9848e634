import type { DecisionId, VoterId } from '@shared/decision/model'
import type { PersonId } from '@shared/identity/model'
import type { Clause } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import { logger } from '@functions/platform/log'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import type { ProxyItem } from './proxyItems'
import { isOverruled } from './proxyView'
import { readHead, readVoters, table } from './store'
import { layDown, overdueProxies, proxiesFor, proxyKeys, proxyNoLongerDue, stateIs, termOver } from './store/proxies'

/** What nobody can use any more: its term is over, or the owner has spoken in person. */
type Over = 'expired' | 'overruled'
const eventTypes: Record<Over, string> = { expired: 'decision.proxyExpired', overruled: 'decision.proxyOverruled' }

/** Notes that an unused authorisation is over, and frees the agent. Whoever acted meanwhile wins. @returns whether this did it */
const noteOver = async (item: ProxyItem, over: Over, when: readonly Clause[]): Promise<boolean> => {
  const { decisionId, proxyId, state, acceptedBy } = item
  const head = await readHead(decisionId)
  const event = eventOf({
    type: eventTypes[over],
    subject: `decision:${decisionId}`,
    place: head?.community ?? null,
    actor: 'system',
    facts: { voter: item.principal, agent: item.agent, proxy: proxyId, from: state },
  })
  try {
    await table.transact([
      {
        update: proxyKeys.proxy(decisionId, proxyId),
        set: { state: over, endedAt: now(), endedBy: over === 'expired' ? 'system' : 'principal', event },
        remove: proxyNoLongerDue,
        when: [stateIs(state), ...when],
      },
      ...(acceptedBy ? [layDown(decisionId, acceptedBy)] : []),
    ])
    return true
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return false
  }
}

/** Notes that a term is over, that a principal was silent (which is refusal), or had spoken in person before. */
const expire = async (item: ProxyItem): Promise<void> => {
  const [principal] = await readVoters(item.decisionId, [item.principal])
  await noteOver(item, principal && isOverruled(item, principal) ? 'overruled' : 'expired', [termOver(now())])
}

/**
 * Frees an agent of what principals overruled before the agent cast anything: the owner's ballot writes nothing on it, so it is noted when
 * the place is needed, at the latest when its term ends.
 * @returns whether a place is free now
 */
export const freeOverruled = async (decisionId: DecisionId, person: PersonId, agents: readonly VoterId[]): Promise<boolean> => {
  const carried = (await Promise.all(agents.map((agent) => proxiesFor(decisionId, agent))))
    .flat()
    .filter(({ acceptedBy, state }) => acceptedBy === person && (state === 'active' || state === 'unratified'))
  const principals = await readVoters(
    decisionId,
    carried.map(({ principal }) => principal),
  )
  const over = carried.filter((item) => principals.some((one) => one.voterId === item.principal && isOverruled(item, one)))
  return (await Promise.all(over.map((item) => noteOver(item, 'overruled', [])))).includes(true)
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
