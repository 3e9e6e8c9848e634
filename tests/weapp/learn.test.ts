import '../support/functions-here'
import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { myBookings } from '@shared/activity/bookingContract'
import { type Club, bookAs, foundClub, neighbour, openSession } from '../support/activity'
import { Actor } from '../support/actor'
import { anyPhone, anyone } from '../support/stack'
import { phoneOf } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** The built WeChat bundle: a resident books, and is kept on the waitlist where all is taken. */

let club: Club
let phones: Phone[] = []
beforeAll(async () => {
  club = await foundClub()
})
afterEach(() => {
  const used = phones
  phones = []
  for (const phone of used) phone.end()
})

const take = async (who: Actor, route: string): Promise<Phone> => {
  const phone = phoneOf(who)
  phones.push(phone)
  await phone.launch(route)
  return phone
}
const fill = async (phone: Phone, name: string): Promise<void> => {
  await phone.type(phone.byId('book-name'), name)
  await phone.type(phone.byId('book-phone'), anyPhone())
}

test('a resident books with a child, shows the code without network, and gives it back', async () => {
  const { sessionId } = await openSession(club)
  const who = new Actor(anyone(), anyPhone())
  const phone = await take(who, `/packages/activity/pages/session/index?id=${sessionId}`)
  await phone.see('身边的科学讲座')
  await phone.tap('我要报名')
  await phone.see('谁来参加？')
  await phone.tap('提交报名')
  await phone.see('请填写称呼')
  await fill(phone, '王甲一')
  await phone.tap('提交报名')
  await phone.see('这样报名，对吗？')
  await phone.tap(
    phone
      .controls()
      .filter(({ attributes }) => attributes.class?.toString().includes('button-primary'))
      .at(-1) ?? '提交报名',
  )
  await phone.see('约好了')
  expect(phone.route).toBe('packages/activity/pages/booking/index')
  const { items } = await who.call(myBookings)
  expect(items).toHaveLength(1)

  await phone.setNetwork('offline')
  const restarted = phoneOf(who, { storage: phone.storage })
  phones.push(restarted)
  restarted.network.state = 'offline'
  await restarted.launch(`/packages/activity/pages/booking/index?session=${sessionId}&booking=${items[0]?.bookingId}`)
  await restarted.see('王甲一的签到码')
})

test('where all is taken one waits, in turn', async () => {
  const session = await openSession(club, { plan: { seats: { online: 1, helped: 0, walkIn: 0, social: 0 } } })
  await bookAs(session, await neighbour())
  const phone = await take(new Actor(anyone(), anyPhone()), `/packages/activity/pages/session/index?id=${session.sessionId}`)
  await phone.see('已约满，可候补')
  await phone.tap('加入候补')
  await phone.see('谁来参加？')
  await fill(phone, '李乙二')
  await phone.tap('加入候补')
  await phone.see('这样候补，对吗？')
  await phone.tap(
    phone
      .controls()
      .filter(({ attributes }) => attributes.class?.toString().includes('button-primary'))
      .at(-1) ?? '加入候补',
  )
  await phone.see('候补第 1 位')
})
