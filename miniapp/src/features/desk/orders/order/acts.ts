import type { OrderActor } from '@shared/dispatch/state'
import { type OrderEvent, orderTransitions } from '@shared/dispatch/transitions'
import type { OrderView } from '@shared/dispatch/view'

/** What the desk can do with an order, in the order in which it is offered: what takes it on comes first. */
export const actNames = {
  take: '领单',
  dispatch: '派单',
  offer: '派给服务队',
  answer: '记下答复',
  confirm: '电话确认完成',
  review: '记下电话评价',
  ask: '请点单人补充',
  redispatch: '改派',
  changeTime: '改希望时间',
  missed: '有人没来',
  refuse: '不领',
  giveBack: '退回社区',
  dispute: '替他提异议',
  reject: '不受理',
  cancel: '取消这一单',
} as const
export type Act = keyof typeof actNames
const acts = Object.keys(actNames) as Act[]

const eventsOf: Record<Act, readonly OrderEvent[]> = {
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

/** What the desk offers for this order now, the step that takes it on first. */
export const actsOf = (order: Pick<OrderView, 'state' | 'as'>): Act[] =>
  acts.filter((act) => eventsOf[act].some((event) => open(order, event)))
