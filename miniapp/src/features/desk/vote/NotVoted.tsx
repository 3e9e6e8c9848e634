import { Empty, Segmented, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { specialNames } from '@shared/decision/explain'
import type { DecisionView } from '@shared/decision/model'
import { formatArea } from '@shared/kernel/area'
import { takeOut } from '../documents/takeOut'
import { useGrids, useVoters } from '../data/useLists'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { SaveButton } from '../kit/SaveButton'
import { linesOf, type VoterLine } from './whereabouts'

/** Who has not voted yet: for knocking at doors, never for voting in somebody's stead. Names are masked by the server. */
export const NotVoted = ({ view }: { view: DecisionView }) => {
  const voters = useVoters(view.decisionId, true)
  const [shown, setShown] = useState<'missing' | 'voted'>('missing')
  const grids = useGrids(view.decisionId, view.scope.length > 1 ? view.scope.map((s) => s.unit) : [])
  const cells = grids.flatMap((g) => g.data?.cells ?? [])
  const rows = linesOf(voters.data ?? [], view.scope, cells).filter((v) => v.voted === (shown === 'voted'))
  const numberOf = (voted: boolean) => voters.data?.filter((v) => v.voted === voted).length ?? 0
  return (
    <Panel
      title="表决权人"
      remark="不得代签，可上门或电话告知"
      actions={
        <span className="dk-row">
          <Segmented
            aria-label="显示哪些人"
            value={shown}
            onChange={setShown}
            options={[
              { value: 'missing' as const, label: `未表决 ${numberOf(false)}` },
              { value: 'voted' as const, label: `已表决 ${numberOf(true)}` },
            ]}
          />
          <SaveButton label="导出" save={() => takeOut(view.decisionId, 'voters')} />
        </span>
      }
    >
      <Loaded of={voters}>
        {() => (
          <Table
            rowKey="voterId"
            size="small"
            columns={columnsFor(rows)}
            dataSource={rows}
            pagination={rows.length > 12 ? { pageSize: 12, showSizeChanger: false, size: 'small' } : false}
            locale={{
              emptyText: (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={shown === 'missing' ? '全部业主都已表决。' : '还没有人表决。'} />
              ),
            }}
          />
        )}
      </Loaded>
    </Panel>
  )
}

const columnsFor = (rows: readonly VoterLine[]): TableColumnsType<VoterLine> => [
  { title: '房号', render: (_, v) => <strong>{v.where}</strong> },
  { title: '表决权人', render: (_, v) => (v.names.length > 1 ? `${v.names.join('、')}（共有）` : v.names.join('')) },
  { title: '面积 ㎡', align: 'right', width: 100, render: (_, v) => <span className="dk-figures">{formatArea(v.area)}</span> },
  ...(rows.some((v) => v.asks.length > 0)
    ? [
        {
          title: '另需单独同意',
          width: 170,
          className: 'dk-col-gap',
          render: (_: unknown, v: VoterLine) =>
            v.asks.map((ask) => (
              <Badge key={ask} tone="amber">
                {specialNames[ask]}
              </Badge>
            )),
        },
      ]
    : []),
]
