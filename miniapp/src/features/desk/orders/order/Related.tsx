import type { OrderId } from '@shared/dispatch/order'
import type { OrderView, SameOrder } from '@shared/dispatch/view'
import { sayMoment } from '@shared/kernel/instant'
import { hrefOf } from '../../app/useRoute'
import { Panel } from '../../kit/Panel'
import { OrderStateBadge } from '../Flags'

export const SameLine = ({ order: { orderId, number, title, state, createdAt } }: { order: SameOrder }) => (
  <a className="dk-line" href={hrefOf({ at: 'order', order: orderId })}>
    <span>
      <strong>
        {number} {title}
      </strong>
      <span className="dk-quiet dk-block">{sayMoment(createdAt)}点的</span>
    </span>
    <span className="dk-push">
      <OrderStateBadge state={state} />
    </span>
  </a>
)

const To = ({ to, children }: { to: OrderId; children: string }) => (
  <a className="dk-line" href={hrefOf({ at: 'order', order: to })}>
    <strong>{children}</strong>
  </a>
)

/** Orders that have to do with this one: the same wish of the same person, what it was merged into, follows or belongs to. */
export const Related = ({ order }: { order: OrderView }) => {
  const { orderId, similar, mergedInto, series, followUpOf } = order
  if (similar.length === 0 && !mergedInto && !series && !followUpOf) return null
  return (
    <Panel title="相关的单子" remark={similar.length > 0 ? '同一个电话，差不多的事，还没有办完' : undefined}>
      {similar.map((one) => (
        <SameLine key={one.orderId} order={one} />
      ))}
      {mergedInto && <To to={mergedInto.orderId}>{`已并入 ${mergedInto.number}`}</To>}
      {followUpOf && <To to={followUpOf}>上一次没有办好，这是接着办的一单</To>}
      {series && (
        <p className="dk-line">
          <span>
            一组 {series.count} 次中的第 {series.index} 次
            {series.first !== orderId && (
              <>
                {'，'}
                <a href={hrefOf({ at: 'order', order: series.first })}>看第一次</a>
              </>
            )}
          </span>
        </p>
      )}
    </Panel>
  )
}
