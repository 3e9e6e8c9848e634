import type { PlaceId } from '@shared/kernel/place'
import { levelOf } from '@shared/kernel/place'
import { readUnitRoll } from '@shared/registry/contract'
import { failure } from '@/api/errors'
import { mayCall, useStaff } from '../app/staff'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { Problem } from '../kit/Problem'
import { PlaceTree } from './PlaceTree'
import { PlaceView } from './PlaceView'
import { UnitRoll } from './UnitRoll'

/** Places and their rolls: the tree at the left, what is there at the right. */
export function Rolls({ place }: { place: PlaceId | null }) {
  const { me, workplace } = useStaff()
  const shown = place ?? workplace.place
  if (!mayCall(me, readUnitRoll, workplace.place)) return <Problem error={failure('FORBIDDEN')} />
  return (
    <>
      <PageHead title="业主名册" sub="从小区导入，按单元生效。已经发布的表决用的是当时固定的名册，不受之后导入的影响。" />
      <div className="dk-rolls">
        <Panel className="dk-tree">
          <PlaceTree key={workplace.place} chosen={shown} />
        </Panel>
        <div className="dk-stack">
          {levelOf(shown) === 'unit' ? <UnitRoll key={shown} unit={shown} /> : <PlaceView key={shown} place={shown} />}
        </div>
      </div>
    </>
  )
}
