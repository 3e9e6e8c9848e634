import { previewImport, readUnitRoll } from '@shared/registry/contract'
import type { Place } from '@shared/registry/model'
import { levelOf, type PlaceId } from '@shared/kernel/place'
import { mayCall, useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { usePlace, usePlaces } from '../data/useLists'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'

/** So many estates are looked into from the first screen; who has more chooses a community. */
const most = 12

/**
 * Estates of a community that have no roll yet: buildings come into being with the roll, so an estate without buildings
 * has none. Asked after the first paint, and only where it is a handful of questions.
 */
export const MissingRolls = ({ place }: { place: PlaceId }) => {
  const { me } = useStaff()
  if (!mayCall(me, readUnitRoll, place) || levelOf(place) !== 'community') return null
  return <OfCommunity community={place} mayImport={mayCall(me, previewImport, place)} />
}

const OfCommunity = ({ community, mayImport }: { community: PlaceId; mayImport: boolean }) => {
  const estates = usePlace(community).data?.children.slice(0, most) ?? []
  const insides = usePlaces(estates.map((e) => e.placeId))
  const missing = estates.filter((_, i) => insides[i]?.data?.children.length === 0)
  if (missing.length === 0) return null
  return (
    <Panel title="还没有名册" remark={`${missing.length} 个小区`}>
      {missing.map((estate) => (
        <Missing key={estate.placeId} estate={estate} mayImport={mayImport} />
      ))}
    </Panel>
  )
}

const Missing = ({ estate, mayImport }: { estate: Place; mayImport: boolean }) => (
  <a
    className="dk-line"
    href={hrefOf(mayImport ? { at: 'import', estate: estate.placeId, of: null } : { at: 'rolls', place: estate.placeId })}
  >
    <span>
      <strong>{estate.name}</strong>
      <span className="dk-quiet dk-block">没有名册，不能发起表决</span>
    </span>
    <span className="dk-push">
      <Badge tone="amber">{mayImport ? '去导入' : '去看看'}</Badge>
    </span>
  </a>
)
