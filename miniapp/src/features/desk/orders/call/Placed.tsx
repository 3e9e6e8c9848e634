import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { OrderView } from '@shared/dispatch/view'
import { hrefOf } from '../../app/useRoute'
import { PageHead } from '../../kit/PageHead'
import { OrderSlip } from './OrderSlip'

/** The order is in: its number to be read out, a slip to be printed, and on to the next call. */
export const Placed = ({ order, onAnother }: { order: OrderView; onAnother: () => void }) => (
  <>
    <PageHead back={{ route: { at: 'orders', view: 'board' }, label: '点单' }} title="记下了" sub="把单号念给他听，请他记下来。" />
    <div className="dk-panel dk-order-placed dk-noprint">
      <p className="dk-code" aria-label={`单号 ${order.number.split('').join(' ')}`}>
        {order.number}
      </p>
      <p>您可以这样说：“您的单号是 {order.number}。社区会派给合适的部门，志愿者接单以后先给您打电话，再约时间。服务不收钱，也不卖东西。”</p>
      <div className="dk-form-foot dk-wrap">
        <Button type="primary" href={hrefOf({ at: 'order', order: order.orderId })}>
          去派单
        </Button>
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印回执
        </Button>
        <Button onClick={onAnother}>再记一单</Button>
      </div>
    </div>
    <OrderSlip order={order} />
  </>
)
