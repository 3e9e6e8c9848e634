import * as z from 'zod'

/** Where an order stands (issue 6; DOMAIN §6.4). Coming back is a step, not a state: nothing is ever closed in silence. */
export const OrderState = z.enum([
  'submitted',
  'needInfo',
  'rejected',
  'dispatched',
  'taken',
  'offered',
  'claimed',
  'scheduled',
  'inService',
  'done',
  'confirmed',
  'reviewed',
  'disputed',
  'cancelled',
])
export type OrderState = z.infer<typeof OrderState>

export const orderStateNames: Record<OrderState, string> = {
  submitted: '等社区派单',
  needInfo: '等补充说明',
  rejected: '没有受理',
  dispatched: '等部门领单',
  taken: '部门已领单',
  offered: '等服务队接单',
  claimed: '服务队已接单',
  scheduled: '已约好时间',
  inService: '正在服务',
  done: '等您确认',
  confirmed: '已确认完成',
  reviewed: '已评价',
  disputed: '有异议，核实中',
  cancelled: '已取消',
}

/** What the state means, in one plain sentence for whoever ordered. */
export const orderStateSentences: Record<OrderState, string> = {
  submitted: '社区已经收到，正在看派给哪个部门。',
  needInfo: '社区有一个问题要问您，答复后接着办。',
  rejected: '这件事社区没有受理，原因写在下面。',
  dispatched: '社区派出去了，等部门领单。',
  taken: '部门领单了，正在找合适的服务队。',
  offered: '正在等服务队接单。',
  claimed: '服务队接单了，很快会联系您约时间。',
  scheduled: '时间约好了，请按时等志愿者来。',
  inService: '志愿者正在为您服务。',
  done: '服务做完了，请您确认一下。',
  confirmed: '您的事办完了。说说满意不满意，就全部完成了。',
  reviewed: '全部完成，谢谢您的评价。',
  disputed: '您提的问题社区正在核实。',
  cancelled: '这一单取消了。',
}

/** Nothing more can happen to it but reading. */
export const closedStates = ['rejected', 'cancelled', 'reviewed'] as const satisfies readonly OrderState[]
/** Nobody serves it any more: addresses and numbers are hidden again. */
export const endedStates = ['done', 'confirmed', 'reviewed', 'disputed', 'cancelled', 'rejected'] as const satisfies readonly OrderState[]
export const isClosed = (state: OrderState): boolean => closedStates.some((one) => one === state)
export const isEnded = (state: OrderState): boolean => endedStates.some((one) => one === state)

/**
 * In which part somebody acts on an order. `team`: leader or deputy of a team it is offered to or that claimed it; `member`: a volunteer who
 * was named to go; `community`: the community’s workers, and the street’s above them.
 */
export const OrderActor = z.enum(['requester', 'community', 'department', 'team', 'member', 'system'])
export type OrderActor = z.infer<typeof OrderActor>

export const orderActorNames: Record<OrderActor, string> = {
  requester: '点单人',
  community: '社区',
  department: '部门',
  team: '服务队',
  member: '志愿者',
  system: '系统',
}

/** The five stretches that people know the road by: 点单 派单 领单 接单 评单, with the service itself before the last. */
export const orderStages = [
  { name: '点单', states: ['submitted', 'needInfo'] },
  { name: '派单', states: ['dispatched'] },
  { name: '领单', states: ['taken', 'offered'] },
  { name: '接单', states: ['claimed', 'scheduled'] },
  { name: '服务', states: ['inService', 'done'] },
  { name: '评单', states: ['confirmed', 'reviewed'] },
] as const satisfies readonly { readonly name: string; readonly states: readonly OrderState[] }[]

/** How far up an order that got stuck has been shown. */
export const EscalationLevel = z.enum(['community', 'street', 'district'])
export type EscalationLevel = z.infer<typeof EscalationLevel>
export const escalationNames: Record<EscalationLevel, string> = { community: '社区', street: '街道', district: '区里' }
export const levelAbove = (level: EscalationLevel | null): EscalationLevel =>
  level === null ? 'community' : level === 'community' ? 'street' : 'district'
