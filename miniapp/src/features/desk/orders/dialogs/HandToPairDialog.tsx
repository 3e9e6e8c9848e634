import { handToPair } from '@shared/dispatch/besideContract'
import { usualDepartment } from '@shared/dispatch/menu'
import { call } from '@/api'
import { useOrderAct } from '../useOrders'
import { useOrderDesk } from '../useOrderDesk'
import type { ActDialogProps } from './ActDialog'
import { OrderDialog } from './OrderDialog'
import { useSuggestions } from './TeamField'

/** Offers an order straight to the team that looks after this person for long. */
export const HandToPairDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn, kind } = order
  const { department } = useOrderDesk()
  const pair = useSuggestions(orderId).data?.items.find(({ reasons }) => reasons.some(({ reason }) => reason === 'pair'))
  const act = useOrderAct(
    orderId,
    () => call(handToPair, { params: { orderId }, body: { turn, department: department ?? order.department ?? usualDepartment[kind] } }),
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="交给结对的队"
      of={`${number} ${title}`}
      does={
        pair
          ? `“${pair.team.name}”长期结对服务这位居民，直接派给它。它可以接，也可以不接。`
          : '直接派给长期结对服务这位居民的服务队。还没有结对的，请照常派单。'
      }
      lasting="派出去不能收回；不接会回到部门，再派给别的队。"
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    />
  )
}
