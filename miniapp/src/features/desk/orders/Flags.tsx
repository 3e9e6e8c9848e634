import { urgentReasonNames } from '@shared/dispatch/order'
import { type OrderState, escalationNames, orderStateNames } from '@shared/dispatch/state'
import type { OrderCard } from '@shared/dispatch/view'
import { Badge, type Tone } from '../kit/Badge'

const tones: Partial<Record<OrderState, Tone>> = {
  submitted: 'amber',
  needInfo: 'amber',
  disputed: 'red',
  rejected: 'plain',
  cancelled: 'plain',
  reviewed: 'plain',
}
/** To whoever ordered, the state says 等您确认; at the desk it is they who are waited for. */
const deskNames: Partial<Record<OrderState, string>> = { done: '等点单人确认', taken: '等派给服务队' }
export const deskStateName = (state: OrderState): string => deskNames[state] ?? orderStateNames[state]

export const OrderStateBadge = ({ state }: { state: OrderState }) => <Badge tone={tones[state] ?? 'teal'}>{deskStateName(state)}</Badge>

/** What makes an order press, in words; nothing when it goes its way. */
export const Flags = ({ card, why = false }: { card: OrderCard; why?: boolean }) => (
  <>
    {card.emergency && <Badge tone="red">紧急求助</Badge>}
    {card.escalation && (
      <Badge tone="red">
        已报{escalationNames[card.escalation.level]}
        {why && `：${card.escalation.why}`}
      </Badge>
    )}
    {card.urgent && <Badge tone="amber">{why ? `加急：${urgentReasonNames[card.urgent]}` : '加急'}</Badge>}
    {card.risky && <Badge tone="amber">内容待核实</Badge>}
  </>
)
