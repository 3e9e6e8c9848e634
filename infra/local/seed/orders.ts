import { randomUUID } from 'node:crypto'
import type { Department } from '@shared/dispatch/department'
import { askRequester, dispatchOrder, offerOrder, rejectOrder, takeOrder } from '@shared/dispatch/deskContract'
import { claimOrder, logContact, scheduleOrder } from '@shared/dispatch/hallContract'
import type { MenuText } from '@shared/dispatch/menu'
import { addMenuItem } from '@shared/dispatch/menuContract'
import type { OrderText } from '@shared/dispatch/order'
import {
  cancelOrder,
  confirmOrder,
  disputeOrder,
  placeForSomebody,
  placeOrder,
  readOrder,
  reviewOrder,
} from '@shared/dispatch/orderContract'
import { checkIn, checkOut } from '@shared/dispatch/serviceContract'
import type { OrderView } from '@shared/dispatch/view'
import { addDays, dayOf } from '@shared/kernel/day'
import { HOUR, plus } from '@shared/kernel/instant'
import { readOwnVolunteer } from '@shared/volunteer/ownContract'
import type { Actor } from './actor'
import type { When } from './calendar'
import { community, district } from './district'
import { personNamed } from './people'
import type { Stage } from './activities'

interface Moving extends Stage {
  goTo(when: When): Promise<void>
}

const officerOf: Partial<Record<Department, string>> = {
  association: 'association',
  health: 'officer-health',
  civilAffairs: 'officer-civil',
  education: 'officer-education',
  emergency: 'officer-emergency',
  market: 'bureau-market',
}

const needs = { skill: null, qualification: null, insured: false, twoPersons: false }
const menu: readonly [Department, Omit<MenuText, 'areas'>][] = [
  [
    'association',
    {
      ...{ kind: 'phoneHelp', title: '上门教用手机', usualMinutes: 60, atHome: true, needs: { ...needs, skill: 'phoneHelp' } },
      offered: '手把手教打电话、视频、挂号、防骗设置，教到会为止。',
      ...{ notOffered: '不修手机，不代办转账，不问密码。', risks: '请不要把银行密码和验证码告诉任何人。' },
    },
  ],
  [
    'health',
    {
      ...{ kind: 'healthTalk', title: '社区健康讲座', usualMinutes: 90, atHome: false, needs: { ...needs, skill: 'healthTalk' } },
      ...{ offered: '请医生来讲高血压、糖尿病和用药安全。', notOffered: '不看病、不开药。', risks: '' },
    },
  ],
  [
    'market',
    {
      ...{ kind: 'applianceSafety', title: '家电用电安全检查', usualMinutes: 60, atHome: true, needs },
      ...{ offered: '看插座、电线、老旧电器和燃气软管。', notOffered: '不更换零件，不收任何费用。', risks: '检查时会断电几分钟。' },
    },
  ],
  [
    'civilAffairs',
    {
      ...{ kind: 'companionship', title: '陪伴探访', usualMinutes: 60, atHome: true, needs: { ...needs, skill: 'companionship' } },
      ...{ offered: '陪独居老人说说话、读读报。', notOffered: '不做护理，不代买药。', risks: '' },
    },
  ],
]

/** What somebody of the story wants. */
const wish = (scene: Stage, id: string, text: Partial<OrderText>): OrderText => {
  const { name, phone } = personNamed(id)
  const day = addDays(dayOf(scene.calendar.at([0, 8])), 2)
  return {
    ...{ kind: 'phoneHelp', itemId: null, words: '', voice: null, photos: [], community: community.id, name, phone: phone ?? '' },
    ...{ address: '禾苑小区', position: { latitude: 31.4912, longitude: 120.3732 }, atHome: true, minors: false, persons: 1 },
    ...{ languages: ['mandarin'], wanted: [{ day, part: 'morning' }], urgent: null, contact: null },
    ...text,
  }
}

const of = ({ orderId }: OrderView) => ({ orderId })

/** Who moves orders in the story. */
class Desk {
  constructor(private readonly scene: Stage) {}

  private actor(id: string): Actor {
    return this.scene.actor(id)
  }
  private get worker(): Actor {
    return this.actor('worker-sun')
  }

  place(id: string, text: Partial<OrderText>): Promise<OrderView> {
    const body = { orderKey: randomUUID(), order: wish(this.scene, id, text), anyway: true, forWhom: 'self' as const }
    return this.actor(id).call(placeOrder, { body })
  }

  call(id: string, text: Partial<OrderText>): Promise<OrderView> {
    const body = { orderKey: randomUUID(), order: wish(this.scene, id, text), anyway: true, channel: 'call' as const }
    return this.worker.call(placeForSomebody, { body })
  }

  dispatch(order: OrderView, ...departments: Department[]): Promise<OrderView> {
    return this.worker.call(dispatchOrder, { params: of(order), body: { turn: order.turn, departments, reason: '' } })
  }

  async take(order: OrderView, department: Department): Promise<OrderView> {
    const sent = await this.dispatch(order, department)
    return this.actor(officerOf[department] ?? '').call(takeOrder, { params: of(sent), body: { department } })
  }

  async offer(order: OrderView, department: Department): Promise<OrderView> {
    const taken = await this.take(order, department)
    const body = { turn: taken.turn, department, teams: [], hall: true }
    return this.actor(officerOf[department] ?? '').call(offerOrder, { params: of(taken), body })
  }

  async claim(order: OrderView, department: Department, leader: string): Promise<OrderView> {
    const offered = await this.offer(order, department)
    const { profile, teams } = await this.actor(leader).call(readOwnVolunteer)
    const led = teams.find(({ role }) => role === 'leader')
    if (!profile || !led) throw new Error(`${leader} leads no team`)
    const { turn, contactMinutes } = offered
    const body = { teamId: led.team.teamId, turn, contactMinutes, community: community.id }
    return this.actor(leader).call(claimOrder, { params: of(offered), body })
  }

  /** Rings, agrees on a time and names who goes. */
  async agree(order: OrderView, leader: string, when: When, who: readonly string[]): Promise<OrderView> {
    const rung = await this.actor(leader).call(logContact, { params: of(order), body: { turn: order.turn, outcome: 'reached' } })
    const profiles = await Promise.all(who.map((id) => this.actor(id).call(readOwnVolunteer)))
    const members = profiles.flatMap(({ profile }) => (profile ? [profile.personId] : []))
    const startsAt = this.scene.calendar.at(when)
    const body = { turn: rung.turn, startsAt, endsAt: plus(startsAt, HOUR), members }
    return this.actor(leader).call(scheduleOrder, { params: of(rung), body })
  }

  /** Everybody comes; a worker rang the elder about it. */
  async come(order: OrderView): Promise<void> {
    for (const { personId } of order.members)
      await this.worker.call(checkIn, { params: of(order), body: { proof: { way: 'call', personId } } })
  }

  async go(order: OrderView, who: readonly string[], report: string): Promise<OrderView> {
    for (const id of who) await this.actor(id).call(checkOut, { params: of(order), body: { report } })
    return this.worker.call(readOrder, { params: of(order) })
  }

  confirmByCall(order: OrderView): Promise<OrderView> {
    return this.worker.call(confirmOrder, { params: of(order), body: { turn: order.turn, how: 'call' } })
  }
}

/** Departments write their menus. */
const writeMenu = async (scene: Stage): Promise<void> => {
  for (const [department, text] of menu) {
    const body = { itemKey: randomUUID(), district, department, text: { ...text, areas: [district] } }
    await scene.actor(officerOf[department] ?? '').call(addMenuItem, { body })
  }
}

/** Orders in every state, played through the API: an elder helped by a call among them. Ends in the evening before the present day. */
export const playOrders = async (scene: Moving): Promise<void> => {
  const desk = new Desk(scene)
  await writeMenu(scene)
  const elders = ['leader-elders', 'volunteer-xu'] as const
  const spark = ['leader-spark', 'volunteer-lu'] as const
  const called = await desk.claim(
    await desk.call('elder', { address: '3 幢 2 单元 501 室', words: '想学和外孙视频，还有医院挂号。', languages: ['wuxi'] }),
    'association',
    'leader-elders',
  )
  const visited = await desk.agree(called, 'leader-elders', [-1, 17], elders)
  const shown = await desk.claim(
    await desk.place('owner-1-201', { address: '1 幢 1 单元 201 室', words: '教我用健康码和打车。' }),
    'association',
    'leader-spark',
  )
  const visit = await desk.agree(shown, 'leader-spark', [-1, 17], spark)
  await served(scene, desk, elders, spark)
  await scene.goTo([-1, 17])
  for (const order of [visited, visit]) await desk.come(order)
  await scene.goTo([-1, 18])
  const done = await desk.go(visited, elders, '教会了视频通话和预约挂号，写了大字步骤。')
  await desk.go(visit, spark, '教会了出示健康码。')
  const confirmed = await desk.confirmByCall(done)
  await scene.actor('worker-sun').call(reviewOrder, {
    params: of(confirmed),
    body: { turn: confirmed.turn, face: 'good', words: '教得很耐心', byCall: true, again: false },
  })
  await waiting(scene, desk, elders)
}

/** An afternoon of two services: one was confirmed and nobody said how it was, one is disputed. */
const served = async (scene: Moving, desk: Desk, elders: readonly string[], spark: readonly string[]): Promise<void> => {
  const videoCalls = await desk.claim(
    await desk.place('owner-6212', { address: '6 幢 2 单元 602 室', words: '想学和孙女视频。' }),
    'association',
    'leader-elders',
  )
  const payments = await desk.claim(
    await desk.place('owner-2103', { address: '2 幢 1 单元 201 室', words: '教我交水电费。' }),
    'association',
    'leader-spark',
  )
  const [one, other] = [
    await desk.agree(videoCalls, 'leader-elders', [-1, 16], elders),
    await desk.agree(payments, 'leader-spark', [-1, 16], spark),
  ]
  await scene.goTo([-1, 16])
  for (const order of [one, other]) await desk.come(order)
  await scene.goTo([-1, 17])
  const [taught, paid] = [await desk.go(one, elders, '教会了视频通话。'), await desk.go(other, spark, '教会了缴费。')]
  await scene.actor('owner-6212').call(confirmOrder, { params: of(taught), body: { turn: taught.turn, how: 'requester' } })
  await scene.actor('owner-2103').call(disputeOrder, {
    params: of(paid),
    body: { turn: paid.turn, reason: '说好教一个小时，只来了二十分钟就走了。' },
  })
}

/** What waits for somebody when a person begins to try. */
const waiting = async (scene: Moving, desk: Desk, elders: readonly string[]): Promise<void> => {
  const worker = scene.actor('worker-sun')
  await desk.place('owner-102', { kind: 'healthTalk', atHome: false, persons: 30, address: '社区活动室', words: '想听糖尿病怎么吃。' })
  const asked = await desk.place('owner-two', { kind: 'other', address: '3 幢 2 单元 301 室', words: '家里有件事想请人帮忙看看。' })
  await worker.call(askRequester, { params: of(asked), body: { turn: asked.turn, question: '请问具体是什么事？方便说一下吗？' } })
  await desk.dispatch(
    await desk.place('owner-2-202', { kind: 'healthAdvice', address: '2 幢 1 单元 202 室', words: '降压药怎么吃，想问问。' }),
    'health',
    'association',
  )
  await desk.take(
    await desk.place('owner-4-301', { kind: 'applianceSafety', address: '4 幢 1 单元 301 室', words: '插座发热，请来看看。' }),
    'market',
  )
  await desk.offer(await desk.place('owner-1-601', { address: '1 幢 1 单元 601 室', words: '教我用手机缴费。' }), 'association')
  await desk.offer(
    await desk.place('owner-6-602', { kind: 'companionship', address: '6 幢 1 单元 602 室', words: '老人腿脚不便，想有人说说话。' }),
    'civilAffairs',
  )
  await desk.claim(
    await desk.place('owner-6-601', { address: '6 幢 2 单元 601 室', words: '换了新手机，不会用。' }),
    'association',
    'leader-spark',
  )
  const soon = await desk.claim(
    await desk.place('elder', { address: '3 幢 2 单元 501 室', words: '还想学拍照片发给女儿。' }),
    'association',
    'leader-elders',
  )
  await desk.agree(soon, 'leader-elders', [1, 9], elders)
  const rejected = await desk.place('owner-102', { kind: 'other', address: '3 幢 2 单元 102 室', words: '帮我装修厨房。' })
  await worker.call(rejectOrder, {
    params: of(rejected),
    body: { turn: rejected.turn, reason: '装修不属于志愿服务，可以找物业推荐的装修公司。' },
  })
  const dropped = await desk.place('owner-101', { address: '3 幢 2 单元 101 室', words: '教我用手机。' })
  await scene.actor('owner-101').call(cancelOrder, { params: of(dropped), body: { turn: dropped.turn, reason: '孩子回来教会了' } })
}
