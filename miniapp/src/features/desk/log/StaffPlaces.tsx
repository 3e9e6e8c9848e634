import { Select } from 'antd'
import { listAppointments } from '@shared/identity/contract'
import type { PlaceId } from '@shared/kernel/place'
import { mayCall, useStaff } from '../app/staff'
import { useAppointments, usePlace } from '../data/useLists'

/** Places with a log of appointments: the workplace, what lies directly below it, and wherever somebody is appointed. */
export const StaffPlaces = ({ value, onChange }: { value: PlaceId | null; onChange: (place: PlaceId) => void }) => {
  const { me, workplace } = useStaff()
  const inside = usePlace(workplace.place)
  const appointments = useAppointments(workplace.place, mayCall(me, listAppointments, workplace.place))
  const names = new Map<PlaceId, string>([
    [workplace.place, workplace.name],
    ...(inside.data?.children ?? []).map((c): [PlaceId, string] => [c.placeId, c.name]),
    ...(appointments.data ?? []).map((a): [PlaceId, string] => [a.place, a.placeName]),
  ])
  return (
    <Select
      className="dk-wide"
      aria-label="地点"
      placeholder="选择地点"
      showSearch
      optionFilterProp="label"
      value={value}
      options={[...names].map(([place, name]) => ({ value: place, label: name }))}
      onChange={onChange}
    />
  )
}
