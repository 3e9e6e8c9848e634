import type { OrderState } from '@shared/dispatch/state'
import type { OrderView } from '@shared/dispatch/view'

/** What the state asks of the desk; orderStateSentences say the same to whoever ordered. */
export const deskSentences: Record<OrderState, string> = {
  submitted: '等社区派单。看清楚要什么，派给合适的部门。',
  needInfo: '在等点单人答复。也可以打电话问，替他记下答复。',
  rejected: '没有受理，原因已告诉点单人。',
  dispatched: '派出去了，等部门领单。',
  taken: '部门领单了，等派给服务队或放进接单大厅。',
  offered: '等服务队接单。',
  claimed: '服务队接单了，要先联系上点单人，再约时间和去的人。',
  scheduled: '时间约好了，等志愿者到了签到。',
  inService: '正在服务，等签退。',
  done: '做完了，等点单人确认。不会用手机的，打电话问清楚后代为确认。',
  confirmed: '已确认完成，志愿者的时长已经记入。还差评价，可以打电话问。',
  reviewed: '全部办完了。',
  disputed: '点单人有异议。请核实以后写明结果。',
  cancelled: '这一单取消了，记录保留。',
}

/** To whoever ordered it says 您; at the desk that is 点单人. */
export const holderOf = ({ following }: Pick<OrderView, 'following'>): string => (following.who === '您' ? '点单人' : following.who)
