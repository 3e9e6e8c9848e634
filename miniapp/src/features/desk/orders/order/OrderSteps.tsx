import { orderActorNames } from '@shared/dispatch/state'
import type { OrderView } from '@shared/dispatch/view'
import { sayMoment } from '@shared/kernel/instant'
import { Panel } from '../../kit/Panel'

/** Everything that happened, the newest first. */
export const OrderSteps = ({ order }: { order: OrderView }) => (
  <Panel title="经过" remark="都会保留，不能改">
    {order.steps.length === 0 ? (
      <p className="dk-quiet">经过只给办这一单的人看。</p>
    ) : (
      <ol className="dk-history">
        {[...order.steps].reverse().map(({ turn, name, at, as, who, reason }) => (
          <li key={turn}>
            <time dateTime={at}>{sayMoment(at)}</time>
            <span>
              <strong>{name}</strong>
              <span className="dk-quiet"> {who ?? orderActorNames[as]}</span>
              {reason !== null && <span className="dk-block dk-text">{reason}</span>}
            </span>
          </li>
        ))}
      </ol>
    )}
  </Panel>
)
