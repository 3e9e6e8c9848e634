import { Checkbox } from 'antd'
import { useState } from 'react'
import { dispatchOrder } from '@shared/dispatch/deskContract'
import { Department, departmentNames } from '@shared/dispatch/department'
import { usualDepartment } from '@shared/dispatch/menu'
import type { OrderCard } from '@shared/dispatch/view'
import { call } from '@/api'
import { useOrderAct } from '../useOrders'
import { OrderDialog } from './OrderDialog'
import { Line, WordsLine } from './Line'

interface DispatchDialogProps {
  order: Pick<OrderCard, 'orderId' | 'number' | 'title' | 'kind' | 'state' | 'turn'>
  /** Where the card was dropped. */
  to: Department | null
  onDone: (done: boolean) => void
}

/** Offers an order to departments, or to others than before: then with a reason. */
export const DispatchDialog = ({ order, to, onDone }: DispatchDialogProps) => {
  const { orderId, number, title, kind, state, turn } = order
  const [departments, setDepartments] = useState<Department[]>([to ?? usualDepartment[kind]])
  const [reason, setReason] = useState('')
  const anew = state !== 'submitted'
  const act = useOrderAct(
    orderId,
    () => call(dispatchOrder, { params: { orderId }, body: { turn, departments, reason: reason.trim() } }),
    () => onDone(true),
  )
  const names = departments.map((one) => departmentNames[one]).join('、')
  return (
    <OrderDialog
      act={anew ? '改派' : '派单'}
      of={`${number} ${title}`}
      does={
        departments.length > 1
          ? `请${names}来领，谁先领就由谁办。部门可以不领，都不领会退回社区。`
          : `请${names || '部门'}来领。部门可以不领，不领会退回社区。`
      }
      lasting={
        anew
          ? '原来的部门和服务队会收到通知，这一单不再由他们办。改派会记在单子上，不能撤销，但可以再改派。'
          : '点单人会收到“已派单”的消息。派出去不能撤销，但可以改派。'
      }
      grave={anew && (state === 'offered' || state === 'taken')}
      ready={departments.length > 0 && (!anew || reason.trim().length >= 2)}
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    >
      <Line label="派给哪个部门（可以多选）">
        <Checkbox.Group
          className="dk-order-departments"
          value={departments}
          onChange={(next) => setDepartments(next.map((one) => Department.parse(one)))}
        >
          {Department.options.map((one) => (
            <Checkbox key={one} value={one}>
              {departmentNames[one]}
              {one === usualDepartment[kind] && <span className="dk-quiet"> · 通常由它办</span>}
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Line>
      {anew && (
        <WordsLine label="为什么改派（点单人能看到）" value={reason} onChange={setReason} placeholder="例如：需要医生，改由卫健局安排" />
      )}
    </OrderDialog>
  )
}
