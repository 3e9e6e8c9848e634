import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import { dispatchContract as c } from '@shared/dispatch/contract'
import type { OrderText } from '@shared/dispatch/order'
import { usualLimits } from '@shared/dispatch/timeout'
import type { OrderView } from '@shared/dispatch/view'
import { addDays, dayOf } from '@shared/kernel/day'
import { HOUR, type Instant, instant, plus } from '@shared/kernel/instant'
import { readOwnVolunteer } from '@shared/volunteer/ownContract'
import type { Actor } from '../../infra/local/seed/actor'
import { community, district } from '../../infra/local/seed/district'

type As = (id: string) => Actor
const of = ({ orderId }: OrderView) => ({ params: { orderId } })

const textOf = (words: string, at: Instant): OrderText => ({
  ...{ kind: 'phoneHelp', itemId: null, words, voice: null, photos: [], community: community.id },
  ...{ name: '王甲一', phone: '13800002001', address: '3 幢 2 单元 102 室', position: null, atHome: true, minors: false, persons: 1 },
  ...{ languages: ['mandarin'], wanted: [{ day: addDays(dayOf(at), 2), part: 'morning' }], urgent: null, contact: null },
})

/** Lists, figures, limits and the menu. */
const lookAround = async (as: As, at: Instant): Promise<void> => {
  const [worker, association] = [as('worker-sun'), as('association')]
  const place = { query: { place: community.id } }
  await worker.call(c.orderBoard, place)
  await worker.call(c.orderQueue, place)
  await worker.call(c.boardVersion, { query: { place: community.id, board: 'place' } })
  const month = dayOf(at).slice(0, 7)
  await worker.call(c.orderFigures, { query: { place: community.id, month } })
  await worker.call(c.exportOrders, { body: { place: community.id, month } })
  const { version } = await worker.call(c.readLimits, { query: { community: community.id } })
  await worker.call(c.setLimits, { params: { community: community.id }, body: { limits: usualLimits, version } })
  const { items } = await worker.call(c.listMenu, place)
  const item = items.find(({ department }) => department === 'association')
  if (!item) throw new Error('the association offers nothing')
  const { kind, title, offered, notOffered, risks, areas, needs, usualMinutes, atHome } = item
  const text = { kind, title, offered, notOffered, risks, areas, needs, usualMinutes, atHome }
  await association.call(c.editMenuItem, {
    params: { district, itemId: item.itemId },
    body: { version: item.version, text, state: 'offered' },
  })
}

/** An order beside the road: several visits, merged, handed to the team that looks after somebody, declined, given back. */
const besideTheRoad = async (as: As, at: Instant, teamId: Awaited<ReturnType<typeof teamOf>>): Promise<void> => {
  const [owner, worker, leader, association] = [as('owner-102'), as('worker-sun'), as('leader-elders'), as('association')]
  const { fileId } = await owner.uploadEvidence(community.id, '手机.jpg', Buffer.from('a telephone'), 'orderPhoto')
  const order = { ...textOf('想学三次手机。', at), photos: [fileId] }
  const body = { orderKey: randomUUID(), order, anyway: true, forWhom: 'self' as const }
  const first = await owner.call(c.placeOrder, { body })
  await worker.call(c.similarOrders, { body: { community: community.id, phone: order.phone } })
  await worker.call(c.revealRequester, { ...of(first), body: { reason: 'contact' } })
  const split = await worker.call(c.splitOrder, { ...of(first), body: { turn: first.turn, times: order.wanted } })
  const { items } = await owner.call(c.myOrders, {})
  const other = items.find(({ orderId, state }) => orderId !== first.orderId && state === 'submitted')
  if (!other) throw new Error('no second visit')
  await worker.call(c.mergeOrder, { params: { orderId: other.orderId }, body: { turn: other.turn, into: first.orderId } })
  await worker.call(c.suggestTeams, of(first))
  await worker.call(c.pairUp, { ...of(first), body: { teamId } })
  const handed = await worker.call(c.handToPair, { ...of(first), body: { turn: split.turn, department: 'association' } })
  const declined = await leader.call(c.declineOffer, {
    params: { orderId: first.orderId, teamId },
    body: { turn: handed.turn, reason: '' },
  })
  await association.call(c.refuseOrder, {
    ...of(first),
    body: { turn: declined.turn, department: 'association', reason: '近期没有人手' },
  })
  const { items: pairs } = await worker.call(c.listPairs, { query: { community: community.id } })
  const [pair] = pairs
  if (!pair) throw new Error('no pair')
  await worker.call(c.endPairing, { params: { community: community.id, pairId: pair.pairId } })
}

const teamOf = async (leader: Actor) => {
  const { teams } = await leader.call(readOwnVolunteer)
  const led = teams.find(({ role }) => role === 'leader')
  if (!led) throw new Error('leads no team')
  return led.team.teamId
}
const personOf = async (volunteer: Actor) => {
  const { profile } = await volunteer.call(readOwnVolunteer)
  if (!profile) throw new Error('no volunteer')
  return profile.personId
}

/** An order from the question to the dispute that is settled, by the team of 童星火. */
const wholeRoad = async (as: As, at: Instant): Promise<void> => {
  const [owner, worker, leader, lu, association] = [
    as('owner-102'),
    as('worker-sun'),
    as('leader-spark'),
    as('volunteer-lu'),
    as('association'),
  ]
  const [teamId, chief, member] = [await teamOf(leader), await personOf(leader), await personOf(lu)]
  const picture = () => owner.uploadEvidence(community.id, '手机.jpg', Buffer.from(`a phone ${randomUUID()}`), 'orderPhoto')
  const { fileId } = await picture()
  // One more that goes with no order.
  await picture()
  const order = { ...textOf('教我用手机看病。', at), photos: [fileId] }
  const placed = await owner.call(c.placeOrder, { body: { orderKey: randomUUID(), order, anyway: true, forWhom: 'self' } })
  const asked = await worker.call(c.askRequester, { ...of(placed), body: { turn: placed.turn, question: '请问是哪家医院？' } })
  const answered = await owner.call(c.answerQuestion, { ...of(placed), body: { turn: asked.turn, answer: '社区医院' } })
  const moved = await owner.call(c.changeTime, { ...of(placed), body: { turn: answered.turn, wanted: order.wanted } })
  const sent = await worker.call(c.dispatchOrder, { ...of(placed), body: { turn: moved.turn, departments: ['association'], reason: '' } })
  await association.call(c.takeOrder, { ...of(sent), body: { department: 'association' } })
  const taken = await association.call(c.readOrder, of(placed))
  const offered = await association.call(c.offerOrder, {
    ...of(placed),
    body: { turn: taken.turn, department: 'association', teams: [], hall: true },
  })
  await leader.call(c.orderHall, { query: { district } })
  const claim = (turn: number) =>
    leader.call(c.claimOrder, {
      ...of(placed),
      body: { teamId, turn, community: community.id, contactMinutes: offered.contactMinutes },
    })
  const first = await claim(offered.turn)
  const back = await leader.call(c.stepBack, { ...of(placed), body: { turn: first.turn, reason: '' } })
  const claimed = await claim(back.turn)
  const rung = await leader.call(c.logContact, { ...of(placed), body: { turn: claimed.turn, outcome: 'reached' } })
  const visit = { startsAt: plus(at, HOUR / 2), endsAt: plus(at, 2 * HOUR), members: [chief, member] }
  const scheduled = await leader.call(c.scheduleOrder, { ...of(placed), body: { turn: rung.turn, ...visit } })
  await expect(owner.call(c.noteMissed, { ...of(placed), body: { turn: scheduled.turn, who: 'team' } })).rejects.toThrow('ORDER_LACKS')
  const { code } = await leader.call(c.identityCard, of(placed))
  await owner.call(c.verifyCard, { params: { code } })
  const { order: called } = await leader.call(c.callForHelp, of(placed))
  const safe = await worker.call(c.answerEmergency, { ...of(placed), body: { turn: called.turn, reason: '家属已到场' } })
  await lu.call(c.leaveService, { ...of(placed), body: { turn: safe.turn, reason: '' } })
  const left = await leader.call(c.readOrder, of(placed))
  await leader.call(c.scheduleOrder, { ...of(placed), body: { turn: left.turn, ...visit } })
  for (const personId of [chief, member]) await worker.call(c.checkIn, { ...of(placed), body: { proof: { way: 'call', personId } } })
  await leader.call(c.checkOut, { ...of(placed), body: { report: '教会了挂号。' } })
  await leader.call(c.endForSomebody, { ...of(placed), body: { personId: member, leftAt: null, reason: '忘了签退' } })
  const done = await leader.call(c.readOrder, of(placed))
  const told = await leader.call(c.reportService, { ...of(placed), body: { turn: done.turn, report: '教会了挂号和缴费。' } })
  const felt = await lu.call(c.giveServiceFeedback, { ...of(placed), body: { turn: told.turn, face: 'good', words: '' } })
  const disputed = await owner.call(c.disputeOrder, { ...of(placed), body: { turn: felt.turn, reason: '只来了一位' } })
  await worker.call(c.settleDispute, {
    ...of(placed),
    body: { turn: disputed.turn, outcome: 'stands', reason: '问过两位志愿者和点单人', again: false },
  })
  await leader.call(c.teamOrders, { params: { teamId }, query: {} })
  await lu.call(c.myServices, {})
}

/** An order that its department offered to one team, which has yet to look at it. */
const offeredToOne = async (as: As, at: Instant) => {
  const teamId = await teamOf(as('leader-elders'))
  const [owner, worker, association] = [as('owner-102'), as('worker-sun'), as('association')]
  const body = { orderKey: randomUUID(), order: textOf('教我用手机买菜。', at), anyway: true, forWhom: 'self' as const }
  const placed = await owner.call(c.placeOrder, { body })
  await worker.call(c.dispatchOrder, { ...of(placed), body: { turn: placed.turn, departments: ['association'], reason: '' } })
  const taken = await association.call(c.takeOrder, { ...of(placed), body: { department: 'association' } })
  const offer = { turn: taken.turn, department: 'association' as const, teams: [teamId], hall: false }
  await association.call(c.offerOrder, { ...of(placed), body: offer })
  return { orderId: placed.orderId, teamId }
}

/** Calls every endpoint of orders that the seed leaves out, on the seeded district at `nowMs`; gives an order that one team was asked to take. */
export const playOrderEndpoints = async (as: As, nowMs: number): Promise<Awaited<ReturnType<typeof offeredToOne>>> => {
  const at = instant(nowMs)
  await lookAround(as, at)
  await besideTheRoad(as, at, await teamOf(as('leader-elders')))
  await wholeRoad(as, at)
  return offeredToOne(as, at)
}
