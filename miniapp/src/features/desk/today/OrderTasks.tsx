import { Button, Empty } from 'antd'
import { departmentNames } from '@shared/dispatch/department'
import { useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { hrefOf } from '../app/useRoute'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { Due } from '../orders/Due'
import { Flags, deskStateName } from '../orders/Flags'
import { byPressing } from '../orders/sort'
import { useQueue } from '../orders/useOrders'
import { useOrderDesk, watchesOrders } from '../orders/useOrderDesk'

/** So many orders stand on the first screen; the board has them all. */
const MOST = 6

/** Orders that wait for this desk: calls for help and what was shown a level up first, then what is late. */
export const OrderTasks = () => {
  const { workplace } = useStaff()
  return watchesOrders(workplace) ? <Tasks /> : null
}

const Tasks = () => {
  const { department, dispatches } = useOrderDesk()
  const queue = useQueue()
  const now = useNow()
  if (queue.data === undefined) return queue.error ? <ProblemNote error={queue.error} onRetry={() => void queue.refetch()} /> : null
  const cards = queue.data.items.map((card) => ({ ...card, overdue: card.due !== null && card.due <= now })).sort(byPressing)
  return (
    <Panel
      title={department ? `等${departmentNames[department]}办的单` : '等着办的单'}
      remark={cards.length > 0 ? `${cards.length} 单` : undefined}
      actions={
        <Button type="text" size="small" href={hrefOf({ at: 'orders', view: 'board' })}>
          看全部
        </Button>
      }
    >
      {cards.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={dispatches ? '没有等着派的单。' : '没有等着办的单。'} />
      )}
      {cards.slice(0, MOST).map((card) => (
        <a key={card.orderId} className="dk-line" href={hrefOf({ at: 'order', order: card.orderId })}>
          <span>
            <strong>{card.title}</strong>
            <span className="dk-quiet dk-block">
              {card.number} · {deskStateName(card.state)} · {card.communityName}
            </span>
            <span className="dk-order-flags">
              <Flags card={card} />
            </span>
          </span>
          <span className="dk-push dk-queue-due">
            <Due due={card.due} now={now} />
          </span>
        </a>
      ))}
    </Panel>
  )
}
