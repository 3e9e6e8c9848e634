import { Refusal } from '@shared/contract/errors'
import { isOpen } from '@shared/decision/proxy'
import type { declineProxy, rejectProxy, revokeProxy } from '@shared/decision/proxyContract'
import type { ProxyEnder } from '@shared/decision/proxyModel'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { composers } from './access'
import type { Head, Voter } from './items'
import { ProxyItem } from './proxyItems'
import { mustBeAgent, mustBePrincipal, proxyAsOwner, proxyAsStaff, showGiven, showReceived, showRow } from './proxyRead'
import { stateNow } from './proxyView'
import { readVoters, table } from './store'
import { layDown, proxyKeys, proxyNoLongerDue, sealOf, stateIs } from './store/proxies'

interface Ending {
  readonly by: Exclude<ProxyEnder, 'system'>
  readonly actor: string
  readonly reason?: string
}

/** The state that an ending leads to: only a principal takes back, and only what was given in full. */
const endStateOf = ({ state }: ProxyItem, by: Ending['by']): 'revoked' | 'refused' =>
  by === 'principal' && state !== 'unratified' ? 'revoked' : 'refused'

/** @returns false when it has ended the same way before. @throws Refusal PROXY_ENDED, PROXY_USED */
const mayEnd = (item: ProxyItem, principal: Voter, by: Ending['by']): boolean => {
  const state = stateNow(item, principal)
  if (!isOpen(state)) {
    if (item.endedBy === by) return false
    throw new Refusal('PROXY_ENDED', { state })
  }
  if (state === 'used' && by !== 'principal') throw new Refusal('PROXY_USED')
  return true
}

/**
 * Ends an authorisation from the state in which it was seen. When it moved on meanwhile (the agent accepted, or cast), the failed write
 * says where it stands, and it is ended from there: a state only moves forward, so this comes to an end.
 */
const end = async (head: Head, seen: ProxyItem, ending: Ending): Promise<ProxyItem> => {
  let item = seen
  const [principal] = await readVoters(head.decisionId, [seen.principal])
  if (!principal) throw new Refusal('NOT_FOUND', {}, 'no such voter')
  while (mayEnd(item, principal, ending.by)) {
    const { decisionId, proxyId, state } = item
    const set = {
      ...{ state: endStateOf(item, ending.by), endedAt: now(), endedBy: ending.by },
      ...(ending.reason !== undefined && { reason: sealOf(decisionId, proxyId, 'reason', ending.reason) }),
    }
    const event = eventOf({
      type: `decision.proxy${set.state === 'revoked' ? 'Revoked' : 'Refused'}`,
      subject: `decision:${decisionId}`,
      place: head.community,
      actor: ending.actor,
      facts: { voter: item.principal, agent: item.agent, proxy: proxyId, by: ending.by, from: state },
    })
    try {
      await table.transact([
        { update: proxyKeys.proxy(decisionId, proxyId), set: { ...set, event }, remove: proxyNoLongerDue, when: [stateIs(state)] },
        // Who has voted for somebody has done so: that counts against the limit for good.
        ...(item.acceptedBy && state !== 'used' ? [layDown(decisionId, item.acceptedBy)] : []),
      ])
      return { ...item, ...set }
    } catch (error) {
      const stands = error instanceof ConditionFailed ? error.at(0)?.item : null
      if (!stands) throw error
      item = ProxyItem.parse(stands)
    }
  }
  return item
}

/** The principal takes it back (Civil Code art. 173), or does not ratify. What was cast while it stood was done with authority and stays. */
export const revoke: UseCase<typeof revokeProxy> = async ({ params: { decisionId, proxyId } }, caller) => {
  const { head, item } = await proxyAsOwner(caller, decisionId, proxyId)
  mustBePrincipal(caller, item)
  return showGiven(head, await end(head, item, { by: 'principal', actor: caller.personId }))
}

export const decline: UseCase<typeof declineProxy> = async ({ params: { decisionId, proxyId } }, caller) => {
  const { head, item } = await proxyAsOwner(caller, decisionId, proxyId)
  mustBeAgent(caller, item)
  return showReceived(head, await end(head, item, { by: 'agent', actor: caller.personId }))
}

export const reject: UseCase<typeof rejectProxy> = async ({ params: { decisionId, proxyId }, body }, caller) => {
  const { head, item } = await proxyAsStaff(caller, composers, decisionId, proxyId)
  return showRow(head, await end(head, item, { by: 'staff', actor: caller.personId, reason: body.reason }))
}
