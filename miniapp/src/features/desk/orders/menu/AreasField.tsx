import { Select } from 'antd'
import type { PlaceId } from '@shared/kernel/place'
import { usePlace, usePlaces } from '../../data/useLists'

interface AreasFieldProps {
  id?: string
  district: PlaceId
  value?: PlaceId[]
  onChange?: (areas: PlaceId[]) => void
}

/** Where a service is offered: the whole district, streets, or single communities. */
export const AreasField = ({ id, district, value = [], onChange }: AreasFieldProps) => {
  const inside = usePlace(district)
  const streets = inside.data?.children ?? []
  const communities = usePlaces(streets.map(({ placeId }) => placeId))
  const name = inside.data?.lineage.at(-1)?.name ?? '全区'
  return (
    <Select<PlaceId[]>
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      placeholder="选择地方"
      loading={inside.isPending}
      optionFilterProp="label"
      value={value}
      // The district covers everything in it: choosing it makes the rest needless.
      onChange={(next) =>
        onChange?.(
          next.includes(district) && !value.includes(district) ? [district] : next.filter((one) => one !== district || next.length === 1),
        )
      }
      options={[
        { value: district, label: `${name}（全部）` },
        ...streets.flatMap(({ placeId, name: street }, n) => [
          { value: placeId, label: street },
          ...(communities[n]?.data?.children ?? []).map((one) => ({ value: one.placeId, label: `${street} › ${one.name}` })),
        ]),
      ]}
    />
  )
}
