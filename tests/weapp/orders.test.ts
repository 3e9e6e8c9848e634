import '../support/functions-here'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { addMenuItem } from '@shared/dispatch/menuContract'
import { scheduleOrder } from '@shared/dispatch/hallContract'
import type { OrderId } from '@shared/dispatch/order'
import { myOrders, readOrder } from '@shared/dispatch/orderContract'
import { checkIn, checkOut } from '@shared/dispatch/serviceContract'
import { addDays, dayOf, startOf } from '@shared/kernel/day'
import { HOUR, MINUTE, plus } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import { Actor } from '../support/actor'
import { type Chain, carry, foundQuarter, foundTeam, person, placed, signedIn, visitAt } from '../support/dispatch'
import { shortOfAStar } from '../support/orderStory'
import { anyPicture } from '../support/slips'
import { anyone, clock, mustApi } from '../support/stack'
import { attribute, everyNode, spokenName } from '../support/weapp/node'
import { phoneOf } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/**
 * 点单 to 评单 on the built WeChat bundle, both sides of it: a resident orders help with the telephone; of two teams one has it and the other
 * is told at once; appointment, identity card, code, check-out, confirmation, face; hours and the star on the volunteer's own pages.
 */

const [resident, leader, mate, other] = [anyone(), anyone(), anyone(), anyone()].map((name) => new Actor(name)) as [
  Actor,
  Actor,
  Actor,
  Actor,
]
const elsewhere = { latitude: 31.4979, longitude: 120.3732 }
let chain: Chain
let phones: Phone[] = []

const phoneFor = async (who: Actor, page: string, storage = new Map<string, string>()): Promise<Phone> => {
  const phone = phoneOf(who, { storage })
  phones.push(phone)
  phone.answers.camera = anyPicture()
  phone.answers.place = elsewhere
  await phone.launch(page)
  return phone
}
afterEach(() => {
  const used = phones
  phones = []
  for (const phone of used) phone.end()
})

/** Opens an order and pulls it down, since what the phone saw seconds ago it shows again without asking. */
const lookAgain = async (phone: Phone, orderId: OrderId): Promise<void> => {
  await phone.open(`/packages/dispatch/pages/order/index?id=${orderId}`)
  await phone.pullDown()
}

beforeAll(async () => {
  const quarter = await foundQuarter()
  const officer = await quarter.officer('association')
  const [requester, ...people] = await Promise.all([resident, leader, mate].map(({ person: name }) => signedIn(name)))
  if (requester === undefined) throw new Error('nobody orders')
  const team = await foundTeam(quarter, { people })
  chain = { quarter, requester, officer, team }
  await foundTeam(quarter, { name: '银龄服务队', people: [await signedIn(other.person)] })
  await mustApi(addMenuItem, {
    token: officer.token,
    body: {
      ...{ itemKey: randomUUID(), district: quarter.district, department: 'association' },
      text: {
        ...{ kind: 'phoneHelp', title: '上门教用手机', offered: '教打电话、视频和挂号', notOffered: '不修手机', areas: [quarter.district] },
        ...{ usualMinutes: 60, atHome: true, risks: '不碰银行卡和验证码' },
        needs: { skill: 'phoneHelp', qualification: null, insured: false, twoPersons: false },
      },
    },
  })
  await shortOfAStar(quarter, team, 20 * MINUTE)
})

/** A resident orders from the menu, in four short screens, with a photograph. */
const order = async (phone: Phone): Promise<OrderId> => {
  await phone.see('要人帮什么忙？')
  await phone.tap('一对一教手机')
  await phone.see('第 1 步，共 4 步：要帮什么忙')
  await phone.type(phone.byId('order-words'), '请教我用手机挂号，孙子不在家。')
  await phone.tap('拍照或选照片')
  await phone.see('已上传')
  await phone.tap('下一步')
  await phone.see('给谁点')
  await phone.tap('给我自己')
  await phone.type(phone.byId('order-name'), '王甲一')
  await phone.type(phone.byId('order-phone'), '13800002001')
  await phone.tap('请到家里来')
  await phone.type(phone.byId('order-address'), '3 幢 2 单元 301 室')
  phone.answers.place = { latitude: 31.49123, longitude: 120.37321 }
  await phone.tap('人就在那里？加上位置')
  await phone.see('位置加上了')
  await phone.tap('下一步')
  await phone.see('哪一天')
  await phone.tap('后天')
  await phone.tap('上午')
  await phone.see('后天上午')
  await phone.tap('下一步')
  await phone.see('看一遍')
  await phone.see('1 张')
  await phone.tap('交给社区')
  await phone.see('社区收到了')
  const { items } = await resident.call(myOrders)
  const [mine] = items
  if (mine === undefined) throw new Error('nothing was ordered')
  return mine.orderId
}

/** A leader opens the hall, has it sorted by distance and is about to claim. */
const look = async (phone: Phone, claim: string): Promise<void> => {
  await phone.see('附近 2 单')
  expect(phone.text()).not.toContain('301 室')
  await phone.tap('用我的位置，近的排前面')
  await phone.see('按距离排')
  await phone.see(' 公里')
  await phone.tap(claim)
  await phone.see('打电话给点单人约时间')
}

/** The leader rings, agrees on the day after tomorrow at half past nine, and names two who go. */
const agree = async (phone: Phone): Promise<void> => {
  await phone.see('先打电话约时间')
  await phone.tap('看电话，约时间')
  await phone.see('13800002001')
  await phone.tap('联系上了')
  await phone.see('约好的时间和人')
  await phone.tap('后天')
  await phone.tap('9:30')
  await phone.see('还要选 2 个人')
  for (const toggle of phone.controls().filter((one) => spokenName(one).endsWith('，没选'))) await phone.tap(toggle)
  await phone.tap('约定 ')
  await phone.see('改时间或换人')
}

test('a resident orders, one of two teams has it, they come, and it makes the hundred hours full', async () => {
  const { quarter, officer } = chain
  const community = JSON.stringify({ placeId: quarter.community, name: '云梯社区' })
  const residents = await phoneFor(resident, '/pages/services/index', new Map([['linli.community', JSON.stringify(community)]]))
  const orderId = await order(residents)
  const read = () => resident.call(readOrder, { params: { orderId } })
  const offered = await carry(chain, 'offered', await read())
  const neighbour = await person()
  const second = await carry({ ...chain, requester: neighbour, officer }, 'offered', await placed(quarter, neighbour))

  const winner = await phoneFor(leader, '/packages/dispatch/pages/hall/index')
  const loser = await phoneFor(other, '/packages/dispatch/pages/hall/index')
  const claim = `接单：${offered.title}，工单 ${offered.number}`
  await look(winner, claim)
  await look(loser, claim)
  await winner.tap('接单')
  await loser.tap('接单')
  await loser.see('刚被接走')
  await loser.see('下面是附近别的单')
  expect(spokenName(loser.control('接单：'))).toContain(second.number)

  await agree(winner)
  const { appointment, turn } = await read()
  expect(appointment?.startsAt).toBe(plus(startOf(addDays(dayOf(now()), 2)), 9.5 * HOUR))
  // The visit is moved to now: other tests share the clock, and two days are long for them.
  const members = [chain.team.leader, ...chain.team.members].map(({ personId }) => personId)
  await leader.call(scheduleOrder, { params: { orderId }, body: { turn, ...visitAt(), members } })

  await lookAgain(residents, orderId)
  await residents.see('服务码')
  const code = everyNode(residents.screen())
    .map((node) => /^服务码 (\d \d \d \d)$/.exec(attribute(node, 'ariaLabel'))?.[1]?.replaceAll(' ', ''))
    .find((digits) => digits !== undefined)
  if (code === undefined) throw new Error('no code on the screen')

  await winner.open(`/packages/dispatch/pages/card/index?id=${orderId}`)
  await winner.see('邻里志愿者证')
  const card = /[0-9A-Z]{16}-[0-9A-Z]{6}/.exec(winner.text())?.[0]
  residents.answers.scan = `/packages/dispatch/pages/verify/index?scene=${card ?? ''}`
  await residents.tap('扫一扫他的志愿者证')
  await residents.see('来的人是真的志愿者吗？')
  await residents.tap('扫一扫')
  await residents.see('是真的，就是这一次来服务的人。')

  await lookAgain(winner, orderId)
  await winner.see('到了，签到')
  await winner.type(winner.byId('check-in-code'), code)
  await winner.tap('签到')
  await winner.see('正在服务')
  const beside = { params: { orderId } }
  await mate.call(checkIn, { ...beside, body: { proof: { way: 'code', code } } })
  await clock.forward(40 * MINUTE)
  await winner.type(winner.byId('check-out-report'), '教会了挂号。')
  await winner.tap('做完了，签退')
  await winner.see('签退。点单人确认以后')
  await mate.call(checkOut, { ...beside, body: { report: '教会了挂号。' } })

  await lookAgain(residents, orderId)
  await residents.see('做完了吗？')
  await residents.tap('做完了，确认')
  await residents.see('满意吗？')
  await residents.tap('满意')
  await residents.tap('交评价')
  await residents.see('再点一单一样的')
  expect(await read()).toMatchObject({ state: 'reviewed', confirmed: { by: 'requester' }, review: { face: 'good' } })

  await winner.open('/pages/services/index')
  await winner.tap('时长、证书和登记')
  await winner.see('累计 100 小时 2')
  await winner.see('一星志愿者')
  await winner.tap('服务记录')
  await winner.see('上门教用手机')
})
