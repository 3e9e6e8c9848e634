import { useQuery } from '@tanstack/react-query'
import { Empty, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { audienceNames, programmeKindNames } from '@shared/activity/model'
import { Face, faceNames } from '@shared/activity/report'
import { type SeasonSum, byAudience, byKind, monthsOf, sumOf } from '@shared/activity/season'
import { type SeasonLine, seasonReport } from '@shared/activity/seasonContract'
import { dayOf } from '@shared/kernel/day'
import { sayMoment } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { hrefOf } from '../app/useRoute'
import { readAll } from '../data/readAll'
import { saveBook } from '../data/spreadsheet'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { SaveButton } from '../kit/SaveButton'
import { sayStamp } from '../kit/words'
import { Bars } from './Bars'
import { keyOf } from './useScience'
import { monthPlus, sayMonth } from './filter'

/** Every session of the months, a page of ten at a time. */
const useSeason = (place: PlaceId, from: string, to: string) =>
  useQuery({
    queryKey: keyOf(seasonReport, place, from, to),
    queryFn: async (): Promise<SeasonLine[]> => {
      const lines: SeasonLine[] = []
      for (const month of monthsOf(from, to))
        lines.push(...(await readAll((cursor) => call(seasonReport, { query: { place, month, from, to, cursor } }))))
      return lines
    },
  })

interface Season {
  readonly label: string
  readonly from: string
  readonly to: string
}

const seasonsAt = (month: string): Season[] => {
  const year = month.slice(0, 4)
  const quarter = Math.floor((Number(month.slice(5)) - 1) / 3)
  const start = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}`
  return [
    { label: `本月（${sayMonth(month)}）`, from: month, to: month },
    { label: `上月（${sayMonth(monthPlus(month, -1))}）`, from: monthPlus(month, -1), to: monthPlus(month, -1) },
    { label: `本季度（${sayMonth(start)}起）`, from: start, to: monthPlus(start, 2) },
    { label: `今年（${year} 年）`, from: `${year}-01`, to: `${year}-12` },
    { label: `去年（${Number(year) - 1} 年）`, from: `${Number(year) - 1}-01`, to: `${Number(year) - 1}-12` },
  ]
}

/** What a season came to: attendances and distinct people, by audience and kind, session by session. */
export const Season = () => {
  const { workplace } = useStaff()
  const month = dayOf(useNow()).slice(0, 7)
  const seasons = seasonsAt(month)
  const [chosen, setChosen] = useState(2)
  const season = seasons[chosen] ?? { label: '', from: month, to: month }
  const found = useSeason(workplace.place, season.from, season.to)
  return (
    <Panel
      title="一段时间办得怎么样"
      remark="人次：来一次课算一次；人：同一个人来几次都算一个"
      actions={
        <Select
          aria-label="哪段时间"
          className="dk-season-select"
          value={chosen}
          onChange={setChosen}
          options={seasons.map(({ label }, value) => ({ value, label }))}
        />
      }
    >
      <Loaded of={found} rows={8}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这段时间没有场次。" />
          ) : (
            <Figures lines={lines} season={season} name={workplace.name} />
          )
        }
      </Loaded>
    </Panel>
  )
}

const hours = (minutes: number): string => `${Math.round(minutes / 6) / 10} 小时`

const Figures = ({ lines, season, name }: { lines: SeasonLine[]; season: Season; name: string }) => {
  const all = sumOf(lines)
  const most = (sums: readonly SeasonSum[]) => Math.max(1, ...sums.map(({ attendances }) => attendances))
  const [audiences, kinds] = [byAudience(lines), byKind(lines)]
  const words = ({ attendances, people, sessions }: SeasonSum) => `${attendances} 人次，${people} 人，${sessions} 场`
  const faces = Face.options.map((face) => [faceNames[face], lines.reduce((sum, line) => sum + line.faces[face], 0)] as const)
  return (
    <div className="dk-stack">
      <dl className="dk-totals">
        <Sum name="场次" value={`${all.sessions}`} />
        <Sum name="人次" value={`${all.attendances}`} />
        <Sum name="人" value={`${all.people}`} />
        <Sum name="约了 / 名额" value={`${all.booked} / ${all.seats}`} />
        <Sum name="约了没来" value={`${all.absent}`} />
        <Sum name="学习时间" value={hours(all.minutes)} />
      </dl>
      <div className="dk-two">
        <Bars
          title="按人群（一场给几类人的，各算一次）"
          bars={audiences.map((sum) => ({
            name: audienceNames[sum.key],
            part: sum.attendances,
            whole: most(audiences),
            words: words(sum),
          }))}
        />
        <Bars
          title="按种类"
          bars={kinds.map((sum) => ({ name: programmeKindNames[sum.key], part: sum.attendances, whole: most(kinds), words: words(sum) }))}
        />
      </div>
      <p className="dk-quiet">评价：{faces.map(([face, count]) => `${face} ${count}`).join('，')}</p>
      <Table
        rowKey="sessionId"
        columns={columns}
        dataSource={lines}
        pagination={lines.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 820 }}
      />
      <div>
        <SaveButton label="导出 Excel（不含姓名）" save={() => save(lines, season, name)} />
      </div>
    </div>
  )
}

const Sum = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

const columns: TableColumnsType<SeasonLine> = [
  { title: '开始', width: 150, render: (_, one) => <span className="dk-figures">{sayMoment(one.startsAt)}</span> },
  {
    title: '场次',
    render: (_, one) => (
      <a className="dk-title-link" href={hrefOf({ at: 'session', session: one.sessionId, tab: 'report' })}>
        <strong>{one.title}</strong>
        <span className="dk-quiet dk-block">
          {programmeKindNames[one.kind]} · {one.organiser}
        </span>
      </a>
    ),
  },
  { title: '约了 / 名额', width: 110, render: (_, one) => `${one.booked} / ${one.seats}` },
  { title: '人次', width: 80, sorter: (a, b) => a.attendances - b.attendances, render: (_, one) => one.attendances },
  { title: '人', width: 70, sorter: (a, b) => a.persons - b.persons, render: (_, one) => one.persons },
  { title: '没来', width: 70, render: (_, one) => one.absent },
]

const save = (lines: readonly SeasonLine[], season: Season, name: string): Promise<void> => {
  const all = sumOf(lines)
  return saveBook(`${name}科普统计-${season.from}到${season.to}.xlsx`, [
    {
      name: '合计',
      widths: [28, 12, 12, 12],
      rows: [
        ['', '场次', '人次', '人'],
        ['合计', all.sessions, all.attendances, all.people],
        ...byAudience(lines).map((sum) => [audienceNames[sum.key], sum.sessions, sum.attendances, sum.people]),
        ...byKind(lines).map((sum) => [programmeKindNames[sum.key], sum.sessions, sum.attendances, sum.people]),
      ],
    },
    {
      name: '场次',
      widths: [18, 28, 14, 24, 28, 8, 8, 8, 8, 8, 8, 8, 12],
      rows: [
        ['开始', '节目', '种类', '主办', '面向', '名额', '约了', '人次', '人', '孩子', '老人', '没来', '学习分钟'],
        ...lines.map((one) => [
          ...[sayStamp(one.startsAt), one.title, programmeKindNames[one.kind], one.organiser],
          ...[one.audience.map((who) => audienceNames[who]).join('、'), one.seats, one.booked, one.attendances, one.persons],
          ...[one.children, one.elders, one.absent, one.learningMinutes],
        ]),
      ],
    },
  ])
}
