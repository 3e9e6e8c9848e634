import type { PlaceId } from '@shared/kernel/place'
import { covers } from '@shared/kernel/place'
import type { CaseView } from '@shared/retrofit/view'

/** `301 室`; where several units share the lift, with the unit. */
const nameOf = (flat: PlaceId, units: CaseView['units']): string => {
  const room = `${flat.split('.').at(-1) ?? flat} 室`
  const unit = units.length > 1 ? units.find((one) => covers(one.unit, flat)) : undefined
  return unit ? `${unit.label} ${room}` : room
}

/** What the owners are asked about, in one sentence. */
export const TermsLine = ({ terms, units }: { terms: Omit<CaseView['terms'], 'units'>; units: CaseView['units'] }) => {
  const { levelEntry, occupiedFlats } = terms
  const entry = levelEntry ? '平层入户（停在家门口这一层，要每一位业主都单独同意）' : '错层入户（停在楼梯休息平台）'
  const flats = occupiedFlats.map((flat) => nameOf(flat, units)).join('、')
  const occupied = flats === '' ? '不占用任何一户自己的部分' : `占用 ${flats}自己的部分（要这几户单独同意）`
  return (
    <p>
      问业主的是：{entry}，{occupied}。
    </p>
  )
}
