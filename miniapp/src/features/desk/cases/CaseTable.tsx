import { SearchOutlined } from '@ant-design/icons'
import { Checkbox, Empty, Input, Segmented, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { dayOf, sayDay } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { stages, stateNames } from '@shared/retrofit/state'
import type { CaseCard } from '@shared/retrofit/view'
import { sayDue } from '@/features/retrofit/due'
import { sayTurn } from '@/features/retrofit/turn'
import { hrefOf } from '../app/useRoute'
import { saveBook } from '../data/spreadsheet'
import { Panel } from '../kit/Panel'
import { SaveButton } from '../kit/SaveButton'
import { DueWords } from './DueWords'
import { StateBadge } from './StateBadge'
import { actorsIn, byUrgency, everything, matches, stageOf } from './filter'

/** Every case of a place, to be filtered by stretch, by whose turn it is, by what is late, and by words. */
export const CaseTable = ({ cards, now, name }: { cards: readonly CaseCard[]; now: Instant; name: string }) => {
  const [filter, setFilter] = useState(everything)
  const change = (next: Partial<typeof filter>) => setFilter((before) => ({ ...before, ...next }))
  const shown = cards.filter((card) => matches(card, filter)).sort(byUrgency)
  const late = cards.filter(({ due }) => due?.overdue).length
  const numberOf = (stage: string) => cards.filter(({ state }) => stageOf(state) === stage).length
  const names = [...stages.map((stage) => stage.name), '暂停或终止']
  return (
    <Panel>
      <div className="dk-row dk-wrap dk-tools">
        <Segmented
          aria-label="按阶段筛选"
          value={filter.stage}
          onChange={(stage) => change({ stage })}
          options={[
            { value: 'all', label: `全部 ${cards.length}` },
            ...names.filter((stage) => numberOf(stage) > 0).map((stage) => ({ value: stage, label: `${stage} ${numberOf(stage)}` })),
          ]}
        />
        <Select
          className="dk-cases-actor"
          aria-label="按轮到谁筛选"
          allowClear
          placeholder="轮到谁"
          value={filter.actor}
          onChange={(actor) => change({ actor: actor ?? null })}
          options={actorsIn(cards)}
        />
        <Checkbox checked={filter.overdue} onChange={(e) => change({ overdue: e.target.checked })}>
          只看超期{late > 0 && ` ${late}`}
        </Checkbox>
        <span className="dk-row dk-push">
          <Input
            prefix={<SearchOutlined aria-hidden />}
            className="dk-search"
            allowClear
            placeholder="按小区、楼栋找"
            aria-label="按小区、楼栋找"
            value={filter.words}
            onChange={(e) => change({ words: e.target.value })}
          />
          <SaveButton label="导出" disabled={shown.length === 0} save={() => save(name, shown, now)} />
        </span>
      </div>
      <Table
        rowKey="caseId"
        columns={columns(now)}
        dataSource={shown}
        pagination={shown.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
        scroll={{ x: 820 }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={cards.length === 0 ? '还没有立项的电梯。业主登记意愿后，在“意愿储备库”里立项。' : '没有符合条件的电梯。'}
            />
          ),
        }}
      />
    </Panel>
  )
}

const columns = (now: Instant): TableColumnsType<CaseCard> => [
  {
    title: '电梯',
    sorter: (a, b) => a.title.localeCompare(b.title, 'zh', { numeric: true }),
    render: (_, card) => (
      <a className="dk-title-link" href={hrefOf({ at: 'lift', lift: card.caseId, tab: 'main' })}>
        <strong>{card.title}</strong>
        <span className="dk-quiet dk-block">{card.where}</span>
      </a>
    ),
  },
  { title: '办到哪一步', width: 150, render: (_, card) => <StateBadge head={card} /> },
  { title: '轮到谁', width: 150, render: (_, card) => sayTurn(card.waitsFor) ?? <span className="dk-quiet">等结果</span> },
  {
    title: '期限',
    width: 225,
    sorter: byUrgency,
    render: (_, card) => (card.due ? <DueWords due={card.due} now={now} /> : <span className="dk-quiet">没有法定期限</span>),
  },
  {
    title: '到这一步',
    width: 120,
    sorter: (a, b) => a.since.localeCompare(b.since),
    render: (_, card) => <span className="dk-figures">{sayDay(dayOf(card.since))}</span>,
  },
]

/** The list as a spreadsheet. It names no person, so it is no export that is logged. */
const save = async (name: string, cards: readonly CaseCard[], now: Instant): Promise<void> => {
  const today = dayOf(now)
  const rows = cards.map((card) => {
    const due = card.due && sayDue(card.due, today)
    return [
      ...[card.where, card.title, stageOf(card.state), stateNames[card.state], sayTurn(card.waitsFor) ?? ''],
      ...[card.due?.day ?? '', due?.left ?? '', dayOf(card.since), dayOf(card.createdAt)],
    ]
  })
  const head = ['地点', '电梯', '阶段', '办到哪一步', '轮到谁', '期限', '还剩', '到这一步的日期', '立项日期']
  await saveBook(`${name}加装电梯-${today}.xlsx`, [
    { name: '加装电梯', rows: [head, ...rows], widths: [32, 28, 12, 18, 24, 12, 16, 14, 12] },
  ])
}
