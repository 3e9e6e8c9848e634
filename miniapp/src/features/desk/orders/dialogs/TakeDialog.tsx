import { takeOrder } from '@shared/dispatch/deskContract'
import { departmentNames } from '@shared/dispatch/department'
import { call } from '@/api'
import { useOrderAct } from '../useOrders'
import { useOrderDesk } from '../useOrderDesk'
import type { ActDialogProps } from './ActDialog'
import { OrderDialog } from './OrderDialog'

/** A department takes an order: of several that were asked, one has it. */
export const TakeDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, departments } = order
  const { department } = useOrderDesk()
  const act = useOrderAct(
    orderId,
    () => {
      if (department === null) throw new Error('no department acts here')
      return call(takeOrder, { params: { orderId }, body: { department } })
    },
    () => onDone(true),
  )
  const others = departments
    .filter((one) => one.department !== department && one.state === 'asked')
    .map((one) => departmentNames[one.department])
  return (
    <OrderDialog
      act="领单"
      of={`${number} ${title}`}
      does={`由${department ? departmentNames[department] : '本部门'}来办，接着派给服务队。${others.length > 0 ? `${others.join('、')}也收到了，先领的办。` : ''}`}
      lasting="领了以后办不了，可以写明原因退回社区。"
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    />
  )
}
