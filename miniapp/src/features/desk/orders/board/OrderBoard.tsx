import { Empty } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Department } from '@shared/dispatch/department'
import type { OrderId } from '@shared/dispatch/order'
import type { OrderCard } from '@shared/dispatch/view'
import type { Instant } from '@shared/kernel/instant'
import { go } from '../../app/useRoute'
import { DispatchDialog } from '../dialogs/DispatchDialog'
import type { OrderFilter } from '../filter'
import { inColumns, neighbour } from '../sort'
import { DepartmentRail } from './DepartmentRail'
import { KeyHelp } from './KeyHelp'
import { OrderTile } from './OrderTile'

interface BoardProps {
  cards: readonly OrderCard[]
  /** Those that the filters leave. */
  shown: readonly OrderCard[]
  now: Instant
  dispatches: boolean
  filter: OrderFilter
  onFilter: (next: Partial<OrderFilter>) => void
  /** What the letters do besides those of a card. */
  onKey: (key: string) => boolean
}

/** From where an order may be dispatched, or dispatched anew. */
const mayMove = ({ state }: OrderCard): boolean =>
  state === 'submitted' || state === 'dispatched' || state === 'taken' || state === 'offered'
/** Closed orders shown at the end of the last column. */
const MOST_PAST = 8

/** The road of orders as columns. Arrows walk, Enter opens, letters act while a card has the focus; whatever can be dragged has its key and its button too. */
export const OrderBoard = ({ cards, shown, now, dispatches, filter, onFilter, onKey }: BoardProps) => {
  const columns = inColumns(shown).map(({ name, cards: all }) => {
    const open = all.filter(({ state }) => state !== 'reviewed')
    return { name, count: open.length, cards: [...open, ...all.filter(({ state }) => state === 'reviewed').slice(0, MOST_PAST)] }
  })
  const grid = columns.map((column) => column.cards)
  const nodes = useRef(new Map<OrderId, HTMLAnchorElement>())
  const [at, setAt] = useState<OrderId | null>(null)
  const [dragged, setDragged] = useState<OrderCard | null>(null)
  const [moving, setMoving] = useState<{ card: OrderCard; to: Department | null } | null>(null)
  const flat = grid.flat()
  const entry = flat.find(({ orderId }) => orderId === at) ?? flat[0]
  const keyed = (card: OrderCard) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = neighbour(grid, card.orderId, event.key)
    if (next) {
      event.preventDefault()
      nodes.current.get(next.orderId)?.focus()
      return
    }
    const key = event.key.toLowerCase()
    if (key === 'd' && dispatches && mayMove(card)) {
      event.preventDefault()
      setMoving({ card, to: null })
    } else if (key === ' ') {
      event.preventDefault()
      go({ at: 'order', order: card.orderId })
    } else if (onKey(key)) event.preventDefault()
  }
  return (
    <>
      {dispatches && (
        <DepartmentRail
          cards={cards}
          dragged={dragged}
          chosen={filter.department}
          onChoose={(department) => onFilter({ department })}
          onDrop={(to) => dragged && setMoving({ card: dragged, to })}
        />
      )}
      <div className="dk-board" role="group" aria-label="点单看板">
        {columns.map(({ name, count, cards: inside }) => (
          <section key={name} className="dk-stretch" aria-label={`${name} ${count} 单`}>
            <h2>
              {name} <span className="dk-quiet">{count}</span>
            </h2>
            {inside.map((card) => (
              <OrderTile
                key={card.orderId}
                card={card}
                now={now}
                movable={dispatches && mayMove(card)}
                entry={card.orderId === entry?.orderId}
                of={(node) => void (node ? nodes.current.set(card.orderId, node) : nodes.current.delete(card.orderId))}
                onFocus={() => setAt(card.orderId)}
                onKeyDown={keyed(card)}
                onDrag={(on) => setDragged(on ? card : null)}
              />
            ))}
            {inside.length === 0 && <p className="dk-stretch-empty dk-quiet">没有</p>}
          </section>
        ))}
      </div>
      {flat.length === 0 && cards.length > 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的单子，请换一个筛选条件。" />
      )}
      <KeyHelp dispatches={dispatches} />
      {moving && <DispatchDialog key={moving.card.orderId} order={moving.card} to={moving.to} onDone={() => setMoving(null)} />}
    </>
  )
}
