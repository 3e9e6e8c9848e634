import { CalendarOutlined, LeftOutlined, RightOutlined, SearchOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { Audience, ProgrammeKind, audienceNames, programmeKindNames } from '@shared/activity/model'
import { addDays, dayOf } from '@shared/kernel/day'
import { ancestorAt } from '@shared/kernel/place'
import { useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { MonthGrid } from './MonthGrid'
import { SessionTable } from './SessionTable'
import { type Filter, everything, matches, monthPlus, sayMonth } from './filter'
import { SubscribeButton } from './SubscribeButton'
import { useMonth, useMonths, useThemeDays } from './useScience'

/** Sessions of a month, as a calendar or as a table, to be narrowed by kind, audience and words. */
export const Sessions = () => {
  const { workplace } = useStaff()
  const today = dayOf(useNow())
  // In the last days of a month what comes is of the next one, whose first week shows today as well.
  const [month, setMonth] = useState(addDays(today, 6).slice(0, 7))
  const [look, setLook] = useState<'month' | 'table'>('month')
  const [filter, setFilter] = useState(everything)
  const change = (next: Partial<Filter>) => setFilter((before) => ({ ...before, ...next }))
  const found = useMonth(workplace.place, month)
  // A course that began the month before still stands on its lessons.
  const around = useMonths(workplace.place, [monthPlus(month, -1), monthPlus(month, 1)])
  const themes = useThemeDays(ancestorAt(workplace.place, 'district') ?? workplace.place, Number(month.slice(0, 4)))
  return (
    <Panel>
      <div className="dk-row dk-wrap dk-tools">
        <span className="dk-row dk-month-step">
          <Button icon={<LeftOutlined aria-hidden />} aria-label="上个月" onClick={() => setMonth(monthPlus(month, -1))} />
          <strong aria-live="polite">{sayMonth(month)}</strong>
          <Button icon={<RightOutlined aria-hidden />} aria-label="下个月" onClick={() => setMonth(monthPlus(month, 1))} />
          {month !== today.slice(0, 7) && (
            <Button type="link" onClick={() => setMonth(today.slice(0, 7))}>
              回到本月
            </Button>
          )}
        </span>
        <Select
          aria-label="按种类筛选"
          className="dk-science-select"
          allowClear
          placeholder="种类"
          value={filter.kind}
          onChange={(kind?: ProgrammeKind) => change({ kind: kind ?? null })}
          options={ProgrammeKind.options.map((value) => ({ value, label: programmeKindNames[value] }))}
        />
        <Select
          aria-label="按人群筛选"
          className="dk-science-select"
          allowClear
          placeholder="面向谁"
          value={filter.audience}
          onChange={(audience?: Audience) => change({ audience: audience ?? null })}
          options={Audience.options.map((value) => ({ value, label: audienceNames[value] }))}
        />
        <Checkbox checked={!filter.over} onChange={(e) => change({ over: !e.target.checked })}>
          只看还没结束的
        </Checkbox>
        <span className="dk-row dk-push">
          <Input
            prefix={<SearchOutlined aria-hidden />}
            className="dk-search"
            allowClear
            placeholder="标题、主办、场地"
            aria-label="按标题、主办、场地找"
            value={filter.words}
            onChange={(e) => change({ words: e.target.value })}
          />
          <Segmented
            aria-label="怎么看"
            value={look}
            onChange={setLook}
            options={[
              { value: 'month' as const, icon: <CalendarOutlined aria-hidden />, label: '月历' },
              { value: 'table' as const, icon: <UnorderedListOutlined aria-hidden />, label: '列表' },
            ]}
          />
        </span>
      </div>
      <Loaded of={found} rows={8}>
        {(items) => {
          const shown = items.filter((card) => matches(card, filter))
          return look === 'month' ? (
            <MonthGrid
              month={month}
              today={today}
              cards={[...shown, ...around.filter((card) => matches(card, filter))]}
              themes={themes.data ?? []}
            />
          ) : (
            <SessionTable cards={shown} name={workplace.name} month={month} />
          )
        }}
      </Loaded>
      <SubscribeButton place={workplace.place} />
    </Panel>
  )
}
