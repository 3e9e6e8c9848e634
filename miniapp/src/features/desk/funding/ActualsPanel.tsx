import { Button, Checkbox, Table } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import { CostKind, costNames } from '@shared/funding/budget'
import { saveActuals } from '@shared/funding/contract'
import type { FundingView } from '@shared/funding/model'
import { type Fen, addFen, formatFen, sayFen } from '@shared/kernel/money'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { FileLink } from '../cases/fields/FileLink'
import { FilesField } from '../cases/fields/FilesField'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { Yuan } from './Yuan'
import { useMoneyAct } from './useFundingDesk'

interface Line {
  readonly kind: CostKind
  readonly amount: Fen | null
  readonly invoices: readonly FileId[]
}

const linesOf = ({ actuals }: FundingView): Line[] =>
  CostKind.options.map((kind) => {
    const line = actuals.lines.find((one) => one.kind === kind)
    return { kind, amount: line?.amount ?? null, invoices: line?.invoices.map(({ fileId }) => fileId) ?? [] }
  })

/** What the lift came to in the end, kind by kind with its invoices, against what was planned. */
export const ActualsPanel = ({ head, view }: { head: CaseView; view: FundingView }) => {
  const { caseId } = head
  const { actuals, mayPrepare } = view
  const budget = view.agreement?.content.plan.budget ?? view.plan?.budget
  const [lines, setLines] = useState(() => linesOf(view))
  const [subsidy, setSubsidy] = useState(actuals.subsidy)
  const [changed, setChanged] = useState(false)
  const save = useMoneyAct(
    caseId,
    () =>
      call(saveActuals, {
        params: { caseId },
        body: { version: actuals.version, subsidy, lines: lines.map(({ invoices, ...line }) => ({ ...line, invoices: [...invoices] })) },
      }),
    () => setChanged(false),
  )
  const set = (kind: CostKind, change: Partial<Line>) => {
    setLines((before) => before.map((line) => (line.kind === kind ? { ...line, ...change } : line)))
    setChanged(true)
  }
  const filesOf = new Map(actuals.lines.flatMap(({ invoices }) => invoices.map((file) => [file.fileId, file] as const)))
  return (
    <Panel
      title="决算"
      remark={
        <>
          实际合计 {sayFen(addFen(lines.flatMap(({ amount }) => amount ?? [])))}{' '}
          <Badge tone={actuals.settled ? 'teal' : 'plain'}>{actuals.settled ? '已填完' : '还没填完'}</Badge>
        </>
      }
      actions={
        mayPrepare && (
          <Button
            type={changed ? 'primary' : 'default'}
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate(undefined)}
          >
            保存决算
          </Button>
        )
      }
    >
      <Table<Line>
        rowKey="kind"
        size="small"
        pagination={false}
        dataSource={lines}
        columns={[
          { title: '项目', width: 170, render: (_, { kind }) => costNames[kind] },
          {
            title: '预算（元）',
            align: 'right',
            width: 130,
            render: (_, { kind }) => <span className="dk-figures">{formatFen(budget?.[kind] ?? 0)}</span>,
          },
          {
            title: '实际',
            width: 200,
            render: (_, { kind, amount }) => (
              <Yuan
                label={`实际${costNames[kind]}`}
                disabled={!mayPrepare}
                value={amount}
                onChange={(next) => set(kind, { amount: next })}
              />
            ),
          },
          {
            title: '发票',
            render: (_, { kind, invoices }) => (
              <>
                {invoices.map((id) => {
                  const file = filesOf.get(id)
                  return file ? (
                    <div key={id}>
                      <FileLink file={file} />
                    </div>
                  ) : null
                })}
                {mayPrepare && (
                  <FilesField
                    place={head.community}
                    label="加发票"
                    most={20}
                    value={invoices.filter((id) => !filesOf.has(id))}
                    onChange={(added) => set(kind, { invoices: [...invoices.filter((id) => filesOf.has(id)), ...added] })}
                  />
                )}
              </>
            ),
          },
        ]}
      />
      <div className="dk-fund-line dk-note">
        <Checkbox
          checked={subsidy !== null}
          disabled={!mayPrepare}
          onChange={(e) => {
            setSubsidy(e.target.checked ? (view.agreement?.content.plan.subsidy ?? addFen([])) : null)
            setChanged(true)
          }}
        >
          补贴已经到账
        </Checkbox>
        {subsidy !== null && (
          <Yuan
            label="到账补贴"
            disabled={!mayPrepare}
            value={subsidy}
            onChange={(amount) => {
              setSubsidy(amount ?? addFen([]))
              setChanged(true)
            }}
          />
        )}
      </div>
      {save.error !== null && <ProblemNote error={save.error} />}
    </Panel>
  )
}
