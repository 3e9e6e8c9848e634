import { capacityNames } from '@shared/contract/roles'
import { type BindingState, bindingWayNames } from '@shared/identity/binding'
import { sayStamp } from '../kit/words'

/** Who votes for an owner set, in one line. */
export const sayState = ({ bound, locked }: BindingState): string => {
  if (bound) return `${capacityNames[bound.capacity]}，${bindingWayNames[bound.way]}，${sayStamp(bound.since)} 起`
  return locked ? '已登记产权人去世，等继承人推选代表' : '还没有人绑定'
}

/** The same in a word or two, for tables. */
export const stateWord = ({ bound, locked }: BindingState): string => (bound ? '已绑定' : locked ? '已锁定' : '未绑定')
