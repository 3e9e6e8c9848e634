import { Button, Empty, Table } from 'antd'
import { useState } from 'react'
import { type ConflictId, type ConflictRow, conflict } from '@shared/decision/conflictContract'
import type { DecisionView } from '@shared/decision/model'
import { sayLeft } from '@shared/kernel/instant'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { ConflictDrawer } from './ConflictDrawer'
import { useConflicts } from './useConflicts'
import { raisedWords } from './words'

/** Voters whose ballots contradict each other: open ones first. */
export const Conflicts = ({ view }: { view: DecisionView }) => {
  const conflicts = useConflicts(view.decisionId)
  return <Loaded of={conflicts}>{(rows) => <List view={view} rows={rows} />}</Loaded>
}

const isOpen = (row: ConflictRow): boolean => row.settled === null

const List = ({ view, rows }: { view: DecisionView; rows: ConflictRow[] }) => {
  const { me } = useStaff()
  const now = useNow()
  const [shown, setShown] = useState<ConflictId | null>(null)
  const mayLook = mayCall(me, conflict, view.community)
  const open = rows.filter(isOpen)
  const sorted = [...open, ...rows.filter((row) => !isOpen(row))]
  return (
    <Panel
      title="矛盾票"
      remark={open.length > 0 && view.phase === 'open' ? `离截止还有 ${sayLeft(now, view.closesAt)}，截止前没有核实的不计入` : undefined}
    >
      {rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有互相矛盾的票。" />
      ) : (
        <Table
          rowKey="conflictId"
          dataSource={sorted}
          pagination={sorted.length > 50 ? { pageSize: 50 } : false}
          columns={[
            {
              title: '房号',
              render: (_, row) => (
                <>
                  {row.label} <span className="dk-quiet dk-block">{row.names.join('、')}</span>
                </>
              ),
            },
            { title: '怎么回事', render: (_, row) => raisedWords[row.raisedBy] },
            { title: '从什么时候', render: (_, row) => <span className="dk-figures">{sayStamp(row.openedAt)}</span> },
            {
              title: '状态',
              render: (_, row) =>
                isOpen(row) ? (
                  <Badge tone="amber">{view.phase === 'open' ? '等核实，不计入' : '没有核实，未计入'}</Badge>
                ) : (
                  <Badge tone="teal">已核实</Badge>
                ),
            },
            {
              title: '',
              align: 'right',
              render: (_, row) =>
                mayLook && (
                  <Button type={isOpen(row) && view.phase === 'open' ? 'primary' : 'default'} onClick={() => setShown(row.conflictId)}>
                    {isOpen(row) && view.phase === 'open' ? '去核实' : '看看'}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {shown !== null && <ConflictDrawer view={view} conflictId={shown} onDone={() => setShown(null)} />}
    </Panel>
  )
}
