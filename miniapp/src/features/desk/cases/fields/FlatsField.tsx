import { Select } from 'antd'
import { PlaceId } from '@shared/kernel/place'
import type { CaseView } from '@shared/retrofit/view'
import { useUnitRolls } from '../../data/useLists'

interface FlatsFieldProps {
  id?: string
  head: Pick<CaseView, 'units'>
  value?: readonly PlaceId[]
  onChange?: (flats: PlaceId[]) => void
  placeholder: string
}

/** Flats of the units of a case, by their room; for forms. */
export const FlatsField = ({ id, head, value = [], onChange, placeholder }: FlatsFieldProps) => {
  const rolls = useUnitRolls(head.units.map(({ unit }) => unit))
  const options = rolls.flatMap(({ data }, i) =>
    (data?.flats ?? []).map((flat) => ({
      value: flat.placeId,
      label: head.units.length > 1 ? `${head.units[i]?.label ?? ''} ${flat.room} 室` : `${flat.room} 室`,
    })),
  )
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      allowClear
      optionFilterProp="label"
      loading={rolls.some(({ isPending }) => isPending)}
      placeholder={placeholder}
      value={[...value]}
      options={options}
      onChange={(flats) => onChange?.(flats.map((flat) => PlaceId.parse(flat)))}
    />
  )
}
