import { Cascader } from 'antd'
import { useState } from 'react'
import { PlaceId, levelOf, levels, lineage, type Level } from '@shared/kernel/place'
import { browsePlace } from '@shared/registry/contract'
import { call } from '@/api'
import { useStaff } from '../app/staff'
import { usePlace } from '../data/useLists'

interface Option {
  value: string
  label: string
  isLeaf: boolean
  children?: Option[]
}

interface PlacePathProps {
  value?: PlaceId | null
  onChange?: (place: PlaceId) => void
  /** The lowest level that can be chosen. */
  down: Level
  /** Only that level can be chosen, such as an estate; otherwise any place on the way, the workplace included. */
  exact?: boolean
}

const within = (options: readonly Option[], value: string, children: Option[]): Option[] =>
  options.map((o) => (o.value === value ? { ...o, children } : { ...o, children: o.children && within(o.children, value, children) }))

/** Chooses a place by walking down from the workplace, one level at a time. */
export const PlacePath = ({ value = null, onChange, down, exact = false }: PlacePathProps) => {
  const { workplace } = useStaff()
  const isLeaf = (place: PlaceId) => levels.indexOf(levelOf(place)) >= levels.indexOf(down)
  const [options, setOptions] = useState<Option[]>([{ value: workplace.place, label: workplace.name, isLeaf: isLeaf(workplace.place) }])
  const chosen = usePlace(value)

  const open = async (placeId: PlaceId) => {
    const { children } = await call(browsePlace, { params: { placeId }, query: { limit: 100 } })
    setOptions((now) =>
      within(
        now,
        placeId,
        children.items.map((c) => ({ value: c.placeId, label: c.name, isLeaf: isLeaf(c.placeId) })),
      ),
    )
  }
  const path = value === null ? undefined : lineage(value).filter((p) => p.length >= workplace.place.length)
  const names = chosen.data?.lineage.filter((p) => p.placeId.length >= workplace.place.length).map((p) => p.name)
  return (
    <Cascader<Option>
      className="dk-wide"
      aria-label="地点"
      placeholder="选择地点"
      options={options}
      value={path}
      displayRender={() => names?.join(' › ') ?? ''}
      changeOnSelect={!exact}
      allowClear={false}
      loadData={(way) => {
        const last = PlaceId.safeParse(way.at(-1)?.value).data
        if (last) void open(last)
      }}
      onChange={(way) => {
        const last = PlaceId.safeParse(way.at(-1)).data
        if (last && (!exact || levelOf(last) === down)) onChange?.(last)
      }}
    />
  )
}
