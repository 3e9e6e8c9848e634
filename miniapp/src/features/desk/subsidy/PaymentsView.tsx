import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import type { ReplyOf } from '@shared/contract/endpoint'
import { formatFen } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import { readSettlement } from '@shared/subsidy/planContract'
import { call } from '@/api'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { Figures } from './Figures'
import { StateList } from './StateList'
import { TakeOut } from './TakeOut'

type Street = ReplyOf<typeof readSettlement>['streets'][number]

/** What the treasury has to pay, what it paid this year, and the year-end sheet with the streets. */
export const PaymentsView = ({ district, place, year }: { district: PlaceId; place: PlaceId; year: number }) => {
  const sheet = useQuery({
    queryKey: [readSettlement.id, district, year],
    queryFn: () => call(readSettlement, { params: { placeId: district, year } }),
  })
  return (
    <div className="dk-stack">
      <Panel title="等待拨付" remark="列入计划、账户经全体建设者确认的">
        <StateList place={place} state="planned" empty="没有等待拨付的补贴。" />
      </Panel>
      <Panel
        title={`${year} 年年底结算`}
        remark="全部由区财政局先行垫付，年底按承担比例结算"
        actions={
          <span className="dk-row">
            <TakeOut district={district} year={year} list="payments" />
            <TakeOut district={district} year={year} list="settlement" />
          </span>
        }
      >
        <Loaded of={sheet} rows={3}>
          {({ streets, totals, returned }) => (
            <>
              <Figures totals={totals} />
              <Table<Street>
                className="dk-note"
                rowKey="place"
                size="small"
                pagination={false}
                dataSource={streets}
                locale={{ emptyText: '今年还没有拨付。' }}
                columns={[
                  { title: '街道（功能园区）', dataIndex: 'name' },
                  { title: '台数', dataIndex: 'lifts', align: 'right' },
                  ...(['total', 'city', 'district', 'street'] as const).map((key) => ({
                    title: { total: '区财政垫付（元）', city: '市财政承担', district: '区财政承担', street: '街道承担' }[key],
                    align: 'right' as const,
                    className: 'dk-figures',
                    render: (_: unknown, line: Street) => formatFen(line[key]),
                  })),
                ]}
              />
              {returned > 0 && <p className="dk-note dk-quiet">当年追回补贴 {formatFen(returned)} 元。</p>}
            </>
          )}
        </Loaded>
      </Panel>
      <Panel title="正在追回">
        <StateList place={place} state="recovering" empty="没有正在追回的补贴。" />
      </Panel>
    </div>
  )
}
