import { sayWan } from '@shared/kernel/money'
import type { BearerTotals } from '@shared/subsidy/plan'

/** The sums of a list by who bears them, large. */
export const Figures = ({ totals }: { totals: BearerTotals }) => (
  <div className="dk-figure-row">
    {(
      [
        ['电梯', `${totals.lifts} 台`],
        ['补贴合计', sayWan(totals.total)],
        ['区财政承担', sayWan(totals.district)],
        ['街道财政承担', sayWan(totals.street)],
        ['市财政承担', sayWan(totals.city)],
      ] as const
    ).map(([name, value]) => (
      <div key={name} className="dk-figure">
        <strong>{value}</strong>
        <span className="dk-quiet">{name}</span>
      </div>
    ))}
  </div>
)
