import { Segmented, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { parentOf, type PlaceId } from '@shared/kernel/place'
import { formatArea } from '@shared/kernel/area'
import { areaSourceNames, holdingNames, type FlatView } from '@shared/registry/model'
import { usePlace, useUnitRoll } from '../data/useLists'
import { BuildingGrid } from '../kit/BuildingGrid'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { sayArea, sayTotals } from '../kit/words'
import { VoterCell } from '../binding/VoterCell'
import { PhoneCell } from './RevealPhone'

/** The roll of one unit in force now: as a building and as a table, names and phones masked. */
export const UnitRoll = ({ unit }: { unit: PlaceId }) => {
  const building = usePlace(parentOf(unit))
  const roll = useUnitRoll(unit)
  const name = building.data?.children.find((c) => c.placeId === unit)?.name ?? ''
  return (
    <Panel
      title={`${building.data?.lineage.at(-1)?.name ?? ''} ${name}`}
      remark={roll.data && `${sayTotals(roll.data.totals)} · 第 ${roll.data.version} 版`}
    >
      <Loaded of={roll}>{({ flats }) => <Flats unit={unit} flats={flats} />}</Loaded>
    </Panel>
  )
}

const Flats = ({ unit, flats }: { unit: PlaceId; flats: FlatView[] }) => {
  const [as, setAs] = useState<'table' | 'grid'>('table')
  return (
    <>
      <div className="dk-row dk-tools">
        <Segmented
          aria-label="怎样看"
          value={as}
          onChange={setAs}
          options={[
            { value: 'table' as const, label: '表格' },
            { value: 'grid' as const, label: '楼栋' },
          ]}
        />
        <span className="dk-quiet">姓名和手机号已隐去一部分</span>
      </div>
      {as === 'grid' ? (
        <BuildingGrid
          label="各户面积"
          rooms={flats.map((f) => ({ flat: f.placeId, floor: f.floor, room: f.room, area: f.area }))}
          lookOf={({ area }) => ({ look: 'in', mark: `${sayArea(area)} ㎡`, words: `${sayArea(area)} 平方米` })}
        />
      ) : (
        <Table
          rowKey="placeId"
          size="small"
          columns={columnsOf(unit, flats)}
          dataSource={flats}
          scroll={{ x: 660 }}
          pagination={flats.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        />
      )}
    </>
  )
}

/** Same owners in several flats are one person: said in the table, since the totals show it. */
const columnsOf = (unit: PlaceId, flats: readonly FlatView[]): TableColumnsType<FlatView> => {
  const held = new Map<string, number>()
  for (const f of flats) held.set(f.ownerKey, (held.get(f.ownerKey) ?? 0) + 1)
  return [
    {
      title: '房号',
      width: 70,
      render: (_, f) => <strong>{f.room}</strong>,
      sorter: (a, b) => a.room.localeCompare(b.room, undefined, { numeric: true }),
    },
    { title: '楼层', width: 70, dataIndex: 'floor', sorter: (a, b) => a.floor - b.floor },
    {
      title: '面积 ㎡',
      width: 120,
      render: (_, f) => (
        <>
          <span className="dk-figures">{formatArea(f.area)}</span>
          <span className="dk-quiet dk-block">{areaSourceNames[f.areaSource]}</span>
        </>
      ),
      sorter: (a, b) => a.area - b.area,
    },
    {
      title: '产权人',
      render: (_, f) => (
        <>
          {f.owners.map((o) => o.name).join('、')}
          {f.holding !== 'delivered' && <span className="dk-quiet dk-block">{holdingNames[f.holding]}</span>}
          {f.owners.length > 1 && <span className="dk-quiet">（共有，合计一人）</span>}
          {(held.get(f.ownerKey) ?? 0) > 1 && <span className="dk-quiet">（共 {held.get(f.ownerKey)} 套，计一人）</span>}
        </>
      ),
    },
    { title: '手机号', width: 150, render: (_, f) => <PhoneCell unit={unit} room={f.room} masked={f.owners.map((o) => o.phone)} /> },
    { title: '谁表决', width: 100, render: (_, f) => <VoterCell unit={unit} flat={f} /> },
  ]
}
