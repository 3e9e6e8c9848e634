import { Empty, Table, type TableColumnsType } from 'antd'
import { audienceNames, programmeKindNames } from '@shared/activity/model'
import { type SessionCard, bookingNames } from '@shared/activity/view'
import { sayStamp } from '../kit/words'
import { hrefOf } from '../app/useRoute'
import { saveBook } from '../data/spreadsheet'
import { Badge } from '../kit/Badge'
import { SaveButton } from '../kit/SaveButton'
import { bookingTones, sayFull, sayLesson, sayLessons } from './words'

/** Sessions one to a line, in order of time; the list names no person, so it leaves without an entry in the log. */
export const SessionTable = ({ cards, name, month }: { cards: readonly SessionCard[]; name: string; month: string }) => (
  <>
    <Table
      rowKey="sessionId"
      columns={columns}
      dataSource={[...cards]}
      pagination={cards.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
      scroll={{ x: 820 }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这个月没有符合条件的场次。点“新节目”写一个，再排场次。" />,
      }}
    />
    <div className="dk-row dk-note">
      <SaveButton label="导出这个月" disabled={cards.length === 0} save={() => save(cards, name, month)} />
    </div>
  </>
)

const first = ({ lessons }: SessionCard): string => lessons[0]?.startsAt ?? ''

const columns: TableColumnsType<SessionCard> = [
  {
    title: '时间',
    width: 215,
    sorter: (a, b) => first(a).localeCompare(first(b)),
    render: (_, card) => <span className="dk-figures">{sayLessons(card.lessons)}</span>,
  },
  {
    title: '节目',
    render: (_, card) => (
      <a className="dk-title-link" href={hrefOf({ at: 'session', session: card.sessionId, tab: 'main' })}>
        <strong>{card.title}</strong>
        <span className="dk-quiet dk-block">
          {programmeKindNames[card.kind]} · {card.organiser} · {card.venue.name}
        </span>
      </a>
    ),
  },
  {
    title: '预约',
    width: 130,
    render: (_, card) => <Badge tone={bookingTones[card.booking]}>{bookingNames[card.booking]}</Badge>,
  },
  { title: '网上名额', width: 190, sorter: (a, b) => a.left - b.left, render: (_, card) => sayFull(card) },
]

const save = (cards: readonly SessionCard[], name: string, month: string): Promise<void> =>
  saveBook(`${name}科普场次-${month}.xlsx`, [
    {
      name: '场次',
      widths: [18, 28, 14, 22, 30, 18, 14, 10, 10, 10, 40],
      rows: [
        ['开始', '节目', '种类', '主办', '场地', '面向', '预约', '网上名额', '还剩', '候补', '全部时间'],
        ...cards.map((card) => [
          ...[first(card) === '' ? '' : sayStamp(card.lessons[0]?.startsAt ?? card.opensAt), card.title, programmeKindNames[card.kind]],
          ...[card.organiser, `${card.venue.name}（${card.venue.address}）`, card.audience.map((one) => audienceNames[one]).join('、')],
          ...[bookingNames[card.booking], card.seats, card.left, card.waiting, card.lessons.map(sayLesson).join('；')],
        ]),
      ],
    },
  ])
