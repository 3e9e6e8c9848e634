import { Refusal } from '@shared/contract/errors'
import { agentEffect, covers, proxyStateAt, ratifyByOf } from '@shared/decision/proxy'
import type { castByProxy } from '@shared/decision/proxyContract'
import type { ProxyState } from '@shared/decision/proxyModel'
import { saysTheSame } from '@shared/decision/revision'
import type { BodyOf } from '@shared/contract/endpoint'
import type { Clause } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { currentBasis } from './basis'
import { mustBeSigned, replyOf } from './cast'
import { BallotItem, type Voter } from './items'
import { ProxyItem } from './proxyItems'
import { choiceHashOf } from './proxyOffer'
import { mustBeAgent, proxyAsOwner } from './proxyRead'
import { isOverruled, powersOf } from './proxyView'
import { refusalOf, revise } from './revise'
import { eachBallot, keys, readVoters, table } from './store'
import { bindingClauses, castWrites, notContested } from './store/revision'
import { agentClauses, nothingCounts, notOverruled, ownerHasNotVoted, proxyDueAt, proxyKeys, proxyNoLongerDue } from './store/proxies'

type Body = BodyOf<typeof castByProxy>
type AgentEffect = NonNullable<ReturnType<typeof agentEffect>>

/** This very ballot, if it is in already, whatever became of the authorisation since. @throws Refusal BALLOT_REPLAYED */
const sentBefore = async ({ decisionId, principal, proxyId }: ProxyItem, body: Body): Promise<BallotItem | null> => {
  for await (const earlier of eachBallot(decisionId, principal)) {
    if (earlier.ballotKey !== body.ballotKey || earlier.source !== proxyId) continue
    if (!saysTheSame(earlier, body)) throw new Refusal('BALLOT_REPLAYED')
    return earlier
  }
  return null
}

/** Where it stands for casting: over with its term, and over when a principal who was asked to ratify kept silent. */
const standing = (item: ProxyItem): ProxyState => {
  // What the owner did is asked of the voter, in the write.
  const stage = { ...item, overruled: false }
  const byTerm = proxyStateAt({ ...stage, ratifyBy: null }, now())
  return byTerm === 'expired' ? byTerm : proxyStateAt(stage, now())
}

/** What a ballot of this authorisation would do now. @throws Refusal PROXY_ENDED, PROXY_NOT_ACCEPTED, PROXY_POWERS */
const effectNow = (item: ProxyItem, body: Body): AgentEffect => {
  const state = standing(item)
  const effect = agentEffect(state)
  if (!effect) throw new Refusal(state === 'offered' ? 'PROXY_NOT_ACCEPTED' : 'PROXY_ENDED', { state })
  if (!covers(powersOf(item), body)) throw new Refusal('PROXY_POWERS')
  return effect
}

/** A ballot that was held and never ratified can only be repeated by an agent; the owner may say something else. @throws Refusal PROXY_HELD_BEFORE */
const mustRepeatHeld = async ({ decisionId, principal }: ProxyItem, voter: Voter, body: Body): Promise<void> => {
  if (voter.effect !== 'held' || voter.revision === undefined) return
  const held = await table.get(keys.ballot(decisionId, principal, voter.revision))
  if (held && !saysTheSame(BallotItem.parse(held), body)) throw new Refusal('PROXY_HELD_BEFORE')
}

/** Marks in the same transaction that the authorisation was used; its conditions are what a revocation races against. */
const markUsed = (item: ProxyItem, body: Body, effect: AgentEffect, person: NonNullable<ProxyItem['acceptedBy']>): Write => {
  const at = now()
  const cast = { castAt: at, castRevision: body.basis.revision + 1 }
  const ratifyBy = ratifyByOf(at, item.closesAt)
  const when = agentClauses({ person, at, choiceHash: choiceHashOf(item, body.choice), consents: body.consents, effect })
  const update = proxyKeys.proxy(item.decisionId, item.proxyId)
  return effect === 'counts'
    ? { update, set: { ...cast, state: 'used' }, remove: proxyNoLongerDue, when }
    : { update, set: { ...cast, ratifyBy, ...proxyDueAt(ratifyBy) }, when }
}

/** The binding from which the principal gave it must not have been overtaken; a buyer's agent leaves alone what the seller decided. */
const principalClauses = ({ generation, transferee }: ProxyItem): Clause[] =>
  generation === undefined ? [] : bindingClauses(generation, transferee)

/** Why an agent's ballot was not let through. */
const whyNot = (failed: ConditionFailed): Refusal => {
  const [proxy, voter] = [failed.at(castWrites.more), failed.at(castWrites.voter)]
  if (proxy?.item) {
    const item = ProxyItem.parse(proxy.item)
    if (proxy.clauses.includes('agentIs')) return new Refusal('NOT_THE_AGENT')
    if (proxy.clauses.some((name) => ['stands', 'stateIs', 'inTerm', 'notSilent'].includes(name)))
      return new Refusal('PROXY_ENDED', { state: standing(item) })
    return new Refusal('PROXY_POWERS')
  }
  const gateOrRoll = failed.at(castWrites.shard) ?? (voter?.clauses.some((c) => c === 'onRoll' || c === 'notContested') ? voter : undefined)
  if (!gateOrRoll && voter?.clauses.some((c) => c === 'ownerHasNotVoted' || c === 'notOverruled')) return new Refusal('PROXY_OWNER_VOTED')
  if (!gateOrRoll && voter?.clauses.includes('nothingCounts')) return new Refusal('PROXY_NOT_NEEDED')
  return refusalOf(failed)
}

/**
 * The agent casts the principal's ballot. One transaction holds the voter, the revision, the gate and the authorisation: a revocation
 * that came first refuses it, one that comes later finds it cast. Under an authorisation that lacks something the ballot is held.
 */
export const castAsAgent: UseCase<typeof castByProxy> = async ({ params: { decisionId, proxyId }, body }, caller) => {
  const { head, item } = await proxyAsOwner(caller, decisionId, proxyId)
  mustBeAgent(caller, item)
  mustBeSigned(body.signature)
  const earlier = item.castRevision === undefined ? null : await sentBefore(item, body)
  if (earlier) return replyOf(earlier, true)
  const effect = effectNow(item, body)
  const [voter] = await readVoters(decisionId, [item.principal])
  if (!voter) throw new Refusal('NOT_ON_ROLL')
  if (voter.effect !== 'contests' && isOverruled(item, voter)) throw new Refusal('PROXY_OWNER_VOTED')
  if (effect === 'counts') await mustRepeatHeld(item, voter, body)
  try {
    const ballot = await revise({
      decisionId,
      voterId: item.principal,
      basis: { ...currentBasis(head, voter), ...body.basis },
      ...{ choice: body.choice, consents: body.consents, channel: 'proxy', effect },
      ...{ ballotKey: body.ballotKey, by: caller.personId, place: head.community, signature: body.signature, source: proxyId },
      when: [...principalClauses(item), notContested, notOverruled(item.offeredAt), effect === 'counts' ? ownerHasNotVoted : nothingCounts],
      ...(item.generation !== undefined && { generation: item.generation }),
      more: [markUsed(item, body, effect, caller.personId)],
    })
    return replyOf(ballot, false)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const twin = await sentBefore(item, body)
    if (twin) return replyOf(twin, true)
    throw whyNot(error)
  }
}
