import type { PlaceId } from '@shared/kernel/place'
import { usePlace } from '../data/useLists'
import { sayArea } from '../kit/words'
import { sumOf } from './sumOf'

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
