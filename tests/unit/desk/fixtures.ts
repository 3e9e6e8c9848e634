import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { emptyForm, type DraftForm } from '@/features/desk/compose/form'

export const estate = PlaceId.parse('demo.sf.yt.hy')
export const unit = (building: number, n: number): PlaceId => PlaceId.parse(`${estate}.b${building}.u${n}`)
export const flat = (building: number, n: number, room: string): PlaceId => PlaceId.parse(`${unit(building, n)}.${room}`)

/** A form with nothing missing. */
export const wholeForm: DraftForm = {
  ...emptyForm('云梯社区居委会'),
  title: '3 幢 2 单元加装电梯',
  estate,
  scope: [{ unit: unit(3, 2), label: '3 幢 2 单元' }],
  text: '在 3 幢 2 单元北侧加装一部六层六站电梯。',
  opensAt: Instant.parse('2026-11-25T01:00:00.000Z'),
  closesAt: Instant.parse('2026-12-05T10:00:00.000Z'),
}
