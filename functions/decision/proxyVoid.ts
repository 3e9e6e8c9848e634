import { Refusal } from '@shared/contract/errors'
import type { voidProxyBallot } from '@shared/decision/proxyContract'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { composers } from './access'
import { currentBasis } from './basis'
import type { BallotItem, Head, Voter } from './items'
import { fileOf } from './paperAccess'
import { ProxyItem } from './proxyItems'
import { mustBeOfOthers } from './proxyOffer'
import { proxyAsStaff, showRow } from './proxyRead'
import { refusalOf, revise } from './revise'
import { readRevisions, readVoters } from './store'
import { castWrites } from './store/revision'
import { proxyKeys, proxyNoLongerDue, sealOf, stateIs } from './store/proxies'

/** Whoever entered the authorisation or its ratification does not judge it. @throws Refusal PROXY_ENTERED_BY_YOU, PAPER_OWN_HOME */
const mustBeImpartial = async (caller: Caller, { decisionId, principal, agent, enteredBy, ratifiedBy }: ProxyItem): Promise<void> => {
  if (enteredBy === caller.personId || ratifiedBy === caller.personId) throw new Refusal('PROXY_ENTERED_BY_YOU')
  await mustBeOfOthers(caller, decisionId, [principal, agent])
}

/** The ballot under this authorisation that counts. @throws Refusal PROXY_NOTHING_COUNTS */
const countedUnder = async ({ decisionId, proxyId, principal }: ProxyItem): Promise<{ voter: Voter; ballot: BallotItem }> => {
  const [voter] = await readVoters(decisionId, [principal])
  const { revision, effect } = voter ?? {}
  const [ballot] = revision === undefined ? [] : await readRevisions(decisionId, [{ voterId: principal, revision }])
  if (!voter || ballot?.channel !== 'proxy' || ballot.source !== proxyId || effect !== 'counts') throw new Refusal('PROXY_NOTHING_COUNTS')
  return { voter, ballot }
}

/** What stands after the write failed: voided by a colleague meanwhile, or the ballot is another. @throws Refusal */
const afterFailure = (failed: ConditionFailed): ProxyItem => {
  const stands = failed.at(castWrites.more)?.item
  const item = stands && ProxyItem.parse(stands)
  if (item?.state === 'voided') return item
  throw failed.at(castWrites.shard) ? refusalOf(failed) : new Refusal('PROXY_NOTHING_COUNTS')
}

const voidIn = async (head: Head, item: ProxyItem, by: ProxyItem['voidedBy'] & string, set: Partial<ProxyItem>): Promise<ProxyItem> => {
  const { decisionId, proxyId, principal } = item
  const { voter, ballot } = await countedUnder(item)
  const voided = { ...set, state: 'voided' as const, endedAt: now(), endedBy: 'staff' as const, voidedBy: by }
  const event = eventOf({
    type: 'decision.proxyVoided',
    subject: `decision:${decisionId}`,
    place: head.community,
    actor: by,
    facts: { voter: principal, agent: item.agent, proxy: proxyId, revision: ballot.revision, proof: set.proof?.fileId ?? null },
  })
  try {
    await revise({
      ...{ decisionId, voterId: principal, choice: ballot.choice, consents: ballot.consents },
      basis: currentBasis(head, voter),
      ...{ channel: 'settlement', effect: 'voids', ballotKey: `voided_${proxyId}`, by, place: head.community, source: proxyId },
      when: [],
      more: [
        {
          update: proxyKeys.proxy(decisionId, proxyId),
          set: { ...voided, event },
          remove: proxyNoLongerDue,
          when: [stateIs(item.state)],
        },
      ],
    })
    return { ...item, ...voided }
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return afterFailure(error)
  }
}

/**
 * Takes an agent's ballot out of the count, because there was no authority for it: a revision that voids it, in one transaction with the
 * authorisation, which ends. The owner may vote again until the vote closes; the gate refuses it afterwards.
 */
export const voidBallot: UseCase<typeof voidProxyBallot> = async ({ params: { decisionId, proxyId }, body }, caller) => {
  const { head, item } = await proxyAsStaff(caller, composers, decisionId, proxyId)
  await mustBeImpartial(caller, item)
  if (item.state === 'voided') return showRow(head, item)
  const { ref, key } = await fileOf(body.proof, ['proof'], head.community)
  const set = { reason: sealOf(decisionId, proxyId, 'reason', body.reason), proof: { fileId: ref.fileId, key } }
  return showRow(head, await voidIn(head, item, caller.personId, set))
}
