import { Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { checkIn, endForSomebody } from '@shared/dispatch/serviceContract'
import type { MemberView, OrderView } from '@shared/dispatch/view'
import type { Instant } from '@shared/kernel/instant'
import { call } from '@/api'
import { MomentField } from '../../notice/MomentField'
import { useOrderAct } from '../useOrders'
import { Line, WordsLine } from './Line'
import { OrderDialog } from './OrderDialog'

interface MemberDialogProps {
  order: OrderView
  member: MemberView
  onDone: () => void
}

/** For an elder without a phone at hand: a worker rings, and writes down that the volunteer is there. */
export const PhoneCheckDialog = ({ order: { orderId, number }, member: { personId, name }, onDone }: MemberDialogProps) => {
  const [heard, setHeard] = useState(false)
  const act = useOrderAct(orderId, () => call(checkIn, { params: { orderId }, body: { proof: { way: 'call', personId } } }), onDone)
  return (
    <OrderDialog
      act="记下签到"
      of={`${number} ${name}`}
      does={`给点单人打电话，问清楚 ${name} 是不是已经到了。记下以后，从现在开始算服务时间。`}
      lasting="签到时间按现在记，不能改。记错了，签退时写明真实时间。"
      ready={heard}
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={onDone}
    >
      <Checkbox checked={heard} onChange={(event) => setHeard(event.target.checked)}>
        我打了电话，点单人说 {name} 已经到了
      </Checkbox>
    </OrderDialog>
  )
}

/** Somebody forgot to check out: the true time if anybody knows it, and how they know. */
export const EndDialog = ({ order: { orderId, number }, member: { personId, name }, onDone }: MemberDialogProps) => {
  const [known, setKnown] = useState(true)
  const [leftAt, setLeftAt] = useState<Instant | null>(null)
  const [reason, setReason] = useState('')
  const act = useOrderAct(
    orderId,
    () => call(endForSomebody, { params: { orderId }, body: { personId, leftAt: known ? leftAt : null, reason: reason.trim() } }),
    onDone,
  )
  return (
    <OrderDialog
      act="代为签退"
      of={`${number} ${name}`}
      does={`${name} 忘了签退，由您写明真实的离开时间。最后一位签退，服务就结束，等点单人确认。`}
      lasting="签退不能撤销。不知道几点走的，时长先不记，由服务队补记。"
      ready={(!known || leftAt !== null) && reason.trim().length >= 2}
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={onDone}
    >
      <Line label="几点走的">
        <Radio.Group
          aria-label="几点走的"
          value={known}
          onChange={(event: { target: { value?: boolean } }) => setKnown(event.target.value ?? true)}
          options={[
            { value: true, label: '知道' },
            { value: false, label: '没人知道' },
          ]}
        />
        {known && <MomentField value={leftAt} onChange={setLeftAt} />}
      </Line>
      <WordsLine label="怎么知道的" value={reason} onChange={setReason} placeholder="例如：给老人打电话，说十点半走的" />
    </OrderDialog>
  )
}
