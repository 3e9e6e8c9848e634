import { Button, Form, Select, Table } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { FlatMoney, FundingView } from '@shared/funding/model'
import { notePayment, voidPayment } from '@shared/funding/moneyContract'
import { PayWay, payWayNames } from '@shared/funding/payments'
import { type Day, dayOf } from '@shared/kernel/day'
import { type Fen, formatFen, sayFen } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import type { CaseView } from '@shared/retrofit/view'
import { newKey } from '@/api/clientKey'
import { call } from '@/api'
import { DayField } from '../cases/fields/DayField'
import { FileField } from '../cases/fields/FileField'
import { FileLink } from '../cases/fields/FileLink'
import { YuanField } from '../cases/fields/YuanField'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { MoneyDialog } from './MoneyDialog'
import { VoidDialog } from './VoidDialog'
import { useMoneyAct } from './useFundingDesk'

interface PaymentsPanelProps {
  readonly head: CaseView
  readonly view: FundingView
  readonly money: NonNullable<FundingView['money']>
}

/** Who has paid what, and what is due. */
export const PaymentsPanel = ({ head, view, money }: PaymentsPanelProps) => {
  const [noting, setNoting] = useState(false)
  return (
    <Panel
      title="交款"
      remark={`已收 ${sayFen(money.paid)}，一共 ${sayFen(money.total)}${money.overdue > 0 ? `，到期未交 ${sayFen(money.overdue)}` : ''}`}
      actions={
        view.mayPrepare && (
          <Button type="primary" onClick={() => setNoting(true)}>
            记一笔交款
          </Button>
        )
      }
    >
      <Table<FlatMoney>
        rowKey="flat"
        size="small"
        pagination={false}
        dataSource={money.flats}
        expandable={{
          rowExpandable: ({ payments }) => payments.length > 0,
          expandedRowRender: (row) => <Payments head={head} row={row} mayVoid={view.mayPrepare} />,
        }}
        columns={[
          { title: '房号', dataIndex: 'label' },
          figures('应出', 'share'),
          figures('到期应交', 'due'),
          figures('已交', 'paid'),
          figures('还要交', 'left'),
          {
            title: '',
            width: 130,
            render: (_, { overdue, left, over }) =>
              overdue > 0 ? (
                <Badge tone="amber">逾期 {formatFen(overdue)}</Badge>
              ) : over > 0 ? (
                <Badge>多交 {formatFen(over)}</Badge>
              ) : left === 0 ? (
                <Badge tone="teal">交清</Badge>
              ) : null,
          },
        ]}
      />
      {noting && <NoteDialog head={head} view={view} money={money} onClose={() => setNoting(false)} />}
    </Panel>
  )
}

const figures = (title: string, field: 'share' | 'due' | 'paid' | 'left') => ({
  title: `${title}（元）`,
  align: 'right' as const,
  width: 140,
  render: (_: unknown, row: FlatMoney) => <span className="dk-figures">{formatFen(row[field])}</span>,
})

const Payments = ({ head, row, mayVoid }: { head: CaseView; row: FlatMoney; mayVoid: boolean }) => {
  const [asked, setAsked] = useState<string | null>(null)
  const { caseId } = head
  const strike = useMoneyAct(
    caseId,
    (reason: string) => call(voidPayment, { params: { caseId, paymentId: asked ?? '' }, body: { reason } }),
    () => setAsked(null),
  )
  return (
    <>
      {row.payments.map(({ paymentId, on, way, amount, receipt, voided }) => (
        <div key={paymentId} className="dk-row dk-wrap">
          {voided === null ? `${on} ${payWayNames[way]} ${sayFen(amount)}` : <s>{`${on} ${payWayNames[way]} ${sayFen(amount)}`}</s>}
          {voided !== null && <span className="dk-quiet">已作废：{voided.reason}</span>}
          {receipt !== null && <FileLink file={receipt} />}
          {mayVoid && voided === null && (
            <Button type="link" size="small" onClick={() => setAsked(paymentId)}>
              记错了，作废
            </Button>
          )}
        </div>
      ))}
      {asked !== null && <VoidDialog title="作废这笔交款？" act={strike} onClose={() => setAsked(null)} />}
    </>
  )
}

interface PaymentInput {
  flat: PlaceId | null
  amount: Fen | null
  on: Day | null
  way: PayWay
  receipt: FileId | null
}

const NoteDialog = ({ head, view, money, onClose }: PaymentsPanelProps & { readonly onClose: () => void }) => {
  const { caseId } = head
  const [paymentKey] = useState(() => newKey())
  const body = notePayment.body.omit({ paymentKey: true })
  const note = useMoneyAct(
    caseId,
    (payment: typeof body._output) => call(notePayment, { params: { caseId }, body: { ...payment, paymentKey } }),
    onClose,
  )
  const start: PaymentInput = { flat: null, amount: null, on: dayOf(view.now), way: 'transfer', receipt: null }
  return (
    <MoneyDialog title="记一笔交款" ok="记下" start={start} schema={body} act={note} onClose={onClose}>
      <Form.Item name="flat" label="哪一户交的">
        <Select placeholder="选择房号" options={money.flats.map(({ flat, label }) => ({ value: flat, label }))} />
      </Form.Item>
      <Form.Item name="amount" label="金额">
        <YuanField />
      </Form.Item>
      <Form.Item name="on" label="哪天收到">
        <DayField />
      </Form.Item>
      <Form.Item name="way" label="怎么交的">
        <Select options={PayWay.options.map((value) => ({ value, label: payWayNames[value] }))} />
      </Form.Item>
      <Form.Item name="receipt" label="收据照片（可不选）">
        <FileField place={head.community} label="选择照片" />
      </Form.Item>
    </MoneyDialog>
  )
}
