import '../support/functions-here'
import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { myBookings } from '@shared/activity/bookingContract'
import { type Club, bookAs, foundClub, neighbour, openSession, phoneClass } from '../support/activity'
import { Actor } from '../support/actor'
import { anyPhone, anyone } from '../support/stack'
import { phoneOf } from '../support/weapp/owner'
import type { Phone, PhoneOptions } from '../support/weapp/phone'

/** The built WeChat bundle: a resident books with a child, a daughter for her mother, somebody waits in turn, an elder finds a class. */

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

const take = async (who: Actor, route: string, more: Partial<PhoneOptions> = {}): Promise<Phone> => {
  const phone = phoneOf(who, more)
  phones.push(phone)
  await phone.launch(route)
  return phone
}
const somebody = (): Actor => new Actor(anyone(), anyPhone())
const sessionAt = (id: string): string => `/packages/activity/pages/session/index?id=${id}`
const bookings = async (who: Actor) => (await who.call(myBookings)).items
const fill = async (phone: Phone, name: string): Promise<void> => {
  await phone.type(phone.byId('book-name'), name)
  await phone.type(phone.byId('book-phone'), anyPhone())
}
/** Sends what is filled in, after the one look at all of it. */
const order = async (phone: Phone, act: string, asks: string): Promise<void> => {
  await phone.tap(act)
  await phone.see(asks)
  await phone.tap(act)
}
const classOf = () =>
  openSession(club, { text: phoneClass, plan: { seats: { online: 5, helped: 3, walkIn: 0, social: 0 }, assistants: 2 } })

test('a resident books with a child, shows both codes without network, finds it among their own and gives it back', async () => {
  const { sessionId } = await openSession(club)
  const who = somebody()
  const phone = await take(who, sessionAt(sessionId))
  await phone.see('身边的科学讲座')
  await phone.tap('我要报名')
  await phone.see('谁来参加？')
  await phone.tap('提交报名')
  await phone.see('请填写称呼')
  await fill(phone, '王甲一')
  await phone.tap('加一个孩子（14 岁以下）')
  await phone.type(phone.byId('who-0-name'), '小豆')
  await phone.choose(phone.byId('who-0-born'), '2018-05-01')
  await order(phone, '提交报名', '这样报名，对吗？')
  await phone.see('约好了')
  expect(phone.route).toBe('packages/activity/pages/booking/index')
  const [booking] = await bookings(who)
  expect(booking).toMatchObject({ state: 'booked', persons: 2 })

  await phone.setNetwork('offline')
  const restarted = phoneOf(who, { storage: phone.storage })
  phones.push(restarted)
  restarted.network.state = 'offline'
  await restarted.launch(`/packages/activity/pages/booking/index?session=${sessionId}&booking=${booking?.bookingId}`)
  await restarted.see('王甲一的签到码')
  await restarted.tap('换下一位的码')
  await restarted.see('小豆的签到码')

  await restarted.setNetwork('online')
  await restarted.open('/packages/activity/pages/mine/index')
  await restarted.see('已报名')
  await restarted.tap('身边的科学讲座')
  await order(restarted, '取消预约', '现在取消没有影响')
  await restarted.see('已取消')
  expect(await bookings(who)).toMatchObject([{ state: 'cancelled' }])
})

test('a daughter books a class for her mother, who says yes with her own finger', async () => {
  const { sessionId } = await classOf()
  const who = somebody()
  const phone = await take(who, `/packages/activity/pages/book/index?id=${sessionId}&way=book`)
  await phone.see('谁来参加？')
  await phone.tap('替家人或邻居报名')
  await fill(phone, '周小一')
  await phone.tap('提交报名')
  await phone.see('还有没填好的地方')
  await phone.tap('子女')
  await phone.type(phone.byId('who-0-name'), '周老一')
  await phone.type(phone.byId('who-0-phone'), anyPhone())
  await order(phone, '提交报名', '这样报名，对吗？')
  await phone.tap('请本人看一看、点一下')
  await phone.see('周老一，您好')
  await phone.tap('我要去')
  await phone.see('好的，到时候见')
  const [booking] = await bookings(who)
  expect(booking).toMatchObject({ relation: 'child', state: 'booked' })
  expect(booking?.agreedAt).not.toBeNull()
})

test('where all is taken one waits, sees how many are before, and leaves again', async () => {
  const session = await openSession(club, { plan: { seats: { online: 1, helped: 0, walkIn: 0, social: 0 } } })
  await bookAs(session, await neighbour())
  const who = somebody()
  const phone = await take(who, sessionAt(session.sessionId))
  await phone.see('已约满，可候补')
  await phone.tap('加入候补')
  await phone.see('谁来参加？')
  await fill(phone, '李乙二')
  await order(phone, '加入候补', '这样候补，对吗？')
  await phone.see('候补第 1 位')

  const second = await take(somebody(), `/packages/activity/pages/book/index?id=${session.sessionId}&way=wait`)
  await second.see('谁来参加？')
  await fill(second, '赵丙三')
  await order(second, '加入候补', '这样候补，对吗？')
  await second.see('候补第 2 位')

  await order(phone, '退出候补', '退出后再来，要从最后排起')
  await phone.see('已取消')
  expect(await bookings(who)).toMatchObject([{ state: 'cancelled' }])
  const again = await take(somebody(), sessionAt(session.sessionId))
  await again.see('已约满，可候补')
})

test('长辈版: large doors lead to the nearest class, its sheet and the telephone that books', async () => {
  const { sessionId } = await classOf()
  const storage = new Map([['linli.reading', JSON.stringify({ size: 'standard', elder: true, theme: 'light' })]])
  const phone = await take(somebody(), '/packages/activity/pages/classes/index', { storage })
  await phone.see('请社区帮我报名')
  await phone.tap('找附近的课')
  // Whoever is bound to no home yet says where they are.
  await phone.see('您在哪个区？')
  await phone.tap('示范区')
  await phone.see('附近的手机课')
  await phone.open(sessionAt(sessionId))
  await phone.tap('名额')
  await phone.see('留 3 席给电话和现场报名')
  await phone.tap('大字单')
  await phone.see('请记住')
})
