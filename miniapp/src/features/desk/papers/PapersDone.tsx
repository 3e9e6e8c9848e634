import { Segmented, Table } from 'antd'
import { useState } from 'react'
import type { DecisionId } from '@shared/decision/model'
import { flawNames, paperStateNames } from '@shared/decision/paper'
import type { PaperRow } from '@shared/decision/paperContract'
import { Badge, type Tone } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { useActorNames } from '../log/useActorNames'
import { usePapers } from './usePapers'

const kinds = ['counted', 'contested', 'invalid', 'entered', 'disputed'] as const
type Kind = (typeof kinds)[number]
const tones: Record<Kind, Tone> = { counted: 'teal', contested: 'amber', invalid: 'red', entered: 'plain', disputed: 'amber' }

/** Papers by how they stand: when and by whom they were read, never what they say. */
export const PapersDone = ({ decisionId }: { decisionId: DecisionId }) => {
  const [kind, setKind] = useState<Kind>('counted')
  const papers = usePapers(decisionId, kind)
  return (
    <Panel>
      <div className="dk-row dk-tools">
        <Segmented
          aria-label="显示哪些纸票"
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: paperStateNames[value] }))}
        />
      </div>
      <Loaded of={papers}>{(rows) => <Rows rows={rows} kind={kind} />}</Loaded>
    </Panel>
  )
}

const Rows = ({ rows, kind }: { rows: PaperRow[]; kind: Kind }) => {
  const nameOf = useActorNames()
  return (
    <Table
      rowKey="paperId"
      dataSource={rows}
      pagination={rows.length > 50 ? { pageSize: 50 } : false}
      locale={{ emptyText: '没有这样的纸票。' }}
      columns={[
        { title: '房号', dataIndex: 'label' },
        {
          title: '状态',
          render: (_, row) => (
            <>
              <Badge tone={tones[kind]}>{paperStateNames[row.state]}</Badge>{' '}
              <span className="dk-quiet">{row.flaw ? flawNames[row.flaw] : row.receipt}</span>
            </>
          ),
        },
        { title: '录入', render: (_, row) => <Reader at={sayStamp(row.enteredAt)} name={row.readBy[0] && nameOf(row.readBy[0])} /> },
        {
          title: '复核',
          render: (_, row) => <Reader at={row.endedAt && sayStamp(row.endedAt)} name={row.readBy.slice(1).map(nameOf).join('、')} />,
        },
      ]}
    />
  )
}

const Reader = ({ at, name }: { at: string | null; name: string | undefined }) => (
  <>
    {name} <span className="dk-quiet dk-block">{at}</span>
  </>
)
