import { Empty, Table, type TableColumnsType } from 'antd'
import { serviceKindNames } from '@shared/dispatch/menu'
import { orderChannelNames } from '@shared/dispatch/order'
import type { OrderCard } from '@shared/dispatch/view'
import { dayOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { hrefOf } from '../app/useRoute'
import { saveBook } from '../data/spreadsheet'
import { sayStamp } from '../kit/words'
import { Due } from './Due'
import { Flags, OrderStateBadge, deskStateName } from './Flags'
import { sayHolder, sayWanted } from './say'
import { byPressing } from './sort'

/** The same orders as the board, a line each, closed ones included. */
export const OrderTable = ({ cards, now, none }: { cards: readonly OrderCard[]; now: Instant; none: string }) => (
  <Table
    rowKey="orderId"
    columns={columns(now)}
    dataSource={[...cards].sort(byPressing)}
    pagination={cards.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
    scroll={{ x: 860 }}
    locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={none} /> }}
  />
)

const columns = (now: Instant): TableColumnsType<OrderCard> => [
  {
    title: '单号',
    width: 110,
    sorter: (a, b) => a.number.localeCompare(b.number),
    render: (_, card) => <span className="dk-figures">{card.number}</span>,
  },
  {
    title: '要什么',
    render: (_, card) => (
      <a className="dk-title-link" href={hrefOf({ at: 'order', order: card.orderId })}>
        <strong>{card.title}</strong>
        <span className="dk-quiet dk-block">
          {card.communityName} · {card.atHome ? '上门' : '不上门'} · {card.persons} 人
        </span>
        <span className="dk-order-flags">
          <Flags card={card} />
        </span>
      </a>
    ),
  },
  { title: '办到哪一步', width: 140, render: (_, card) => <OrderStateBadge state={card.state} /> },
  { title: '在谁手里', width: 150, render: (_, card) => sayHolder(card) },
  { title: '期限', width: 130, sorter: byPressing, render: (_, card) => <Due due={card.due} now={now} /> },
  {
    title: '点单时间',
    width: 150,
    sorter: (a, b) => a.createdAt.localeCompare(b.createdAt),
    render: (_, card) => <span className="dk-figures">{sayStamp(card.createdAt)}</span>,
  },
]

/** The list as a spreadsheet. Its cards name no person, so it is no export that is logged. */
export const saveOrders = async (name: string, cards: readonly OrderCard[], now: Instant): Promise<void> => {
  const rows = cards.map((card) => [
    ...[card.number, serviceKindNames[card.kind], card.title, card.communityName, deskStateName(card.state), sayHolder(card)],
    ...[card.due ? sayStamp(card.due) : '', card.overdue ? '超时' : '', card.urgent ? '加急' : '', orderChannelNames[card.channel]],
    ...[card.atHome ? '上门' : '', card.persons, sayWanted(card.wanted), sayStamp(card.createdAt), sayStamp(card.since)],
  ])
  const head = [
    '单号',
    '类别',
    '要什么',
    '社区',
    '办到哪一步',
    '在谁手里',
    '期限',
    '超时',
    '加急',
    '怎样点的',
    '上门',
    '人数',
    '希望时间',
    '点单时间',
    '到这一步的时间',
  ]
  const widths = [12, 16, 24, 16, 16, 20, 18, 8, 8, 18, 8, 8, 30, 18, 18]
  await saveBook(`${name}点单-${dayOf(now)}.xlsx`, [{ name: '点单', rows: [head, ...rows], widths }])
}
