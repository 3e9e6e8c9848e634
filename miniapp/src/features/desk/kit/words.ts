import { formatArea, type Area } from '@shared/kernel/area'
import { chinaClock, sayMoment, type Instant } from '@shared/kernel/instant'
import type { RollTotals } from '@shared/registry/model'

/** Groups the digits before the point by three: `103131` (0.01 m²) → `1,031.31`. */
export const sayArea = (a: Area): string => formatArea(a).replace(/\B(?=(\d{3})+(?=\.))/g, ',')

/** `12 套 · 12 人 · 1,031.31 ㎡` */
export const sayTotals = ({ flats, people, area }: RollTotals): string => `${flats} 套 · ${people} 人 · ${sayArea(area)} ㎡`

/** `11月18日 周三 9:00 — 11月27日 周五 18:00` */
export const sayPeriod = (opensAt: Instant, closesAt: Instant): string => `${sayMoment(opensAt)} — ${sayMoment(closesAt)}`

/** `2026-11-27 18:00`, for tables where lines must align. */
export const sayStamp = (at: Instant): string => {
  const c = chinaClock(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${c.year}-${two(c.month)}-${two(c.day)} ${two(c.hour)}:${two(c.minute)}`
}
