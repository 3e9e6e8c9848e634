import { Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { settleDispute } from '@shared/dispatch/besideContract'
import { call } from '@/api'
import { useOrderAct } from '../useOrders'
import type { ActDialogProps } from './ActDialog'
import { Line, WordsLine } from './Line'
import { OrderDialog } from './OrderDialog'

type Outcome = 'stands' | 'void'

/** Says what came of looking into a dispute: the service stands and its hours are posted, or it does not count. */
export const SettleDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn, dispute } = order
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [reason, setReason] = useState('')
  const [again, setAgain] = useState(true)
  const act = useOrderAct(
    orderId,
    (chosen: Outcome) =>
      call(settleDispute, {
        params: { orderId },
        body: { turn, outcome: chosen, reason: reason.trim(), again: chosen === 'void' && again },
      }),
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="写明核实结果"
      of={`${number} ${title}`}
      does={
        <>
          <p>问过点单人和服务队以后，写明结果。自己参加了服务的，请同事来核实。</p>
          {dispute?.words && <p className="dk-order-question">点单人说：{dispute.words}</p>}
        </>
      }
      lasting={
        outcome === 'void'
          ? '这次服务不算，志愿者的时长不记。不能撤销。'
          : outcome === 'stands'
            ? '服务算完成，志愿者的时长记入。不能撤销。'
            : '核实结果会告诉点单人和服务队，不能撤销。'
      }
      grave={outcome === 'void'}
      ready={outcome !== null && reason.trim().length >= 2}
      pending={act.isPending}
      error={act.error}
      onOk={() => outcome !== null && act.mutate(outcome)}
      onCancel={() => onDone(false)}
    >
      <Line label="结果">
        <Radio.Group
          className="dk-items"
          aria-label="结果"
          value={outcome}
          onChange={(event: { target: { value?: Outcome } }) => setOutcome(event.target.value ?? null)}
          options={[
            { value: 'stands', label: '服务有效：做了，时长照记' },
            { value: 'void', label: '服务不算：没有做，或做得不能算' },
          ]}
        />
      </Line>
      {outcome === 'void' && (
        <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)}>
          接着办：另开一单，回到社区派单
        </Checkbox>
      )}
      <WordsLine label="怎样核实的（点单人能看到）" value={reason} onChange={setReason} placeholder="例如：给双方打了电话，看了签到记录" />
    </OrderDialog>
  )
}
