import { leastMembers } from '@shared/dispatch/menu'
import type { OrderView } from '@shared/dispatch/view'

/** What is still missing before the order can go on, in plain words; empty when everything is there. */
export const missingOf = (order: OrderView): string[] => {
  const { state, question, departments, offers, hall, contacts, members, needs, report, confirmed, review, escalation } = order
  switch (state) {
    case 'submitted':
      return [escalation ? '需要重新派单' : '还没有派给部门']
    case 'needInfo':
      return [question?.answer ? '答复已到，等派单' : '等点单人答复']
    case 'dispatched': {
      const asked = departments.filter((one) => one.state === 'asked').length
      return [`${asked} 个部门还没有回音`]
    }
    case 'taken':
      return ['还没有派给服务队，也没有放进接单大厅']
    case 'offered': {
      const asked = offers.filter((one) => one.state === 'asked').length
      return [hall ? '接单大厅里还没有队接' : `${asked} 支队还没有回音`]
    }
    case 'claimed':
      return contacts.some(({ outcome }) => outcome === 'reached')
        ? ['还没有约好时间', '还没有选定去的人']
        : [contacts.length > 0 ? `联系了 ${contacts.length} 次，还没有联系上点单人` : '服务队还没有联系点单人']
    case 'scheduled':
      return members.length < leastMembers(needs) ? [`去的人不够，要 ${leastMembers(needs)} 位`] : []
    case 'inService':
      return members.filter(({ cameAt, leftAt }) => cameAt && !leftAt).map(({ name }) => `${name} 还没有签退`)
    case 'done':
      return [...(report ? [] : ['服务队还没有写小结']), ...(confirmed ? [] : ['点单人还没有确认'])]
    case 'confirmed':
      return review ? [] : ['还没有评价']
    case 'disputed':
      return ['异议还没有核实']
    default:
      return []
  }
}
