import { Table } from 'antd'
import type { RollImport, RollTotals } from '@shared/registry/model'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { sayArea } from '../kit/words'

type Unit = RollImport['units'][number]

const changed = ({ totals, before }: Unit): 'new' | 'changed' | 'same' =>
  before === null
    ? 'new'
    : before.people !== totals.people || before.area !== totals.area || before.flats !== totals.flats
      ? 'changed'
      : 'same'
const words = { new: '新名册', changed: '有变化', same: '合计没变' } as const

/** A figure after the import, with the one before under it when it differs. */
const Turned = ({ after, before }: { after: string; before: string | null }) => (
  <span className="dk-figures">
    {after}
    {before !== null && before !== after && <s className="dk-quiet dk-block">{before}</s>}
  </span>
)

/** Every unit that the import would replace, with its totals before and after. */
export const UnitPreviews = ({ units, totals }: { units: Unit[]; totals: RollTotals }) => (
  <Panel title="各单元" remark={`${units.length} 个单元，写入后整个换成新名册`}>
    <Table<Unit>
      rowKey="unit"
      size="small"
      dataSource={units}
      pagination={units.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: '单元', dataIndex: 'label' },
        {
          title: '套',
          align: 'right',
          render: (_, u) => <Turned after={String(u.totals.flats)} before={u.before && String(u.before.flats)} />,
        },
        {
          title: '人数',
          align: 'right',
          render: (_, u) => <Turned after={String(u.totals.people)} before={u.before && String(u.before.people)} />,
        },
        {
          title: '面积 ㎡',
          align: 'right',
          render: (_, u) => <Turned after={sayArea(u.totals.area)} before={u.before && sayArea(u.before.area)} />,
        },
        { title: '', width: 130, render: (_, u) => <Badge tone={changed(u) === 'same' ? 'plain' : 'teal'}>{words[changed(u)]}</Badge> },
      ]}
      summary={() => (
        <Table.Summary.Row className="dk-sum">
          <Table.Summary.Cell index={0}>合计</Table.Summary.Cell>
          <Table.Summary.Cell index={1} align="right">
            {totals.flats}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={2} align="right">
            {totals.people}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={3} align="right">
            {sayArea(totals.area)}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={4} />
        </Table.Summary.Row>
      )}
    />
    <p className="dk-quiet dk-note">同一个人在几个单元都有房的，合计只算一人，所以合计可能比各单元相加少。</p>
  </Panel>
)
