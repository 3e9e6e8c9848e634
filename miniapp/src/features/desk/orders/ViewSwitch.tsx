import { Segmented } from 'antd'
import type { OrdersView } from '../app/route'
import { go } from '../app/useRoute'

const names: Record<OrdersView, string> = { board: '看板', table: '列表', menu: '服务菜单', figures: '统计', rules: '期限和结对' }

/** The ways of looking at orders that are open to whoever works here. */
export const ViewSwitch = ({ view }: { view: OrdersView }) => (
  <Segmented
    aria-label="看什么"
    value={view}
    onChange={(next: OrdersView) => go({ at: 'orders', view: next }, 'replace')}
    options={(Object.keys(names) as OrdersView[]).map((value) => ({ value, label: names[value] }))}
  />
)
