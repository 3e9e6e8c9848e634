import { useInfiniteQuery } from '@tanstack/react-query'
import { Empty } from 'antd'
import { useState } from 'react'
import { type PlaceId, ancestorAt, levelOf } from '@shared/kernel/place'
import { type PoolUnit, readPool } from '@shared/retrofit/wishContract'
import { call } from '@/api'
import { useStaff } from '../../app/staff'
import { usePlaces } from '../../data/useLists'
import { Loaded } from '../../kit/Loaded'
import { More } from '../../kit/More'
import { Panel } from '../../kit/Panel'
import { PlacePath } from '../../registry/PlacePath'
import { Heat, HeatLegend } from './Heat'
import { UnitDrawer } from './UnitDrawer'

/** The pool of wishes (项目储备库): every unit of the community in the order of its buildings, the warmer the more homes want a lift. */
export const Pool = () => {
  const { workplace } = useStaff()
  const [chosen, setChosen] = useState<PlaceId | null>(null)
  const pool = useInfiniteQuery({
    queryKey: [readPool.id, workplace.place],
    queryFn: ({ pageParam }) => call(readPool, { query: { place: workplace.place, limit: 100, cursor: pageParam || undefined } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  })
  return (
    <Loaded of={pool}>
      {({ pages }) => {
        const units = pages.flatMap(({ items }) => items)
        return (
          <div className="dk-stack">
            <div className="dk-row dk-wrap">
              <span className="dk-quiet">去别的单元问过了？在这里选单元，记下各户怎么说：</span>
              <PlacePath down="unit" exact value={null} onChange={setChosen} />
            </div>
            {units.length === 0 ? (
              <Panel>
                <Empty
                  image={Empty.PRESENTED_IMAGE_SIMPLE}
                  description="还没有人登记意愿。业主可以在手机上点“想装电梯”，您也可以上门问一问，记在这里。"
                />
              </Panel>
            ) : (
              <>
                <HeatLegend />
                <OfEstates units={units} onPick={({ unit }) => setChosen(unit)} />
              </>
            )}
            <More of={pool} words="再看后面的楼" />
            {chosen && <UnitDrawer unit={chosen} onDone={() => setChosen(null)} />}
          </div>
        )
      }}
    </Loaded>
  )
}

const OfEstates = ({ units, onPick }: { units: readonly PoolUnit[]; onPick: (unit: PoolUnit) => void }) => {
  const estates = [...new Set(units.flatMap(({ unit }) => ancestorAt(unit, 'estate') ?? []))].filter((place) => levelOf(place) === 'estate')
  const names = usePlaces(estates)
  return estates.map((estate, n) => {
    const within = units.filter(({ unit }) => ancestorAt(unit, 'estate') === estate)
    const wants = within.reduce((sum, { wants }) => sum + wants, 0)
    return (
      <Panel key={estate} title={names[n]?.data?.lineage.at(-1)?.name ?? ''} remark={`${within.length} 个单元，${wants} 户想装`}>
        <Heat units={within} onPick={onPick} />
      </Panel>
    )
  })
}
