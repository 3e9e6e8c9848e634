import '../support/functions-here'
import { afterEach, expect, test } from '@jest/globals'
import { scheduleOrder } from '@shared/dispatch/hallContract'
import { readOrder } from '@shared/dispatch/orderContract'
import { Actor } from '../support/actor'
import { carry, placed, startChain, visitAt } from '../support/dispatch'
import { sessionOf } from '../support/orderStory'
import { anyone, mustApi } from '../support/stack'
import { phoneOf } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** The volunteer's part on the built WeChat bundle: hall, claim, call, visit by code, card, check-out. */

let phones: Phone[] = []
afterEach(() => {
  const used = phones
  phones = []
  for (const phone of used) phone.end()
})

test('a leader claims in the hall, rings, and on the day checks in by the code and out again', async () => {
  const chain = await startChain()
  const { requester, team } = chain
  const order = await carry(chain, 'offered', await placed(chain.quarter, requester))
  const { orderId } = order
  const session = JSON.stringify(sessionOf(team.leader, team.leader.personId))
  const phone = phoneOf(new Actor(anyone()), { storage: new Map([['linli.session', JSON.stringify(session)]]) })
  phones.push(phone)
  await phone.launch('/pages/services/index')
  await phone.see('接单大厅')
  await phone.open('/packages/dispatch/pages/hall/index')
  await phone.see('附近 1 单')
  expect(phone.text()).not.toContain('301 室')
  await phone.tap(`接单：${order.title}，工单 ${order.number}`)
  await phone.see('打电话给点单人约时间')
  await phone.tap('接单')
  await phone.see('先打电话约时间')
  await phone.tap('看电话，约时间')
  await phone.see('13800002001')
  await phone.tap('联系上了')
  await phone.see('约好的时间和人')

  const claimed = await mustApi(readOrder, { token: team.leader.token, params: { orderId } })
  const members = [team.leader, ...team.members].map(({ personId }) => personId)
  await mustApi(scheduleOrder, { token: team.leader.token, params: { orderId }, body: { turn: claimed.turn, ...visitAt(), members } })
  const { serviceCode } = await mustApi(readOrder, { token: requester.token, params: { orderId } })
  await phone.open(`/packages/dispatch/pages/card/index?id=${orderId}`)
  await phone.see('邻里志愿者证')
  await phone.open(`/packages/dispatch/pages/order/index?id=${orderId}`)
  await phone.see('到了，签到')
  await phone.type(phone.byId('check-in-code'), serviceCode ?? '')
  await phone.tap('签到')
  await phone.see('正在服务')
  await phone.type(phone.byId('check-out-report'), '教会了挂号。')
  await phone.tap('做完了，签退')
  await phone.see('签退。点单人确认以后')
  expect(await mustApi(readOrder, { token: requester.token, params: { orderId } })).toMatchObject({ state: 'done' })
})
