import * as z from 'zod'
import type { OrderFacts } from './facts'
import type { OrderLack } from './lack'
import type { OrderActor, OrderState } from './state'

/** Named steps. Nothing else moves an order. */
export const OrderEvent = z.enum([
  'ask',
  'answer',
  'reject',
  'changeTime',
  'split',
  'merge',
  'dispatch',
  'redispatch',
  'take',
  'refuse',
  'giveBack',
  'offer',
  'offerPair',
  'claim',
  'decline',
  'stepBack',
  'leaseOver',
  'contact',
  'schedule',
  'leave',
  'teamMissed',
  'nobodyHome',
  'checkIn',
  'checkOut',
  'report',
  'confirm',
  'confirmChecked',
  'review',
  'feedback',
  'dispute',
  'settle',
  'settleVoid',
  'emergency',
  'emergencyHandled',
  'timeUp',
  'cancel',
])
export type OrderEvent = z.infer<typeof OrderEvent>

/** One way from here: who may take it, where it leads. Ways of one event from one state differ by actor or by `when`. */
export interface OrderTransition {
  readonly event: OrderEvent
  readonly name: string
  readonly from: readonly OrderState[]
  /** `same`: it is noted and the order stays where it is. */
  readonly to: OrderState | 'same'
  readonly actors: readonly OrderActor[]
  /** Which of several ways this is; exactly one of them holds. */
  readonly when?: { readonly says: string; readonly holds: (facts: OrderFacts) => boolean }
  readonly reason?: true
  readonly guard?: (facts: OrderFacts) => readonly (OrderLack | false)[]
  readonly source: string
}

const open = ['submitted', 'needInfo', 'dispatched', 'taken', 'offered', 'claimed', 'scheduled'] as const satisfies readonly OrderState[]
const beforeSchedule = ['submitted', 'needInfo', 'dispatched', 'taken', 'offered', 'claimed'] as const satisfies readonly OrderState[]

const named: OrderTransition['guard'] = ({ named: count }) => [count === 0 && 'nobodyNamed']
const expired: OrderTransition['guard'] = (facts) => [!facts.expired && 'notExpired']
const begun: OrderTransition['guard'] = (facts) => [!facts.begun && 'notBegun']
const notOwn: OrderTransition['guard'] = (facts) => [facts.served && 'servedYourself']

const stillOffered = { says: '还有别的队或大厅可以接', holds: ({ hall, teamsLeft }: OrderFacts) => hall || teamsLeft > 0 }
const nobodyLeft = { says: '没有别的队可以接', holds: (facts: OrderFacts) => !stillOffered.holds(facts) }

/** A team that claimed lets go, or is let go: back to the others it was offered to, or to the department. */
const back = (
  way: Pick<OrderTransition, 'event' | 'name' | 'from' | 'actors' | 'source'> & Pick<OrderTransition, 'guard'>,
): OrderTransition[] => [
  { ...way, to: 'offered', when: stillOffered },
  { ...way, to: 'taken', when: nobodyLeft },
]

/** The road of an order as data. */
export const orderTransitions: readonly OrderTransition[] = [
  // --- 点单
  { event: 'ask', name: '请点单人补充', from: ['submitted'], to: 'needInfo', actors: ['community'], reason: true, source: '条例 §13' },
  { event: 'answer', name: '补充说明', from: ['needInfo'], to: 'submitted', actors: ['requester', 'community'], source: '条例 §13' },
  {
    event: 'reject',
    name: '不受理',
    from: ['submitted', 'needInfo'],
    to: 'rejected',
    actors: ['community'],
    reason: true,
    source: '条例 §13',
  },
  { event: 'changeTime', name: '改时间', from: beforeSchedule, to: 'same', actors: ['requester', 'community'], source: 'DOMAIN §6.4' },
  {
    event: 'changeTime',
    name: '改时间，请服务队重新约',
    from: ['scheduled'],
    to: 'claimed',
    actors: ['requester', 'community'],
    source: 'DOMAIN §6.4',
  },
  { event: 'split', name: '拆成一组', from: ['submitted'], to: 'same', actors: ['community'], guard: named, source: 'issue 6 §2' },
  {
    event: 'merge',
    name: '并入另一单',
    from: ['submitted', 'needInfo', 'dispatched'],
    to: 'cancelled',
    actors: ['community'],
    guard: (facts) => [!facts.mergeOpen && 'mergedClosed'],
    source: 'issue 6 §2',
  },
  // --- 派单
  { event: 'dispatch', name: '派单', from: ['submitted'], to: 'dispatched', actors: ['community'], guard: named, source: 'DOMAIN §6.3' },
  {
    event: 'redispatch',
    name: '改派',
    from: ['dispatched', 'taken', 'offered'],
    to: 'dispatched',
    actors: ['community'],
    reason: true,
    guard: named,
    source: 'issue 6 §2',
  },
  // --- 领单
  {
    event: 'take',
    name: '领单',
    from: ['dispatched'],
    to: 'taken',
    actors: ['department'],
    guard: (facts) => [!facts.asked && 'notAsked'],
    source: 'DOMAIN §6.4',
  },
  {
    event: 'refuse',
    name: '部门不领',
    from: ['dispatched'],
    to: 'same',
    actors: ['department'],
    when: { says: '还有别的部门可以领', holds: ({ departmentsLeft }) => departmentsLeft > 0 },
    guard: (facts) => [!facts.asked && 'notAsked'],
    source: '条例 §25',
  },
  {
    event: 'refuse',
    name: '部门都不领，退回社区',
    from: ['dispatched'],
    to: 'submitted',
    actors: ['department'],
    when: { says: '没有别的部门了', holds: ({ departmentsLeft }) => departmentsLeft === 0 },
    guard: (facts) => [!facts.asked && 'notAsked'],
    source: '条例 §25',
  },
  { event: 'giveBack', name: '部门退回社区', from: ['taken'], to: 'submitted', actors: ['department'], reason: true, source: '条例 §25' },
  {
    event: 'offer',
    name: '派给服务队',
    from: ['taken', 'offered'],
    to: 'offered',
    actors: ['department'],
    guard: named,
    source: 'DOMAIN §6.3',
  },
  {
    event: 'offerPair',
    name: '交给结对服务队',
    from: ['submitted', 'taken'],
    to: 'offered',
    actors: ['community', 'department'],
    guard: named,
    source: 'issue 6 §2',
  },
  // --- 接单
  {
    event: 'claim',
    name: '接单',
    from: ['offered'],
    to: 'claimed',
    actors: ['team'],
    guard: (facts) => [!facts.offeredToYou && 'notOffered'],
    source: 'DOMAIN §6.4',
  },
  ...(
    [
      { to: 'same', when: stillOffered, name: '服务队不接' },
      { to: 'taken', when: nobodyLeft, name: '派给的队都不接，回到部门' },
    ] as const
  ).map((way): OrderTransition => ({
    event: 'decline',
    ...way,
    from: ['offered'],
    actors: ['team'],
    guard: (facts) => [!facts.offeredToYou && 'notOffered'],
    source: '条例 §25',
  })),
  ...back({ event: 'stepBack', name: '服务队退单', from: ['claimed', 'scheduled'], actors: ['team'], source: '条例 §22、§25' }),
  ...back({
    event: 'leaseOver',
    name: '接单后没有按时联系，收回',
    from: ['claimed'],
    actors: ['system'],
    guard: (facts) => [facts.contacted && 'contactedAlready', !facts.expired && 'notExpired'],
    source: 'issue 6 §2',
  }),
  { event: 'contact', name: '联系点单人', from: ['claimed', 'scheduled'], to: 'same', actors: ['team', 'member'], source: 'issue 6 §2' },
  {
    event: 'schedule',
    name: '约好时间',
    from: ['claimed', 'scheduled'],
    to: 'scheduled',
    actors: ['team'],
    guard: (facts) => [
      !facts.contacted && 'notContacted',
      facts.members < facts.needed && 'tooFewMembers',
      facts.servesOwnOrder && 'servesOwnOrder',
    ],
    source: 'DOMAIN §6.4；条例 §15–17',
  },
  {
    event: 'leave',
    name: '志愿者来不了，其余人照常去',
    from: ['scheduled'],
    to: 'same',
    actors: ['member'],
    when: { says: '剩下的人够', holds: (facts) => facts.members >= facts.needed },
    source: '条例 §22',
  },
  {
    event: 'leave',
    name: '志愿者来不了，请服务队补人',
    from: ['scheduled'],
    to: 'claimed',
    actors: ['member'],
    when: { says: '剩下的人不够', holds: (facts) => facts.members < facts.needed },
    source: '条例 §22',
  },
  // --- 服务
  ...back({
    event: 'teamMissed',
    name: '志愿者没有来',
    from: ['scheduled'],
    actors: ['requester', 'community'],
    guard: begun,
    source: 'DOMAIN §6.4',
  }),
  {
    event: 'nobodyHome',
    name: '点单人不在，另约时间',
    from: ['scheduled'],
    to: 'claimed',
    actors: ['team', 'member', 'community'],
    guard: begun,
    source: 'DOMAIN §6.4',
  },
  {
    event: 'checkIn',
    name: '签到，开始服务',
    from: ['scheduled', 'inService'],
    to: 'inService',
    actors: ['member', 'community'],
    source: '民政部令 67 号',
  },
  {
    event: 'checkOut',
    name: '签退',
    from: ['inService'],
    to: 'same',
    actors: ['member', 'team', 'community'],
    when: { says: '还有人在服务', holds: ({ inside }) => inside > 0 },
    source: '民政部令 67 号',
  },
  {
    event: 'checkOut',
    name: '全部签退，服务结束',
    from: ['inService'],
    to: 'done',
    actors: ['member', 'team', 'community'],
    when: { says: '没有人在服务了', holds: ({ inside }) => inside === 0 },
    source: '民政部令 67 号',
  },
  { event: 'report', name: '写服务小结', from: ['inService', 'done'], to: 'same', actors: ['team', 'member'], source: '条例 §19' },
  {
    event: 'emergency',
    name: '紧急求助',
    from: ['claimed', 'scheduled', 'inService'],
    to: 'same',
    actors: ['requester', 'team', 'member'],
    source: 'issue 6 §2',
  },
  {
    event: 'emergencyHandled',
    name: '求助已处理',
    from: ['submitted', 'taken', 'offered', 'claimed', 'scheduled', 'inService', 'done', 'confirmed', 'reviewed', 'disputed', 'cancelled'],
    to: 'same',
    actors: ['community'],
    reason: true,
    guard: (facts) => [!facts.emergency && 'nothingWrong'],
    source: 'issue 6 §2',
  },
  // --- 评单
  { event: 'confirm', name: '确认完成', from: ['done'], to: 'confirmed', actors: ['requester'], guard: notOwn, source: 'DOMAIN §6.4' },
  {
    event: 'confirmChecked',
    name: '核实后确认完成',
    from: ['done'],
    to: 'confirmed',
    actors: ['community', 'department'],
    guard: (facts) => [facts.served && 'servedYourself', !facts.expired && !facts.called && 'termRunning'],
    source: '民政部令 67 号：谁组织谁记录',
  },
  { event: 'review', name: '评价', from: ['confirmed'], to: 'reviewed', actors: ['requester', 'community'], source: 'DOMAIN §6.4' },
  { event: 'feedback', name: '志愿者反馈', from: ['done', 'confirmed', 'reviewed'], to: 'same', actors: ['member'], source: 'DOMAIN §6.4' },
  {
    event: 'dispute',
    name: '提出异议',
    from: ['done', 'confirmed'],
    to: 'disputed',
    actors: ['requester', 'community'],
    reason: true,
    source: 'DOMAIN §6.4',
  },
  {
    event: 'settle',
    name: '核实：服务有效',
    from: ['disputed'],
    to: 'confirmed',
    actors: ['community', 'department'],
    reason: true,
    guard: notOwn,
    source: '民政部令 67 号',
  },
  {
    event: 'settleVoid',
    name: '核实：服务不算，另开一单',
    from: ['disputed'],
    to: 'cancelled',
    actors: ['community', 'department'],
    reason: true,
    guard: (facts) => [facts.served && 'servedYourself', facts.posted && 'hoursPosted'],
    source: '条例 §38',
  },
  // --- what time does: it escalates and brings back, it never closes
  {
    event: 'timeUp',
    name: '超过期限，提醒上一级',
    from: ['submitted', 'taken', 'claimed', 'scheduled', 'inService', 'done', 'disputed'],
    to: 'same',
    actors: ['system'],
    guard: expired,
    source: 'DOMAIN §6.4',
  },
  {
    event: 'timeUp',
    name: '没有等到答复，请社区打电话',
    from: ['needInfo'],
    to: 'submitted',
    actors: ['system'],
    guard: expired,
    source: 'DOMAIN §6.4',
  },
  {
    event: 'timeUp',
    name: '没有部门领单，退回社区',
    from: ['dispatched'],
    to: 'submitted',
    actors: ['system'],
    guard: expired,
    source: 'DOMAIN §6.4',
  },
  {
    event: 'timeUp',
    name: '没有服务队接单，回到部门',
    from: ['offered'],
    to: 'taken',
    actors: ['system'],
    guard: expired,
    source: 'DOMAIN §6.4',
  },
  // --- leaving the road
  { event: 'cancel', name: '点单人取消', from: open, to: 'cancelled', actors: ['requester'], source: 'DOMAIN §6.4' },
  { event: 'cancel', name: '社区取消', from: open, to: 'cancelled', actors: ['community'], reason: true, source: 'DOMAIN §6.4' },
]
