import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { dispatchOrder, offerOrder, orderBoard, orderQueue, refuseOrder, revealRequester, takeOrder } from '@shared/dispatch/deskContract'
import {
  claimOrder,
  declineOffer,
  leaveService,
  logContact,
  myServices,
  orderHall,
  scheduleOrder,
  stepBack,
  teamOrders,
} from '@shared/dispatch/hallContract'
import {
  answerQuestion,
  cancelOrder,
  confirmOrder,
  disputeOrder,
  myOrders,
  placeOrder,
  readOrder,
  reviewOrder,
} from '@shared/dispatch/orderContract'
import { askRequester, rejectOrder } from '@shared/dispatch/deskContract'
import { checkIn, checkOut, endForSomebody } from '@shared/dispatch/serviceContract'
import { keys, table } from '@functions/dispatch/store'
import { keys as volunteerKeys, table as volunteers } from '@functions/volunteer/store'
import { readService } from '@functions/volunteer/store/hours'
import { SourceId } from '@shared/volunteer/ids'
import { mustApi, refusal } from '../../support/stack'
import { carry, foundTeam, orderText, person, placed, startChain, visitAt } from '../../support/dispatch'

describe('an order', () => {
  test('goes from the resident to the review, and its hours are in the ledger', async () => {
    const chain = await startChain()
    const { requester, team, quarter, officer } = chain
    const first = await placed(quarter, requester)
    expect(first).toMatchObject({ state: 'submitted', name: '王甲一', phone: '13800002001', as: ['requester'], turn: 0 })
    expect(first.number).toMatch(/^\d{4}-0001$/)
    expect(JSON.stringify(await table.get(keys.head(first.orderId)))).not.toMatch(/王甲一|13800002001|301 室|挂号/)
    const waiting = await mustApi(orderQueue, { token: quarter.worker.token, query: { place: quarter.community } })
    expect(waiting.items.map(({ orderId }) => orderId)).toEqual([first.orderId])

    const offered = await carry(chain, 'offered', first)
    expect(offered).toMatchObject({ state: 'offered', department: 'association', hall: true, name: '王**' })
    const hall = await mustApi(orderHall, { token: team.leader.token, query: { district: quarter.district } })
    expect(hall.items).toHaveLength(1)
    expect(JSON.stringify(hall.items)).not.toMatch(/王甲|13800002001|301/)

    const params = { orderId: first.orderId }
    const claimed = await carry(chain, 'claimed', offered)
    expect(claimed).toMatchObject({ state: 'claimed', team: { teamId: team.teamId }, name: '王**', address: null, phoneAsked: true })
    const rung = await mustApi(revealRequester, { token: team.leader.token, params, body: { reason: 'contact' } })
    expect(rung.phones).toEqual([{ name: '王**', phone: '13800002001' }])
    const lead = team.leader.token
    const contacted = await mustApi(logContact, { token: lead, params, body: { turn: claimed.turn, outcome: 'reached' } })
    const members = [team.leader.personId, ...team.members.map(({ personId }) => personId)]
    const time = { turn: contacted.turn, ...visitAt() }
    const alone = await refusal(scheduleOrder, { token: lead, params, body: { ...time, members: members.slice(0, 1) } })
    expect([alone.code, alone.facts]).toEqual(['ORDER_PARTY', { lack: 'alone' }])
    const scheduled = await mustApi(scheduleOrder, { token: lead, params, body: { ...time, members } })
    expect(scheduled).toMatchObject({ state: 'scheduled', address: '3 幢 2 单元 301 室', phone: '13800002001' })
    const { serviceCode } = await mustApi(readOrder, { token: requester.token, params })
    expect(serviceCode).toMatch(/^\d{4}$/)
    const wrong = serviceCode === '0000' ? '0001' : '0000'
    const member = team.members[0] ?? team.leader
    expect((await refusal(checkIn, { token: member.token, params, body: { proof: { way: 'code', code: wrong } } })).code).toBe(
      'ORDER_CODE_WRONG',
    )
    for (const { token } of [team.leader, member])
      await mustApi(checkIn, { token, params, body: { proof: { way: 'code', code: serviceCode ?? '' } } })
    await mustApi(checkOut, { token: member.token, params, body: { report: '' } })
    const done = await mustApi(checkOut, { token: team.leader.token, params, body: { report: '教会了挂号。' } })
    expect(done).toMatchObject({ state: 'done', report: '教会了挂号。', phone: null, address: null })
    const early = await refusal(confirmOrder, { token: officer.token, params, body: { turn: done.turn, how: 'term' } })
    expect([early.code, early.facts.lacks]).toEqual(['ORDER_LACKS', ['termRunning']])
    const confirmed = await mustApi(confirmOrder, { token: requester.token, params, body: { turn: done.turn, how: 'requester' } })
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmed: { by: 'requester' } })
    const again = await mustApi(confirmOrder, { token: requester.token, params, body: { turn: done.turn, how: 'requester' } })
    expect(again.turn).toBe(confirmed.turn)
    const posted = await readService(member.personId, SourceId.parse(first.orderId))
    expect(posted).toMatchObject({ recordedBy: officer.personId, teamId: team.teamId })
    const reviewed = await mustApi(reviewOrder, {
      token: requester.token,
      params,
      body: { turn: confirmed.turn, face: 'poor', words: '还有一个没学会', byCall: false, again: true },
    })
    expect(reviewed.state).toBe('reviewed')
    const mine = await mustApi(myOrders, { token: requester.token, query: {} })
    expect(mine.items.map(({ state }) => state)).toEqual(['submitted', 'reviewed'])
    const served = await mustApi(myServices, { token: member.token, query: {} })
    expect(served.items.map(({ orderId }) => orderId)).toEqual([first.orderId])
    const board = await mustApi(orderBoard, { token: officer.token, query: { place: quarter.district, department: 'association' } })
    expect(board.items.map(({ orderId }) => orderId)).toEqual([first.orderId])
  })

  test('is one order however often it is sent, and one that looks the same is shown before', async () => {
    const { quarter, requester } = await startChain()
    const body = { orderKey: randomUUID(), order: orderText(quarter), anyway: false, forWhom: 'self' as const }
    const first = await mustApi(placeOrder, { token: requester.token, body })
    expect((await mustApi(placeOrder, { token: requester.token, body })).orderId).toBe(first.orderId)
    const other = { ...body, order: orderText(quarter, { words: '别的' }) }
    expect((await refusal(placeOrder, { token: requester.token, body: other })).code).toBe('ORDER_REPLAYED')
    const same = await refusal(placeOrder, { token: requester.token, body: { ...body, orderKey: randomUUID() } })
    expect([same.code, same.facts.orderId]).toEqual(['ORDER_SIMILAR', first.orderId])
    const besides = await mustApi(placeOrder, { token: requester.token, body: { ...body, orderKey: randomUUID(), anyway: true } })
    const desk = await mustApi(readOrder, { token: quarter.worker.token, params: { orderId: besides.orderId } })
    expect(desk.similar.map(({ orderId }) => orderId)).toEqual([first.orderId])
    // Somebody else’s orders under the same number are not told to a stranger.
    const stranger = await person()
    const theirs = await mustApi(placeOrder, { token: stranger.token, body: { ...body, orderKey: randomUUID() } })
    expect(theirs.similar).toEqual([])
    expect((await refusal(readOrder, { token: stranger.token, params: { orderId: first.orderId } })).code).toBe('WRONG_PLACE')
  })

  test('is asked about, answered and rejected with a reason', async () => {
    const { quarter, requester } = await startChain()
    const first = await placed(quarter, requester)
    const params = { orderId: first.orderId }
    const { token } = quarter.worker
    const asked = await mustApi(askRequester, { token, params, body: { turn: 0, question: '是哪一种手机？' } })
    expect(asked).toMatchObject({ state: 'needInfo', question: { text: '是哪一种手机？', answer: null } })
    const answered = await mustApi(answerQuestion, { token: requester.token, params, body: { turn: asked.turn, answer: '华为的' } })
    expect(answered).toMatchObject({ state: 'submitted', question: { answer: '华为的' } })
    const stale = await refusal(rejectOrder, { token, params, body: { turn: 0, reason: '不属于服务范围' } })
    expect(stale.code).toBe('ORDER_MOVED')
    const rejected = await mustApi(rejectOrder, { token, params, body: { turn: answered.turn, reason: '不属于服务范围' } })
    expect(rejected.steps.at(-1)).toMatchObject({ event: 'reject', reason: '不属于服务范围' })
    expect((await refusal(cancelOrder, { token: requester.token, params, body: { turn: rejected.turn, reason: '' } })).code).toBe(
      'ORDER_STEP_NOT_NOW',
    )
  })
})

describe('an offer', () => {
  test('to departments may be refused by all: the order is with the community again, and shown to it', async () => {
    const { quarter, requester, officer } = await startChain()
    const health = await quarter.officer('health')
    const first = await placed(quarter, requester)
    const params = { orderId: first.orderId }
    const sent = await mustApi(dispatchOrder, {
      token: quarter.worker.token,
      params,
      body: { turn: 0, departments: ['association', 'health'], reason: '' },
    })
    const one = await mustApi(refuseOrder, { token: health.token, params, body: { turn: sent.turn, department: 'health', reason: '' } })
    expect(one.state).toBe('dispatched')
    expect((await refusal(takeOrder, { token: health.token, params, body: { department: 'health' } })).facts.lacks).toEqual(['notAsked'])
    const all = await mustApi(refuseOrder, {
      token: officer.token,
      params,
      body: { turn: one.turn, department: 'association', reason: '这周排满了' },
    })
    expect(all).toMatchObject({ state: 'submitted', escalation: { level: 'community' } })
  })

  test('to teams is declined, claimed, given back; claims are counted and given back with it', async () => {
    const chain = await startChain()
    const { quarter, team, officer } = chain
    const other = await foundTeam(quarter, { name: '银龄服务队' })
    const taken = await carry(chain, 'taken')
    const params = { orderId: taken.orderId }
    const offered = await mustApi(offerOrder, {
      token: officer.token,
      params,
      body: { turn: taken.turn, department: 'association', teams: [team.teamId, other.teamId], hall: false },
    })
    expect((await mustApi(teamOrders, { token: other.leader.token, params: { teamId: other.teamId }, query: {} })).items).toHaveLength(1)
    const declined = await mustApi(declineOffer, {
      token: other.leader.token,
      params: { ...params, teamId: other.teamId },
      body: { turn: offered.turn, reason: '' },
    })
    expect(declined.state).toBe('offered')
    const body = { teamId: other.teamId, turn: declined.turn, community: quarter.community, contactMinutes: declined.contactMinutes }
    expect((await refusal(claimOrder, { token: other.leader.token, params, body })).facts.lacks).toEqual(['notOffered'])
    const member = team.members[0] ?? team.leader
    expect((await refusal(claimOrder, { token: member.token, params, body: { ...body, teamId: team.teamId } })).code).toBe(
      'TEAM_NOT_LEADER',
    )
    const claimed = await mustApi(claimOrder, { token: team.leader.token, params, body: { ...body, teamId: team.teamId } })
    expect((await mustApi(claimOrder, { token: team.leader.token, params, body: { ...body, teamId: team.teamId } })).turn).toBe(
      claimed.turn,
    )
    const late = await refusal(claimOrder, { token: other.leader.token, params, body })
    expect([late.code, late.facts.team]).toEqual(['ORDER_CLAIMED', '星火**'])
    const back = await mustApi(stepBack, { token: team.leader.token, params, body: { turn: claimed.turn, reason: '人手不够' } })
    // Nobody is left to claim it: the department looks for another team.
    expect(back.state).toBe('taken')
    expect((await mustApi(stepBack, { token: team.leader.token, params, body: { turn: claimed.turn, reason: '人手不够' } })).turn).toBe(
      back.turn,
    )
    expect(await volunteers.get(volunteerKeys.claims(team.teamId))).toMatchObject({ left: 3 })
  })
})

describe('a service', () => {
  test('reopens the seat of a volunteer who cannot come, and waits for the organiser when nobody knows when it ended', async () => {
    const chain = await startChain(2)
    const { quarter, team, requester } = chain
    const scheduled = await carry(chain, 'scheduled')
    const params = { orderId: scheduled.orderId }
    const [second] = team.members
    if (!second) throw new Error('no second member')
    const left = await mustApi(leaveService, { token: second.token, params, body: { turn: scheduled.turn, reason: '感冒了' } })
    expect(left.state).toBe('claimed')
    const again = await mustApi(readOrder, { token: team.leader.token, params })
    const third = team.members[1] ?? team.leader
    const members = [team.leader.personId, third.personId]
    await mustApi(scheduleOrder, { token: team.leader.token, params, body: { turn: again.turn, ...visitAt(), members } })
    for (const personId of members)
      await mustApi(checkIn, { token: quarter.worker.token, params, body: { proof: { way: 'call', personId } } })
    await mustApi(checkOut, { token: team.leader.token, params, body: { report: '' } })
    const own = { personId: team.leader.personId, leftAt: null, reason: '忘了' }
    expect((await refusal(endForSomebody, { token: team.leader.token, params, body: own })).code).toBe('ORDER_OWN_HOURS')
    const done = await mustApi(endForSomebody, {
      token: quarter.worker.token,
      params,
      body: { personId: third.personId, leftAt: null, reason: '忘了签退，问不到时间' },
    })
    expect(done.state).toBe('done')
    const confirmed = await mustApi(confirmOrder, { token: requester.token, params, body: { turn: done.turn, how: 'requester' } })
    const pending = await readService(third.personId, SourceId.parse(scheduled.orderId))
    expect(pending).toMatchObject({ state: 'pending', cause: 'noCheckOut' })
    const disputed = await mustApi(disputeOrder, { token: requester.token, params, body: { turn: confirmed.turn, reason: '只来了一个人' } })
    expect(disputed).toMatchObject({ state: 'disputed', dispute: { words: '只来了一个人' } })
  })
})
