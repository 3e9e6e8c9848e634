import { Refusal } from '@shared/contract/errors'
import type { ratifyProxy, ratifyProxyOnPaper } from '@shared/decision/proxyContract'
import type { Signature } from '@shared/decision/model'
import { proxyStateAt } from '@shared/decision/proxy'
import type { PersonId } from '@shared/identity/model'
import type { Clause } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { composers } from './access'
import { mustBeSigned } from './cast'
import type { Head } from './items'
import { ProxyItem } from './proxyItems'
import { mustBeOfOthers, scanFor } from './proxyOffer'
import { castUnder, mustBePrincipal, proxyAsOwner, proxyAsStaff, showGiven, showRow } from './proxyRead'
import { refusalOf, revise } from './revise'
import { readVoters } from './store'
import { bindingClauses, castWrites, notContested } from './store/revision'
import { heldIs, heldIsLast, mayRatify, proxyKeys, proxyNoLongerDue, stateIs } from './store/proxies'

interface Ratifying {
  readonly by: PersonId
  /** Revision that was shown. */
  readonly revision: number
  readonly signature?: Signature
  readonly generation?: number
  readonly when: readonly Clause[]
  readonly scan?: NonNullable<ProxyItem['scan']>
}

/** Why it cannot be ratified, by how the authorisation stands. */
const whyNot = (item: ProxyItem): Refusal => {
  const state = proxyStateAt({ ...item, overruled: false }, now())
  if (state === 'expired') return new Refusal('PROXY_RATIFY_LATE', { ratifyBy: item.ratifyBy ?? null })
  return new Refusal(state === 'unratified' ? 'PROXY_NOTHING_HELD' : 'PROXY_ENDED', { state })
}

/**
 * The held ballot counts from now on, exactly as it was cast (Civil Code art. 171): a new revision repeats it, in one transaction with the
 * authorisation, whose condition holds the time to ratify. Ratified again it is ratified.
 */
const ratify = async (head: Head, item: ProxyItem, act: Ratifying): Promise<ProxyItem> => {
  const { decisionId, proxyId, principal } = item
  if (item.ratifiedAt !== undefined && item.castRevision === act.revision) return item
  const [held, [voter]] = await Promise.all([castUnder(item), readVoters(decisionId, [principal])])
  if (item.state !== 'unratified' || !held || held.revision !== act.revision || !voter) throw whyNot(item)
  const at = now()
  const ratified = { state: 'used' as const, ratifiedAt: at, ...(act.scan && { ratificationScan: act.scan, ratifiedBy: act.by }) }
  const event = eventOf({
    type: 'decision.proxyRatified',
    subject: `decision:${decisionId}`,
    place: head.community,
    actor: act.by,
    facts: { voter: principal, agent: item.agent, proxy: proxyId, onPaper: act.scan !== undefined },
  })
  try {
    await revise({
      decisionId,
      voterId: principal,
      basis: { revision: held.revision, current: null, area: voter.area, shard: voter.shard, schemeDigest: head.schemeDigest },
      ...{ choice: held.choice, consents: held.consents, channel: 'proxy', effect: 'counts' },
      ...{ ballotKey: `ratified_${proxyId}`, by: act.by, place: head.community, source: proxyId },
      ...(act.signature && { signature: act.signature }),
      when: [heldIsLast, notContested, ...act.when],
      ...(act.generation !== undefined && { generation: act.generation }),
      more: [
        {
          update: proxyKeys.proxy(decisionId, proxyId),
          set: { ...ratified, event },
          remove: proxyNoLongerDue,
          when: [stateIs('unratified'), heldIs(held.revision), mayRatify(at)],
        },
      ],
    })
    return { ...item, ...ratified }
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const stands = error.at(castWrites.more)?.item
    if (!stands) throw refusalOf(error)
    const there = ProxyItem.parse(stands)
    if (there.ratifiedAt !== undefined && there.castRevision === act.revision) return there
    throw whyNot(there)
  }
}

export const ratifyOnPhone: UseCase<typeof ratifyProxy> = async ({ params: { decisionId, proxyId }, body }, caller) => {
  const { head, item } = await proxyAsOwner(caller, decisionId, proxyId)
  const { generation, capacity } = mustBePrincipal(caller, item)
  mustBeSigned(body.signature)
  const when = bindingClauses(generation, capacity === 'transferee')
  const { signature, revision } = body
  return showGiven(head, await ratify(head, item, { by: caller.personId, revision, signature, generation, when }))
}

export const ratifyOnPaper: UseCase<typeof ratifyProxyOnPaper> = async ({ params: { decisionId, proxyId }, body }, caller) => {
  const { head, item } = await proxyAsStaff(caller, composers, decisionId, proxyId)
  await mustBeOfOthers(caller, decisionId, [item.principal, item.agent])
  const scan = await scanFor(head, body.scan)
  return showRow(head, await ratify(head, item, { by: caller.personId, revision: item.castRevision ?? 0, scan, when: [] }))
}
