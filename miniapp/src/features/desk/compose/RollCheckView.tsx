import { Alert, Button, Table } from 'antd'
import type { checkRoll } from '@shared/decision/contract'
import type { ReplyOf } from '@shared/contract/endpoint'
import { sayDigest } from '@shared/kernel/digest'
import { hrefOf } from '../app/useRoute'
import { Panel } from '../kit/Panel'
import { sayArea } from '../kit/words'

export type RollCheck = ReplyOf<typeof checkRoll>

/** The roll that publishing would freeze: unit by unit, its sum, its fingerprint, and what keeps it from being frozen. */
export const RollCheckView = ({ check, onAgain, busy }: { check: RollCheck; onAgain: () => void; busy: boolean }) => (
  <Panel
    title="核对名册"
    remark={`名册指纹 ${sayDigest(check.fingerprint)}`}
    actions={
      <Button loading={busy} onClick={onAgain}>
        再核对一次
      </Button>
    }
  >
    {check.problems.length > 0 && (
      <Alert
        type="error"
        showIcon
        message="名册还不完整，不能发布"
        description={
          <ul className="dk-list">
            {check.problems.map((p) => (
              <li key={p}>{p}</li>
            ))}
          </ul>
        }
      />
    )}
    <Table
      rowKey="unit"
      size="small"
      pagination={false}
      dataSource={check.units}
      columns={[
        { title: '单元', render: (_, u) => <a href={hrefOf({ at: 'rolls', place: u.unit })}>{u.label}</a> },
        { title: '套', align: 'right', render: (_, u) => u.totals?.flats ?? '—' },
        { title: '人数', align: 'right', render: (_, u) => u.totals?.people ?? '—' },
        {
          title: '面积 ㎡',
          align: 'right',
          render: (_, u) => (u.totals ? <span className="dk-figures">{sayArea(u.totals.area)}</span> : '没有名册'),
        },
      ]}
      summary={() => (
        <Table.Summary.Row className="dk-sum">
          <Table.Summary.Cell index={0}>这次表决合计</Table.Summary.Cell>
          <Table.Summary.Cell index={1} align="right">
            {check.totals.flats}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={2} align="right">
            {check.totals.people}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={3} align="right">
            {sayArea(check.totals.area)}
          </Table.Summary.Cell>
        </Table.Summary.Row>
      )}
    />
    <p className="dk-quiet dk-note">同一个人在几个单元都有房的，合计里只算一人，所以合计可能比各单元相加少。</p>
  </Panel>
)
