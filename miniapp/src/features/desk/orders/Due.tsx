import { type Instant, sayMoment } from '@shared/kernel/instant'
import { Tooltip } from 'antd'
import { Badge } from '../kit/Badge'
import { sayDue } from './sayDue'

/** What is left of a limit, late in red; the exact moment when pointed at. */
export const Due = ({ due, now }: { due: Instant | null; now: Instant }) => {
  if (due === null) return null
  const { words, late, near } = sayDue(due, now)
  return (
    <Tooltip title={`期限 ${sayMoment(due)}`}>
      <span>
        <Badge tone={late ? 'red' : near ? 'amber' : 'plain'}>{words}</Badge>
      </span>
    </Tooltip>
  )
}
