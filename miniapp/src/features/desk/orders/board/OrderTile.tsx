import type { KeyboardEvent, Ref } from 'react'
import type { OrderCard } from '@shared/dispatch/view'
import type { Instant } from '@shared/kernel/instant'
import { levelOf } from '@shared/kernel/place'
import { hrefOf } from '../../app/useRoute'
import { Due } from '../Due'
import { Flags, deskStateName } from '../Flags'
import { sayAppointment, sayHolder, sayWanted } from '../say'
import { useOrderDesk } from '../useOrderDesk'

interface OrderTileProps {
  card: OrderCard
  now: Instant
  /** It may be dragged onto a department. */
  movable: boolean
  /** The one card of the board that Tab reaches. */
  entry: boolean
  of: (node: HTMLAnchorElement | null) => void
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onDrag: (dragged: boolean) => void
}

/** An order on the board: what, where, who has it, what is left of its limit. */
export const OrderTile = ({ card, now, movable, entry, of, onFocus, onKeyDown, onDrag }: OrderTileProps) => {
  const { number, title, state, communityName, appointment, wanted } = card
  const local = levelOf(useOrderDesk().place) === 'community'
  return (
    <a
      ref={of satisfies Ref<HTMLAnchorElement>}
      className={`dk-order${card.emergency || card.escalation || card.overdue ? ' dk-order-hot' : ''}${movable ? ' dk-order-movable' : ''}`}
      href={hrefOf({ at: 'order', order: card.orderId })}
      tabIndex={entry ? 0 : -1}
      draggable={movable}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', number)
        onDrag(true)
      }}
      onDragEnd={() => onDrag(false)}
    >
      <span className="dk-order-top">
        <span className="dk-figures">{number}</span>
        <Due due={card.due} now={now} />
      </span>
      <strong>{title}</strong>
      <span className="dk-quiet">
        {deskStateName(state)}
        {(card.team !== null || card.department !== null) && ` · ${sayHolder(card)}`}
      </span>
      <span className="dk-quiet">
        {appointment ? sayAppointment(appointment) : wanted.length > 0 ? sayWanted(wanted.slice(0, 1)) : '时间都行'}
      </span>
      {!local && <span className="dk-quiet">{communityName}</span>}
      <span className="dk-order-flags">
        <Flags card={card} />
      </span>
    </a>
  )
}
