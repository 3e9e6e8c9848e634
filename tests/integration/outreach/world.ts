import type { DecisionId } from '@shared/decision/model'
import { PersonId } from '@shared/identity/model'
import type { TemplateName } from '@shared/outreach/templates'
import { personKey, recordKey, table as identity, voterKey } from '@functions/identity/store'
import { JobItem, type MessageItem } from '@functions/outreach/items'
import { keys, listDueMessages, pageOfMessages, table } from '@functions/outreach/store'
import { OwnerKey } from '@shared/registry/model'
import { lookupHash, seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { newId, newUlid } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import type { FrozenVote, TestOwner } from '../../support/frozen-vote'
import type { WechatStandIn } from '../../../infra/local/wechat/stand-in'

/** What the outreach's tests do to a stack of their own; loaded once its settings are in the environment. */
export { ballotOf, freezeVote, ownerToken } from '../../support/frozen-vote'
export { acceptanceBody, agentBallot, offerBody } from '../../support/proxies'
export { aPhoto, aWorker } from '../../support/papers'
export { stepJob } from '@functions/outreach/jobs'
export { claimWrites, mostTries, trySending } from '@functions/outreach/send'
export { runDueMessages } from '@functions/outreach/due'
export { orderMessages } from '@functions/outreach/subscribe'
export { handler as relay } from '@functions/relay/handler'
export { keys, listDueMessages, now, table }

/** A job as it stands; null when there is none. */
export const readJob = async (jobId: string): Promise<JobItem | null> => {
  const item = await table.get(keys.job(jobId))
  return item && JobItem.parse(item)
}

/** Binds a new person, known to WeChat, to an owner of a vote; gives the person and the openid. */
export const bindPerson = async (owner: TestOwner, wechat: WechatStandIn): Promise<{ personId: PersonId; openid: string }> => {
  const personId = newId(PersonId, 'p')
  const openid = wechat.openidOf(personId)
  await identity.write({
    put: { ...personKey(personId), personId, openid: seal(openid, `${personId}.openid`), createdAt: now() },
    when: [],
  })
  await identity.write({ put: { ...voterKey(owner.ownerKey), personId, generation: 1, boundAt: now() }, when: [] })
  return { personId, openid }
}

/** What the ledger holds of one template. */
export const ledgerOf = async (personId: PersonId, template: TemplateName): Promise<number> =>
  Number((await table.get(keys.credit(personId, template)))?.left ?? 0)

/** Gives authorisations as if the person had accepted so often. */
export const allow = (personId: PersonId, template: TemplateName, times: number): Promise<void> =>
  table.write({ update: keys.credit(personId, template), set: { lastAnswer: 'accept' }, add: { left: times, accepted: times }, when: [] })

export const messagesOf = async (id: DecisionId): Promise<MessageItem[]> => (await pageOfMessages(id, undefined, 1000)).messages

/** The event of an act on a vote, as the stream would deliver it. */
export const eventOn = (vote: FrozenVote, type: string, facts: Record<string, unknown> = {}) =>
  eventOf({ type, subject: `decision:${vote.decisionId}`, place: vote.head.community, actor: 'system', facts })

/** One message that waits to be sent. */
export const waiting = async (
  vote: FrozenVote,
  owner: TestOwner,
  personId: PersonId,
  changes: Partial<MessageItem> = {},
): Promise<MessageItem> => {
  const template = changes.template ?? 'voteOpens'
  const key = keys.message(vote.decisionId, owner.vote.voterId, template, newUlid())
  const message: MessageItem = {
    ...key,
    template,
    decisionId: vote.decisionId,
    voterId: owner.vote.voterId,
    personId,
    page: `packages/decision/pages/vote/index?id=${vote.decisionId}`,
    fields: { thing1: '加装电梯', thing2: '3 幢 2 单元', time3: '2026年11月27日 18:00', thing4: '点开看方案' },
    state: 'waiting',
    at: now(),
    until: vote.head.closesAt,
    tries: 0,
    holds: false,
    unclear: false,
    reason: null,
    ...changes,
  }
  await table.write({ put: { ...message, gpk: 'DUE#MSG', gsk: message.at }, when: [] })
  return message
}

export const readAgain = async ({ pk, sk }: MessageItem) => table.get({ pk, sk })
export type { JobItem, MessageItem }

/** An owner set whose first person was followed by a second. */
export const twoGenerations = async (wechat: WechatStandIn) => {
  const ownerKey = OwnerKey.parse(`o_${lookupHash('owner', newUlid(), 26)}`)
  const [first, second] = [newId(PersonId, 'p'), newId(PersonId, 'p')]
  for (const [i, personId] of [first, second].entries()) {
    const openid = seal(wechat.openidOf(personId), `${personId}.openid`)
    await identity.write({ put: { ...personKey(personId), personId, openid, createdAt: now() }, when: [] })
    const record = { ownerKey, generation: i + 1, from: now(), personId, way: 'code', capacity: 'owner', checked: [], approvedBy: null }
    await identity.write({ put: { ...recordKey(ownerKey, i + 1), ...record, name: null, phone: null }, when: [] })
  }
  return { ownerKey, first, second }
}

export const eventOfBinding = (ownerKey: string, facts: Record<string, unknown>) =>
  eventOf({ type: 'identity.bound', subject: `owner:${ownerKey}`, place: null, actor: 'p_worker', facts })

/** How many notices about their binding a person was written. */
export const noticesOf = async (personId: PersonId): Promise<number> =>
  (await table.query({ pk: keys.notice(personId, 'bindingChanged', '').pk, prefix: 'MSG#' })).items.length
