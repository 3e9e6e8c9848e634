import { Skeleton } from 'antd'
import type { VoteTile } from '@shared/audit/overview'
import { type PlaceId, covers, levelOf } from '@shared/kernel/place'
import type { Place } from '@shared/registry/model'
import { usePlace, usePlaces } from '../data/useLists'
import { Panel } from '../kit/Panel'
import { Problem } from '../kit/Problem'
import { Tile } from './Tile'

/** The newest vote of each unit. */
export type ByUnit = ReadonlyMap<PlaceId, VoteTile>

const numbered = (a: Place, b: Place): number => a.name.localeCompare(b.name, 'zh', { numeric: true })

/** The places of a workplace as they lie in each other: communities, in them estates, buildings and units. */
export const Region = ({ place, byUnit }: { place: PlaceId; byUnit: ByUnit }) => {
  const found = usePlace(place)
  if (found.error !== null && found.data === undefined) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 3 }} aria-label="正在读取" />
  const { children, lineage } = found.data
  const self = lineage.at(-1)
  if (levelOf(place) === 'community') return <Community place={place} name={self?.name ?? ''} estates={children} byUnit={byUnit} />
  if (levelOf(place) === 'estate') return <Estate place={place} name={self?.name ?? ''} byUnit={byUnit} />
  if (children.length === 0) return <Panel>这里还没有社区。先在“业主名册”里新增。</Panel>
  return (
    <div className="dk-stack">
      {[...children].sort(numbered).map((child) => (
        <Region key={child.placeId} place={child.placeId} byUnit={byUnit} />
      ))}
    </div>
  )
}

interface CommunityProps {
  place: PlaceId
  name: string
  estates: readonly Place[]
  byUnit: ByUnit
}

const Community = ({ place, name, estates, byUnit }: CommunityProps) => {
  const own = new Set([...byUnit].filter(([unit]) => covers(place, unit)).map(([, vote]) => vote.decisionId))
  return (
    <Panel title={name} remark={own.size > 0 ? `${estates.length} 个小区，${own.size} 次表决` : `${estates.length} 个小区，还没有表决`}>
      {estates.length === 0 ? (
        <p className="dk-quiet">还没有小区。</p>
      ) : (
        <div className="dk-estates">
          {[...estates].sort(numbered).map((e) => (
            <Estate key={e.placeId} place={e.placeId} name={e.name} byUnit={byUnit} />
          ))}
        </div>
      )}
    </Panel>
  )
}

/** An estate is read when it is shown: its buildings in one request, their units in one each. */
const Estate = ({ place, name, byUnit }: { place: PlaceId; name: string; byUnit: ByUnit }) => {
  const estate = usePlace(place)
  const buildings = [...(estate.data?.children ?? [])].sort(numbered)
  const inside = usePlaces(buildings.map((b) => b.placeId))
  const broken = [estate, ...inside].find((q) => q.error !== null && q.data === undefined)
  return (
    <section className="dk-estate" aria-label={name}>
      <h3>{name}</h3>
      {broken ? (
        <Problem error={broken.error} onRetry={() => void broken.refetch()} />
      ) : estate.isPending || inside.some((q) => q.isPending) ? (
        <Skeleton active title={false} paragraph={{ rows: 2 }} aria-label="正在读取" />
      ) : buildings.length === 0 ? (
        <p className="dk-quiet">还没有导入名册。</p>
      ) : (
        <div className="dk-buildings">
          {buildings.map((b, i) => (
            <Building key={b.placeId} building={b} units={inside[i]?.data?.children ?? []} byUnit={byUnit} />
          ))}
        </div>
      )}
    </section>
  )
}

const Building = ({ building, units, byUnit }: { building: Place; units: readonly Place[]; byUnit: ByUnit }) => (
  <div className="dk-building" role="group" aria-label={building.name}>
    <div className="dk-tiles">
      {[...units].sort(numbered).map((u) => (
        <Tile key={u.placeId} label={`${building.name} ${u.name}`} short={u.name} vote={byUnit.get(u.placeId) ?? null} />
      ))}
    </div>
    <p>{building.name}</p>
  </div>
)
