import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Empty, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { levelNames, levelOf, levels, type Level, type PlaceId } from '@shared/kernel/place'
import { addPlace, previewImport } from '@shared/registry/contract'
import type { Place, RollTotals } from '@shared/registry/model'
import { mayCall, useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { usePlace } from '../data/useLists'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { sayArea } from '../kit/words'
import { InsideOf } from './InsideOf'
import { AddPlaceDialog } from './AddPlaceDialog'

type Child = Place & { totals: RollTotals | null }

/** Levels that staff add by hand; buildings, units and flats come with the roll. */
const byHand: readonly Level[] = ['street', 'community', 'estate']

/** One place above the unit: what is inside it, and what can be added or imported here. */
export const PlaceView = ({ place }: { place: PlaceId }) => {
  const { me } = useStaff()
  const inside = usePlace(place)
  const [adding, setAdding] = useState(false)
  const level = levelOf(place)
  const below = levels[levels.indexOf(level) + 1] ?? 'flat'
  const mayAdd = byHand.includes(below) && mayCall(me, addPlace, place)
  const mayImport = level === 'estate' && mayCall(me, previewImport, place)
  return (
    <Panel
      title={inside.data?.lineage.at(-1)?.name ?? '…'}
      remark={inside.data?.lineage
        .slice(0, -1)
        .map((p) => p.name)
        .join(' › ')}
      actions={
        <span className="dk-row">
          {mayAdd && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
              添加{levelNames[below]}
            </Button>
          )}
          {mayImport && (
            <Button type="primary" icon={<UploadOutlined aria-hidden />} href={hrefOf({ at: 'import', estate: place, of: null })}>
              导入名册
            </Button>
          )}
        </span>
      }
    >
      <Loaded of={inside}>
        {({ lineage, children }) => (
          <>
            {lineage.at(-1)?.phone && <p className="dk-quiet">电话 {lineage.at(-1)?.phone}</p>}
            <Table
              rowKey="placeId"
              columns={columnsFor(below)}
              dataSource={children}
              pagination={children.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
              locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={emptyWord(level, mayAdd, mayImport)} /> }}
            />
            {adding && <AddPlaceDialog parent={place} level={below} siblings={children} onDone={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const headings: Partial<Record<Level, string>> = { building: '楼栋' }

const columnsFor = (level: Level): TableColumnsType<Child> => {
  const name = {
    title: headings[level] ?? levelNames[level],
    render: (_: unknown, c: Child) => <a href={hrefOf({ at: 'rolls', place: c.placeId })}>{c.name}</a>,
  }
  if (level === 'unit')
    return [
      name,
      { title: '套', align: 'right', render: (_, c) => c.totals?.flats ?? '—' },
      { title: '人数', align: 'right', render: (_, c) => c.totals?.people ?? '—' },
      {
        title: '面积 ㎡',
        align: 'right',
        render: (_, c) => (c.totals ? <span className="dk-figures">{sayArea(c.totals.area)}</span> : '没有名册'),
      },
    ]
  if (level === 'building') return [name, { title: '名册', width: 420, render: (_, c) => <InsideOf building={c.placeId} /> }]
  return [
    name,
    ...(level === 'community' ? [{ title: '电话', width: 180, render: (_: unknown, c: Child) => c.phone ?? '—' }] : []),
    { title: '编号', width: 220, render: (_, c) => <code className="dk-digest">{c.placeId}</code> },
  ]
}

const emptyWord = (level: Level, mayAdd: boolean, mayImport: boolean): string => {
  if (level === 'estate') return mayImport ? '这个小区还没有名册。点“导入名册”，楼栋和单元会随名册一起建好。' : '这个小区还没有名册。'
  return mayAdd ? '这里还是空的。先添加，再导入名册。' : '这里还是空的。'
}
