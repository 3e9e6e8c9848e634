import { area, type Area } from '@shared/kernel/area'
import type { PlaceId } from '@shared/kernel/place'
import type { RollTotals } from '@shared/registry/model'
import { usePlace } from '../data/useLists'
import { sayArea } from '../kit/words'

interface Sum {
  units: number
  /** Units that have no roll yet. */
  bare: number
  flats: number
  area: Area
}

/** Units, flats and area of a building. People are not added up: one owner in two units is one person. */
export const sumOf = (units: readonly { totals: RollTotals | null }[]): Sum => ({
  units: units.length,
  bare: units.filter((u) => u.totals === null).length,
  flats: units.reduce((n, u) => n + (u.totals?.flats ?? 0), 0),
  area: area(units.reduce((n, u) => n + (u.totals?.area ?? 0), 0)),
})

/** What a building holds, read when its line is shown. */
export const InsideOf = ({ building }: { building: PlaceId }) => {
  const { data } = usePlace(building)
  if (data === undefined) return <span className="dk-quiet">…</span>
  const sum = sumOf(data.children)
  return (
    <span className="dk-figures">
      {sum.units} 个单元 · {sum.flats} 套 · {sayArea(sum.area)} ㎡
      {sum.bare > 0 && <span className="dk-quiet">（{sum.bare} 个单元没有名册）</span>}
    </span>
  )
}
