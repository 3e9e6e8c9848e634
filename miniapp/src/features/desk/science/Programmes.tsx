import { SearchOutlined } from '@ant-design/icons'
import { Empty, Input, Segmented, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { type Programme, ProgrammeKind, audienceNames, programmeKindNames } from '@shared/activity/model'
import { useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { useProgrammes } from './useScience'
import { elsewhere } from './words'

/** Every programme of the workplace, drafts too, the newest first. */
export const Programmes = () => {
  const { workplace } = useStaff()
  const found = useProgrammes(workplace.place)
  const [state, setState] = useState<'all' | Programme['state']>('all')
  const [kind, setKind] = useState<ProgrammeKind | null>(null)
  const [words, setWords] = useState('')
  const fits = (one: Programme) =>
    (state === 'all' || one.state === state) &&
    (kind === null || one.kind === kind) &&
    (words.trim() === '' || `${one.title} ${one.organiser} ${one.venue.name}`.includes(words.trim()))
  return (
    <Panel>
      <div className="dk-row dk-wrap dk-tools">
        <Segmented
          aria-label="按状态筛选"
          value={state}
          onChange={setState}
          options={[
            { value: 'all' as const, label: '全部' },
            { value: 'draft' as const, label: '没有发布' },
            { value: 'published' as const, label: '已发布' },
          ]}
        />
        <Select
          aria-label="按种类筛选"
          className="dk-science-select"
          allowClear
          placeholder="种类"
          value={kind}
          onChange={(next?: ProgrammeKind) => setKind(next ?? null)}
          options={ProgrammeKind.options.map((value) => ({ value, label: programmeKindNames[value] }))}
        />
        <span className="dk-row dk-push">
          <Input
            prefix={<SearchOutlined aria-hidden />}
            className="dk-search"
            allowClear
            placeholder="标题、主办、场地"
            aria-label="按标题、主办、场地找"
            value={words}
            onChange={(e) => setWords(e.target.value)}
          />
        </span>
      </div>
      <Loaded of={found}>
        {(all) => (
          <Table
            rowKey="programmeId"
            columns={columns(workplace.name)}
            dataSource={all.filter(fits)}
            pagination={all.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
            scroll={{ x: 820 }}
            locale={{
              emptyText: (
                <Empty
                  image={Empty.PRESENTED_IMAGE_SIMPLE}
                  description={all.length === 0 ? '还没有节目。点右上角“新节目”写第一个。' : '没有符合条件的节目。'}
                />
              ),
            }}
          />
        )}
      </Loaded>
    </Panel>
  )
}

const columns = (here: string): TableColumnsType<Programme> => [
  {
    title: '节目',
    sorter: (a, b) => a.title.localeCompare(b.title, 'zh'),
    render: (_, one) => (
      <a
        className="dk-title-link"
        href={hrefOf({ at: 'programme', programme: one.programmeId, draft: null, tab: one.state === 'draft' ? 'main' : 'sessions' })}
      >
        <strong>{one.title}</strong>
        <span className="dk-quiet dk-block">
          {one.organiser} · {one.venue.name}
          {elsewhere(one, here)}
        </span>
      </a>
    ),
  },
  { title: '种类', width: 140, render: (_, one) => programmeKindNames[one.kind] },
  { title: '面向', width: 220, render: (_, one) => one.audience.map((who) => audienceNames[who]).join('、') },
  {
    title: '状态',
    width: 110,
    render: (_, one) => <Badge tone={one.state === 'draft' ? 'plain' : 'teal'}>{one.state === 'draft' ? '没有发布' : '已发布'}</Badge>,
  },
]
