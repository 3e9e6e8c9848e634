import { unitBindings } from '@shared/identity/bindingContract'
import type { PlaceId } from '@shared/kernel/place'
import type { FlatView } from '@shared/registry/model'
import { mayCall, useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { useUnitBindings } from './useBindings'
import { stateWord } from './words'

/** How a flat's owner set stands, with the way to what can be done about it. One read serves all rows of the unit. */
export const VoterCell = ({ unit, flat }: { unit: PlaceId; flat: FlatView }) => {
  const { me } = useStaff()
  const bindings = useUnitBindings(unit, mayCall(me, unitBindings, unit))
  const state = bindings.data?.items.find(({ ownerKey }) => ownerKey === flat.ownerKey)
  if (!state) return <span className="dk-quiet">—</span>
  return (
    <a href={hrefOf({ at: 'voter', unit, owner: flat.ownerKey })} aria-label={`${flat.room} 室由谁表决：${stateWord(state)}`}>
      {stateWord(state)}
    </a>
  )
}
