import { describe, expect, test } from '@jest/globals'
import {
  answerEmergency,
  boardVersion,
  callForHelp,
  handToPair,
  identityCard,
  listPairs,
  mergeOrder,
  pairUp,
  setLimits,
  settleDispute,
  splitOrder,
  suggestTeams,
  verifyCard,
} from '@shared/dispatch/besideContract'
import { orderQueue } from '@shared/dispatch/deskContract'
import { confirmOrder, disputeOrder, myOrders, readOrder } from '@shared/dispatch/orderContract'
import { usualLimits } from '@shared/dispatch/timeout'
import { addDays, dayOf } from '@shared/kernel/day'
import { DAY, type Instant, plus } from '@shared/kernel/instant'
import { SourceId } from '@shared/volunteer/ids'
import { clearOrder } from '@functions/dispatch/clearing'
import { runOrder } from '@functions/dispatch/due'
import { headFields } from '@functions/dispatch/sealed'
import { keys, table } from '@functions/dispatch/store'
import { countBoards } from '@functions/dispatch/versions'
import { eventOf } from '@functions/platform/outbox'
import { now } from '@functions/platform/clock'
import { keys as volunteerKeys, table as volunteers } from '@functions/volunteer/store'
import { readService } from '@functions/volunteer/store/hours'
import type { OrderId } from '@shared/dispatch/order'
import { mustApi, refusal } from '../../support/stack'
import { carry, person, placed, startChain } from '../../support/dispatch'

/** The limit of an order is past. */
const late = (orderId: OrderId, set: Record<string, unknown> = {}): Promise<void> => {
  const due: Instant = plus(now(), -1000)
  return table.write({ update: keys.head(orderId), set: { due, gsk: due, ...set }, when: [] })
}

describe('time', () => {
  test('takes a claim back that nobody rang about, gives the team its room back, and tells it apart from one that was used', async () => {
    const chain = await startChain()
    const { team, requester } = chain
    const claimed = await carry(chain, 'claimed')
    const params = { orderId: claimed.orderId }
    expect(await volunteers.get(volunteerKeys.claims(team.teamId))).toMatchObject({ left: 2 })
    await runOrder(claimed.orderId)
    expect((await mustApi(readOrder, { token: requester.token, params })).state).toBe('claimed')
    await late(claimed.orderId)
    await runOrder(claimed.orderId)
    await runOrder(claimed.orderId)
    const back = await mustApi(readOrder, { token: requester.token, params })
    expect(back).toMatchObject({ state: 'offered', team: null, hall: true, escalation: null })
    expect(back.steps.at(-1)).toMatchObject({ event: 'leaseOver', as: 'system' })
    expect(await volunteers.get(volunteerKeys.claims(team.teamId))).toMatchObject({ left: 3 })
    const contacted = await carry(chain, 'contacted', back)
    await late(contacted.orderId)
    await runOrder(contacted.orderId)
    // Rung, but no time agreed: it stays with the team and is shown to the community.
    expect(await mustApi(readOrder, { token: requester.token, params })).toMatchObject({
      state: 'claimed',
      escalation: { level: 'community' },
    })
  })

  test('shows an order that nobody dispatched to the community, the street and the district, and never closes it', async () => {
    const chain = await startChain()
    const { quarter, requester } = chain
    const { orderId } = await placed(quarter, requester)
    for (const level of ['community', 'street', 'district', 'district']) {
      await late(orderId)
      await runOrder(orderId)
      expect(await mustApi(readOrder, { token: requester.token, params: { orderId } })).toMatchObject({
        state: 'submitted',
        escalation: { level },
      })
    }
    const street = await mustApi(orderQueue, { token: quarter.streetOfficer.token, query: { place: quarter.street } })
    expect(street.items.map((card) => card.orderId)).toEqual([orderId])
    const dispatched = await carry(chain, 'dispatched', await mustApi(readOrder, { token: requester.token, params: { orderId } }))
    expect(dispatched.escalation).toBeNull()
    await late(orderId)
    await runOrder(orderId)
    expect(await mustApi(readOrder, { token: requester.token, params: { orderId } })).toMatchObject({
      state: 'submitted',
      escalation: { why: '没有部门按时领单' },
      departments: [{ department: 'association', state: 'asked' }],
    })
  })

  test('clears name, number, door and words thirty days after the end', async () => {
    const chain = await startChain()
    const done = await carry(chain, 'done')
    const params = { orderId: done.orderId }
    const { token } = chain.requester
    const confirmed = await mustApi(confirmOrder, { token, params, body: { turn: done.turn, how: 'requester' } })
    await clearOrder(done.orderId)
    expect((await mustApi(readOrder, { token, params })).name).toBe('王甲一')
    await table.write({ update: keys.head(done.orderId), set: { endedAt: plus(now(), -31 * DAY) }, when: [] })
    await clearOrder(done.orderId)
    const cleared = await mustApi(readOrder, { token, params })
    expect(cleared).toMatchObject({ state: 'confirmed', name: '', phone: null, address: '', words: null })
    expect(cleared.steps.length).toBe(confirmed.steps.length)
    const item = await table.get(keys.head(done.orderId))
    for (const field of headFields) expect(item?.[field]).toBe('')
    expect(item?.gpk).toBeUndefined()
  })
})

describe('beside the road', () => {
  test('an order that takes several visits becomes a series, one that asks the same is merged into the other', async () => {
    const { quarter, requester } = await startChain()
    const first = await placed(quarter, requester)
    const { token } = quarter.worker
    const times = [7, 14].map((days) => ({ day: addDays(dayOf(now()), days), part: 'morning' as const }))
    const body = { turn: first.turn, times }
    const split = await mustApi(splitOrder, { token, params: { orderId: first.orderId }, body })
    await mustApi(splitOrder, { token, params: { orderId: first.orderId }, body })
    expect(split.series).toEqual({ index: 1, count: 3, first: first.orderId })
    const mine = (await mustApi(myOrders, { token: requester.token, query: {} })).items
    expect(mine.map(({ number }) => number.slice(-4)).sort()).toEqual(['0001', '0002', '0003'])
    const [other] = mine.filter(({ orderId }) => orderId !== first.orderId)
    if (!other) throw new Error('no second order')
    const merged = await mustApi(mergeOrder, { token, params: { orderId: other.orderId }, body: { turn: other.turn, into: first.orderId } })
    expect(merged).toMatchObject({ state: 'cancelled', mergedInto: { orderId: first.orderId } })
    const back = await refusal(mergeOrder, { token, params: { orderId: first.orderId }, body: { turn: split.turn, into: other.orderId } })
    expect(back.facts.lacks).toEqual(['mergedClosed'])
  })

  test('a team that looks after somebody for long is offered their orders, and is suggested first', async () => {
    const chain = await startChain()
    const { quarter, team, requester } = chain
    const first = await placed(quarter, requester)
    const params = { orderId: first.orderId }
    const { token } = quarter.worker
    const unpaired = await refusal(handToPair, { token, params, body: { turn: 0, department: 'association' } })
    expect(unpaired.code).toBe('ORDER_NO_PAIR')
    expect(await mustApi(pairUp, { token, params, body: { teamId: team.teamId } })).toMatchObject({
      who: '王**',
      team: { name: '星火服务队' },
    })
    const { items } = await mustApi(suggestTeams, { token, params })
    expect(items[0]?.reasons.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['near', 'free', 'pair']))
    const handed = await mustApi(handToPair, { token, params, body: { turn: 0, department: 'association' } })
    expect(handed).toMatchObject({ state: 'offered', department: 'association', offers: [{ teamId: team.teamId, state: 'asked' }] })
    expect((await carry(chain, 'claimed', handed)).state).toBe('claimed')
    expect((await mustApi(listPairs, { token, query: { community: quarter.community } })).items).toHaveLength(1)
  })

  test('a dispute before confirmation keeps the hours back until somebody who did not serve settles it', async () => {
    const chain = await startChain()
    const done = await carry(chain, 'done')
    const params = { orderId: done.orderId }
    const disputed = await mustApi(disputeOrder, { token: chain.requester.token, params, body: { turn: done.turn, reason: '没有人来过' } })
    expect(await readService(chain.team.leader.personId, SourceId.parse(done.orderId))).toBeNull()
    const outcome = { turn: disputed.turn, reason: '核实没有上门', again: true }
    const settled = await mustApi(settleDispute, { token: chain.quarter.worker.token, params, body: { ...outcome, outcome: 'void' } })
    expect(settled).toMatchObject({ state: 'cancelled', dispute: { settled: 'void' } })
    expect(await readService(chain.team.leader.personId, SourceId.parse(done.orderId))).toBeNull()
    const mine = await mustApi(myOrders, { token: chain.requester.token, query: {} })
    expect(mine.items.map(({ state }) => state)).toEqual(['submitted', 'cancelled'])
  })

  test('a card at the door is genuine for its order and time, and an old picture of it is old', async () => {
    const chain = await startChain()
    const scheduled = await carry(chain, 'scheduled')
    const params = { orderId: scheduled.orderId }
    const { token } = chain.team.leader
    const card = await mustApi(identityCard, { token, params })
    expect(card).toMatchObject({ name: '童星火', number: scheduled.number, team: '星火服务队' })
    const genuine = await mustApi(verifyCard, { params: { code: card.code } })
    expect(genuine).toMatchObject({ is: 'genuine', card: { name: '童**', number: scheduled.number } })
    expect(JSON.stringify(genuine)).not.toMatch(/王甲|13800002001|301 室/)
    expect((await mustApi(verifyCard, { params: { code: `${card.code.slice(0, 17)}AAAAAA` } })).is).toBe('old')
    expect((await mustApi(verifyCard, { params: { code: `AAAAAAAAAAAAAAAA-AAAAAA` } })).is).toBe('unknown')
    expect((await refusal(identityCard, { token: chain.requester.token, params })).code).toBe('ORDER_NOT_YOURS')
    await carry(chain, 'done', scheduled)
    expect((await mustApi(verifyCard, { params: { code: card.code } })).is).toBe('notNow')
  })

  test('a call for help stands first in the community’s queue until it is answered for', async () => {
    const chain = await startChain()
    const { quarter } = chain
    const ordinary = await placed(quarter, await person(), { phone: '13800002002' })
    const scheduled = await carry(chain, 'scheduled')
    const params = { orderId: scheduled.orderId }
    const called = await mustApi(callForHelp, { token: chain.team.leader.token, params })
    expect(called.order.emergency).toBe(true)
    const queue = await mustApi(orderQueue, { token: quarter.worker.token, query: { place: quarter.community } })
    expect(queue.items.map(({ orderId }) => orderId)).toEqual([scheduled.orderId, ordinary.orderId])
    const body = { turn: called.order.turn, reason: '已打 120，家属到场' }
    const answered = await mustApi(answerEmergency, { token: quarter.worker.token, params, body })
    expect(answered.emergency).toBe(false)
    expect((await mustApi(orderQueue, { token: quarter.worker.token, query: { place: quarter.community } })).items).toHaveLength(1)
  })

  test('limits are a community’s own for orders from then on, and lists have a number that grows', async () => {
    const { quarter, requester } = await startChain()
    const { token } = quarter.worker
    const { community } = quarter
    const limits = { ...usualLimits, contactMinutes: 60 }
    await mustApi(setLimits, { token, params: { community }, body: { limits, version: 0 } })
    expect((await refusal(setLimits, { token, params: { community }, body: { limits, version: 0 } })).code).toBe('EDITED_BY_OTHER')
    const order = await placed(quarter, requester)
    expect(order.contactMinutes).toBe(60)
    const ask = () => mustApi(boardVersion, { token, query: { place: community, board: 'place' } })
    const before = await ask()
    const event = eventOf({ type: 'dispatch.dispatch', subject: `order:${order.orderId}`, place: community, actor: 'system', facts: {} })
    await countBoards(event)
    expect((await ask()).version).toBeGreaterThan(before.version)
  })
})
