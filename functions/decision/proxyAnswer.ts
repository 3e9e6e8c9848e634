import { Refusal } from '@shared/contract/errors'
import { proxyStateAt } from '@shared/decision/proxy'
import type { acceptProxy } from '@shared/decision/proxyContract'
import { ancestorAt } from '@shared/kernel/place'
import { verifiedPhones } from '@functions/identity/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { myVoterIds } from './access'
import { mustBeSigned } from './cast'
import type { Head } from './items'
import { freeOverruled } from './proxyDue'
import { ProxyItem } from './proxyItems'
import { mustBeAgent, proxyAsOwner, showReceived } from './proxyRead'
import { table } from './store'
import { inTerm, notPropertyStaff, ownerIsSilent, proxyKeys, sealOf, stateIs, takeOn } from './store/proxies'

/** Where the writes of an acceptance stand in their transaction. */
const accepting = { proxy: 0, carries: 1, principal: 2 } as const

/**
 * Phones under which the caller was bound must not stand on the list of the property company: part of the transaction, so that who is
 * put on the list in the same second is no agent either.
 */
const staffChecks = async (head: Head, caller: Caller): Promise<Write[]> => {
  const [first] = head.scope
  const estate = first && ancestorAt(first.unit, 'estate')
  if (!estate) return []
  const phones = await verifiedPhones(
    caller.personId,
    caller.owner.map(({ ownerKey }) => ownerKey),
  )
  return phones.map((phone) => notPropertyStaff(estate, phone))
}

/** The authorisation as the failed write found it, when this very person accepted it before. @throws Refusal */
const afterFailure = (failed: ConditionFailed, caller: Caller): ProxyItem => {
  const stands = failed.at(accepting.proxy)?.item
  const item = stands && ProxyItem.parse(stands)
  if (item?.acceptedBy === caller.personId && item.acceptedAt !== undefined) return item
  if (item) throw new Refusal('PROXY_ENDED', { state: proxyStateAt({ ...item, overruled: false }, now()) })
  if (failed.at(accepting.principal)) throw new Refusal('PROXY_OWNER_VOTED')
  throw new Refusal(failed.at(accepting.carries) ? 'PROXY_LIMIT' : 'PROXY_PROPERTY_STAFF')
}

/** Writes it; who carries too many is first freed of what principals have done themselves since. @throws ConditionFailed */
const takeUp = async (caller: Caller, { decisionId }: ProxyItem, writes: readonly Write[]): Promise<void> => {
  try {
    await table.transact(writes)
  } catch (error) {
    const full = error instanceof ConditionFailed && error.at(accepting.carries) !== undefined && !error.at(accepting.proxy)
    if (!full || !(await freeOverruled(decisionId, caller.personId, [...myVoterIds(caller, decisionId).keys()]))) throw error
    await table.transact(writes)
  }
}

/**
 * The agent accepts. The counter of what the person carries is in the same transaction, so of four acceptances at once three succeed.
 * Whatever the paper lacks makes it wait for the principal from the start.
 */
export const accept: UseCase<typeof acceptProxy> = async ({ params: { decisionId, proxyId }, body }, caller) => {
  const { head, item } = await proxyAsOwner(caller, decisionId, proxyId)
  mustBeAgent(caller, item)
  if (item.principalPerson === caller.personId) throw new Refusal('PROXY_TO_SELF')
  mustBeSigned(body.signature)
  const [at, state] = [now(), item.missing.length === 0 ? ('active' as const) : ('unratified' as const)]
  const accepted = {
    ...{ state, acceptedAt: at, acceptedBy: caller.personId },
    acceptance: sealOf(decisionId, proxyId, 'acceptance', JSON.stringify(body.signature)),
  }
  const event = eventOf({
    type: 'decision.proxyAccepted',
    subject: `decision:${decisionId}`,
    place: head.community,
    actor: caller.personId,
    facts: { voter: item.principal, agent: item.agent, proxy: proxyId, complete: state === 'active' },
  })
  try {
    await takeUp(caller, item, [
      { update: proxyKeys.proxy(decisionId, proxyId), set: { ...accepted, event }, when: [stateIs('offered'), inTerm(at)] },
      takeOn(decisionId, caller.personId),
      ownerIsSilent(decisionId, item),
      ...(await staffChecks(head, caller)),
    ])
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return showReceived(head, afterFailure(error, caller))
  }
  return showReceived(head, { ...item, ...accepted })
}
