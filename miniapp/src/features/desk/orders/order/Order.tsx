import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { OrderId } from '@shared/dispatch/order'
import type { OrderView } from '@shared/dispatch/view'
import { Loaded } from '../../kit/Loaded'
import { PageHead } from '../../kit/PageHead'
import { OrderSlip } from '../call/OrderSlip'
import { OrderStateBadge } from '../Flags'
import { useOrder } from '../useOrders'
import { Afterwards } from './Afterwards'
import { NowPanel } from './NowPanel'
import { OrderRoad } from './OrderRoad'
import { OrderSteps } from './OrderSteps'
import { Related } from './Related'
import { Requester } from './Requester'
import { Said } from './Said'
import { Serving } from './Serving'

/** One order: where it is on its road, whose turn it is, what can be done, and everything that is known of it. */
export function Order({ orderId }: { orderId: OrderId }) {
  const order = useOrder(orderId)
  return <Loaded of={order}>{(view) => <Whole order={view} />}</Loaded>
}

const Whole = ({ order }: { order: OrderView }) => (
  <>
    <PageHead
      back={{ route: { at: 'orders', view: 'board' }, label: '点单' }}
      title={`${order.number} ${order.title}`}
      tags={<OrderStateBadge state={order.state} />}
      sub={order.communityName}
      actions={
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印回执
        </Button>
      }
    />
    <div className="dk-noprint">
      <OrderRoad order={order} />
      <NowPanel order={order} />
      <div className="dk-two dk-two-wide dk-order-file">
        <div className="dk-stack">
          <Said order={order} />
          <Afterwards order={order} />
          <OrderSteps order={order} />
        </div>
        <div className="dk-stack">
          <Requester order={order} />
          <Serving order={order} />
          <Related order={order} />
        </div>
      </div>
    </div>
    <OrderSlip order={order} />
  </>
)
