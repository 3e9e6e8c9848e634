import { Segmented } from 'antd'
import { useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import { type SubsidyState, subsidyStateNames } from '@shared/subsidy/model'
import { useStaff } from '../app/staff'
import { Panel } from '../kit/Panel'
import { StateList } from './StateList'

const states = ['community', 'street', 'district', 'returned', 'reviewed', 'planned', 'paid'] as const satisfies readonly SubsidyState[]
type Shown = (typeof states)[number]

/** The station at which somebody's own work waits. */
const own = (roles: readonly string[]): Shown =>
  roles.includes('housingOfficer') ? 'district' : roles.includes('streetOfficer') ? 'street' : 'community'

/** Applications by where they stand; one's own station first. */
export const ReviewsView = ({ place }: { place: PlaceId }) => {
  const { workplace } = useStaff()
  const [state, setState] = useState<Shown>(() => own(workplace.roles))
  return (
    <Panel
      title="补贴申请"
      actions={
        <Segmented
          aria-label="办到哪一步"
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: subsidyStateNames[value] }))}
        />
      }
    >
      <StateList place={place} state={state} empty="这一步没有申请。" />
    </Panel>
  )
}
