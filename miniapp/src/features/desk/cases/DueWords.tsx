import { dayOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import type { Due } from '@shared/retrofit/view'
import { sayDue } from '@/features/retrofit/due'
import { Badge } from '../kit/Badge'

/** The last day, and what is left of it; late in red. */
export const DueWords = ({ due, now }: { due: Due; now: Instant }) => {
  const { by, left, near, late } = sayDue(due, dayOf(now))
  return (
    <>
      <span className="dk-figures">{by}</span> <Badge tone={late ? 'red' : near ? 'amber' : 'plain'}>{left}</Badge>
    </>
  )
}
