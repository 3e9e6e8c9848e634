import { Checkbox, Empty, Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { suggestTeams } from '@shared/dispatch/besideContract'
import type { OrderId } from '@shared/dispatch/order'
import type { OrderView } from '@shared/dispatch/view'
import type { TeamId } from '@shared/volunteer/ids'
import { call } from '@/api'
import { Badge } from '../../kit/Badge'
import { ProblemNote } from '../../kit/Problem'

/** Teams that suit an order, with the reasons; it is fetched anew each time, since load changes. */
export const useSuggestions = (orderId: OrderId) =>
  useQuery({ queryKey: [suggestTeams.id, orderId], queryFn: () => call(suggestTeams, { params: { orderId } }), staleTime: 0 })

interface TeamFieldProps {
  order: Pick<OrderView, 'orderId' | 'offers'>
  value: readonly TeamId[]
  onChange: (teams: TeamId[]) => void
}

/** Teams by name, the best suited first, each with its reasons in words. Nothing is chosen beforehand. */
export const TeamField = ({ order, value, onChange }: TeamFieldProps) => {
  const found = useSuggestions(order.orderId)
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Skeleton active title={false} paragraph={{ rows: 3 }} aria-label="正在找合适的服务队" />
  const { items } = found.data
  if (items.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这个社区还没有服务队。可以放进接单大厅，让街道和区里的队接。" />
  return (
    <ul className="dk-order-teams">
      {items.map(({ team, reasons, warning }) => {
        const asked = order.offers.find(({ teamId }) => teamId === team.teamId)
        return (
          <li key={team.teamId}>
            <Checkbox
              checked={value.includes(team.teamId)}
              onChange={({ target }) => onChange(target.checked ? [...value, team.teamId] : value.filter((one) => one !== team.teamId))}
            >
              <strong>{team.name}</strong>
            </Checkbox>
            <span className="dk-order-reasons">
              {asked?.state === 'asked' && <Badge>已经派给它</Badge>}
              {(asked?.state === 'declined' || asked?.state === 'steppedBack') && <Badge>这一单不接</Badge>}
              {warning !== null && <Badge tone="amber">{warning}</Badge>}
              <span className="dk-quiet">{reasons.map(({ sentence }) => sentence).join('，')}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
