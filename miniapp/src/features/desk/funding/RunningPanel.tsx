import { Button, Form, Input, InputNumber, Select, Table } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { RunningView } from '@shared/funding/model'
import { EntryKind, directionOf, entryNames } from '@shared/funding/running'
import { addEntry, voidEntry } from '@shared/funding/runningContract'
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
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { MoneyDialog } from './MoneyDialog'
import { Reminders } from './Reminders'
import { VoidDialog } from './VoidDialog'
import { useBooksAct, useRunning } from './useFundingDesk'

type Entry = RunningView['entries'][number]

/** The books of a running lift: income and expense with receipts, what each flat owes, and the dates to remember. */
export const RunningPanel = ({ head }: { head: CaseView }) => {
  const [year, setYear] = useState(() => Number(dayOf(head.now).slice(0, 4)))
  const books = useRunning(head.caseId, year, true)
  const [adding, setAdding] = useState(false)
  return (
    <Panel
      title="运行账本"
      remark={
        <InputNumber
          aria-label="年份"
          size="small"
          min={2000}
          max={2199}
          value={year}
          onChange={(next) => next !== null && setYear(next)}
        />
      }
      actions={
        books.data?.mayKeep && (
          <Button type="primary" onClick={() => setAdding(true)}>
            记一笔
          </Button>
        )
      }
    >
      <Loaded of={books}>
        {(view) => (
          <>
            <div className="dk-two">
              <Facts
                of={[
                  [`${view.year} 年收入`, sayFen(view.statement.income)],
                  [`${view.year} 年支出`, sayFen(view.statement.expense)],
                  ['现在余额', sayFen(view.balance)],
                  ['专项维修金', sayFen(view.fund)],
                ]}
              />
              <Reminders head={head} view={view} />
            </div>
            <Entries head={head} view={view} />
            <Dues view={view} />
            {adding && <EntryDialog head={head} view={view} onClose={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const Entries = ({ head: { caseId }, view }: { head: CaseView; view: RunningView }) => {
  const [asked, setAsked] = useState<string | null>(null)
  const strike = useBooksAct(
    caseId,
    (reason: string) => call(voidEntry, { params: { caseId, entryId: asked ?? '' }, body: { reason } }),
    () => setAsked(null),
  )
  return (
    <>
      <Table<Entry>
        rowKey="entryId"
        size="small"
        pagination={view.entries.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={view.entries}
        locale={{ emptyText: '这一年还没有记账。' }}
        columns={[
          { title: '日期', width: 110, render: (_, { on }) => <span className="dk-figures">{on}</span> },
          {
            title: '项目',
            render: (_, { kind, label, note, voided }) => (
              <>
                {voided === null ? entryNames[kind] : <s>{entryNames[kind]}</s>} {label}
                <span className="dk-quiet dk-block">{voided === null ? note : `已作废：${voided.reason}`}</span>
              </>
            ),
          },
          {
            title: '收入（元）',
            align: 'right',
            width: 120,
            render: (_, { kind, amount }) => <span className="dk-figures">{directionOf(kind) === 'in' ? formatFen(amount) : ''}</span>,
          },
          {
            title: '支出（元）',
            align: 'right',
            width: 120,
            render: (_, { kind, amount }) => <span className="dk-figures">{directionOf(kind) === 'out' ? formatFen(amount) : ''}</span>,
          },
          { title: '凭证', width: 150, render: (_, { receipt }) => receipt && <FileLink file={receipt} /> },
          {
            title: '',
            width: 80,
            render: (_, { entryId, voided }) =>
              view.mayKeep &&
              voided === null && (
                <Button type="link" size="small" onClick={() => setAsked(entryId)}>
                  作废
                </Button>
              ),
          },
        ]}
      />
      {asked !== null && <VoidDialog title="作废这一笔？" act={strike} onClose={() => setAsked(null)} />}
    </>
  )
}

const Dues = ({ view }: { view: RunningView }) => (
  <details className="dk-note">
    <summary>{view.year} 年各户应交和已交</summary>
    <Table<RunningView['dues'][number]>
      rowKey="flat"
      size="small"
      pagination={false}
      dataSource={view.dues}
      columns={[
        { title: '房号', dataIndex: 'label' },
        { title: '应交（元）', align: 'right', render: (_, { due }) => <span className="dk-figures">{formatFen(due)}</span> },
        { title: '已交（元）', align: 'right', render: (_, { paid }) => <span className="dk-figures">{formatFen(paid)}</span> },
      ]}
    />
  </details>
)

interface EntryInput {
  on: Day | null
  kind: EntryKind | null
  amount: Fen | null
  flat: PlaceId | null
  note: string
  receipt: FileId | null
}

const EntryDialog = ({ head, view, onClose }: { head: CaseView; view: RunningView; onClose: () => void }) => {
  const { caseId } = head
  const [entryKey] = useState(() => newKey())
  const body = addEntry.body.omit({ entryKey: true })
  const add = useBooksAct(
    caseId,
    (entry: typeof body._output) => call(addEntry, { params: { caseId }, body: { ...entry, entryKey } }),
    onClose,
  )
  const start: EntryInput = { on: dayOf(view.now), kind: null, amount: null, flat: null, note: '', receipt: null }
  return (
    <MoneyDialog title="记一笔" ok="记下" start={start} schema={body} act={add} onClose={onClose}>
      <Form.Item name="kind" label="是什么">
        <Select
          placeholder="收入或支出"
          options={[
            { label: '收入', options: kindsOf('in') },
            { label: '支出', options: kindsOf('out') },
          ]}
        />
      </Form.Item>
      <Form.Item name="amount" label="金额">
        <YuanField />
      </Form.Item>
      <Form.Item name="on" label="哪一天">
        <DayField />
      </Form.Item>
      <Form.Item name="flat" label="哪一户（记各户交的运行费时选）">
        <Select allowClear options={view.dues.map(({ flat, label }) => ({ value: flat, label }))} onClear={() => null} />
      </Form.Item>
      <Form.Item name="note" label="说明">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="receipt" label="凭证照片（可不选）">
        <FileField place={head.community} label="选择照片" />
      </Form.Item>
    </MoneyDialog>
  )
}

const kindsOf = (direction: 'in' | 'out') =>
  EntryKind.options.filter((kind) => directionOf(kind) === direction).map((value) => ({ value, label: entryNames[value] }))
