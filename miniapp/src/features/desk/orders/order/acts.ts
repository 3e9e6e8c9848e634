import type { OrderActor } from '@shared/dispatch/state'
import { type OrderEvent, orderTransitions } from '@shared/dispatch/transitions'
import type { OrderView } from '@shared/dispatch/view'

/** What the desk can do with an order, in the order in which it is offered: what takes it on comes first. */
export const actNames = {
  emergencyHandled: '求助已处理',
  take: '领单',
  dispatch: '派单',
  offer: '派给服务队',
  handToPair: '交给结对的队',
  answer: '记下答复',
  settle: '核实异议',
  confirm: '电话确认完成',
  review: '记下电话评价',
  ask: '请点单人补充',
  redispatch: '改派',
  changeTime: '改希望时间',
  missed: '有人没来',
  merge: '并入另一单',
  split: '拆成一组',
  pairUp: '结成长期结对',
  refuse: '不领',
  giveBack: '退回社区',
  dispute: '替他提异议',
  reject: '不受理',
  cancel: '取消这一单',
} as const
export type Act = keyof typeof actNames
const acts = Object.keys(actNames) as Act[]

const eventsOf: Record<Act, readonly OrderEvent[]> = {
  emergencyHandled: ['emergencyHandled'],
  handToPair: ['offerPair'],
  settle: ['settle', 'settleVoid'],
  merge: ['merge'],
  split: ['split'],
  // No step of the order: whoever has it may go on to look after this person.
  pairUp: [],
  take: ['take'],
  dispatch: ['dispatch'],
  offer: ['offer'],
  answer: ['answer'],
  confirm: ['confirmChecked'],
  review: ['review'],
  ask: ['ask'],
  redispatch: ['redispatch'],
  changeTime: ['changeTime'],
  missed: ['teamMissed', 'nobodyHome'],
  refuse: ['refuse'],
  giveBack: ['giveBack'],
  dispute: ['dispute'],
  reject: ['reject'],
  cancel: ['cancel'],
}

/** Parts that staff play at a desk; what they may as neighbours they do on their own phone. */
const deskParts: readonly OrderActor[] = ['community', 'department']

/** Whether somebody in these parts could take the step from here. */
const open = ({ state, as }: Pick<OrderView, 'state' | 'as'>, event: OrderEvent): boolean =>
  orderTransitions.some(
    (way) => way.event === event && way.from.includes(state) && way.actors.some((actor) => deskParts.includes(actor) && as.includes(actor)),
  )

type Acting = Pick<OrderView, 'state' | 'as' | 'emergency' | 'similar' | 'team' | 'series'>

/** What an act asks for besides the rule. */
const suits = (act: Act, order: Acting): boolean => {
  switch (act) {
    case 'emergencyHandled':
      return order.emergency
    case 'merge':
      return order.similar.length > 0
    case 'split':
      return order.series === null
    default:
      return true
  }
}

/** A team that served somebody well may go on to look after them. */
const mayPair = ({ state, as, team }: Acting): boolean =>
  as.includes('community') && team !== null && (state === 'confirmed' || state === 'reviewed')

/** What the desk offers for this order now, the step that takes it on first. */
export const actsOf = (order: Acting): Act[] =>
  acts.filter((act) => (act === 'pairUp' ? mayPair(order) : suits(act, order) && eventsOf[act].some((event) => open(order, event))))
