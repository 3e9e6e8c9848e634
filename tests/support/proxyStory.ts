import { meetingContract } from '@shared/decision/meetingContract'
import { read, voters } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import { proxyContract } from '@shared/decision/proxyContract'
import type { ProxyId } from '@shared/decision/proxyModel'
import { HOUR, instant } from '@shared/kernel/instant'
import { meetingKindNames } from '@shared/decision/meeting'
import type { Actor } from '../../infra/local/seed/actor'
import { community, estate, unitId } from '../../infra/local/seed/district'
import { ownerOf } from '../../infra/local/seed/people'

const signature = { width: 300, height: 150, strokes: [Array.from({ length: 40 }, (_, i) => 10 + i)] }
/** The agent of the whole story, who has voted for the own flat long ago. */
const agentAt = { unit: unitId(3, 2), room: '102' }

/** Calls every endpoint of authorisations on the seeded lift vote. `as` gives somebody who signs in anew. */
export const playProxies = async (as: (id: string) => Actor, decisionId: DecisionId): Promise<void> => {
  const params = { decisionId }
  const [worker, agent] = [as('worker-sun'), as('owner-102')]
  const [one, two] = [as(ownerOf(3, 2, '302').id), as(ownerOf(3, 2, '101').id)]
  for (const owner of [one, two]) await owner.bindHomes()
  const view = await worker.call(read, { params })
  const { closesAt: endsAt } = view
  const of = (proxyId: ProxyId) => ({ ...params, proxyId })
  const accept = (proxyId: ProxyId) =>
    agent.call(proxyContract.acceptProxy, { params: of(proxyId), body: { notPropertyStaff: true, signature } })
  const offer = async (key: string) => {
    const [vote] = (await two.call(read, { params })).mine
    if (!vote) throw new Error('no vote')
    const body = {
      ownerKey: vote.ownerKey,
      agent: agentAt,
      powers: { mode: 'free' as const, consents: [] },
      endsAt,
      signature,
      proxyKey: key,
    }
    return (await two.call(proxyContract.offerProxy, { params, body })).proxyId
  }
  const revoked = await offer('first-proxy-of-two')
  await accept(revoked)
  await two.call(proxyContract.revokeProxy, { params: of(revoked) })
  await agent.call(proxyContract.declineProxy, { params: of(await offer('second-proxy-of-two')) })
  await worker.call(proxyContract.rejectProxy, { params: of(await offer('third-proxy-of-two')), body: { reason: '材料不齐' } })

  const { items } = await worker.call(voters, { params })
  const silent = items.filter(({ channel, rooms }) => channel === null && !rooms.includes('101') && !rooms.includes('302')).slice(0, 1)
  const held = async (principal: (typeof items)[number], proxyKey: string): Promise<ProxyId> => {
    const powers = { mode: 'free' as const, consents: [] }
    const body = { principal: principal.voterId, agent: agentAt, powers, endsAt, written: [], scan: null, proxyKey }
    const { proxyId } = await worker.call(proxyContract.registerProxy, { params, body })
    await accept(proxyId)
    const { received } = await agent.call(proxyContract.myProxies, { params })
    const shown = received.find((proxy) => proxy.proxyId === proxyId)
    if (!shown) throw new Error('not received')
    const consents = Object.fromEntries(principal.asks.map((ask) => [ask, 'refused' as const]))
    const basis = { revision: shown.revision, area: shown.area, schemeDigest: view.schemeDigest }
    const ballot = { ballotKey: `held_${proxyKey}`, choice: 'agree' as const, consents, signature, basis }
    await agent.call(proxyContract.castByProxy, { params: of(proxyId), body: ballot })
    return proxyId
  }
  for (const principal of items.filter(({ rooms }) => rooms.includes('302'))) {
    const proxyId = await held(principal, 'paper-of-room-302')
    await one.call(proxyContract.ratifyProxy, { params: of(proxyId), body: { signature, revision: 1 } })
  }
  for (const principal of silent) {
    const proxyId = await held(principal, 'paper-of-the-silent')
    const { fileId } = await worker.upload(community.id, 'proof', '追认.jpg', Buffer.from('a ratification'))
    await worker.call(proxyContract.ratifyProxyOnPaper, { params: of(proxyId), body: { scan: fileId } })
    const body = { reason: '追认书不是本人签的', proof: fileId }
    await as('officer').call(proxyContract.voidProxyBallot, { params: of(proxyId), body })
  }
  await worker.call(proxyContract.listProxies, { params })

  const place = { placeId: estate.id }
  const { entryId } = await worker.call(proxyContract.addPropertyStaff, { params: place, body: { name: '物业甲', phone: '13800009999' } })
  await worker.call(proxyContract.listPropertyStaff, { params: place })
  await worker.call(proxyContract.removePropertyStaff, { params: { ...place, entryId } })
}

/** Calls every endpoint of meetings on the same vote; `now` is the clock of the story. */
export const playMeetings = async (as: (id: string) => Actor, decisionId: DecisionId, now: number): Promise<void> => {
  const params = { decisionId }
  const [worker, owner] = [as('worker-sun'), as('owner-102')]
  const plan = async (startsAt: number, meetingKey: string) => {
    const words = { venue: '社区活动室', topic: `${meetingKindNames.coordination}的议题`, host: '云梯社区' }
    const body = { kind: 'coordination' as const, startsAt: instant(startsAt), ...words, meetingKey }
    return { ...params, meetingId: (await worker.call(meetingContract.planMeeting, { params, body })).meetingId }
  }
  const cancelled = await plan(now + 5 * HOUR, 'meeting-to-cancel')
  await worker.call(meetingContract.cancelMeeting, { params: cancelled, body: { reason: '改期' } })
  const held = await plan(now - HOUR, 'meeting-to-be-held')
  const { code } = await worker.call(meetingContract.showSignInCode, { params: held })
  await owner.call(meetingContract.signInAtMeeting, { params: held, body: { code } })
  await worker.call(meetingContract.addAttendee, { params: held, body: { name: '王甲一', voterId: null } })
  await worker.call(meetingContract.listAttendees, { params: held })
  const text = { text: '介绍了方案，听取了意见。', inFavour: '方便', against: '采光' }
  await worker.call(meetingContract.recordMinutes, { params: held, body: { ...text, photos: [], attachments: [] } })
  await worker.call(meetingContract.addToMinutes, { params: held, body: { text: '费用另行商量', additionKey: 'first-addition-1' } })
  await owner.call(meetingContract.listMeetings, { params })
}
