import type { ReactNode } from 'react'
import { floorsOf, type Room } from './floors'

/** How one room looks: a style for the eye, a mark for whoever does not see colour, words for whoever hears. */
export interface RoomLook {
  look: 'empty' | 'in' | 'out' | 'strong'
  mark?: ReactNode
  words: string
}

interface GridProps<T extends Room> {
  rooms: readonly T[]
  lookOf: (room: T) => RoomLook
  onPick?: (room: T) => void
  label: string
}

/** A stairwell as its floors and rooms, top floor first. With `onPick` every room is a button that can be on or off. */
export const BuildingGrid = <T extends Room>({ rooms, lookOf, onPick, label }: GridProps<T>) => (
  <div className="dk-grid" role={onPick ? 'group' : 'table'} aria-label={label}>
    {floorsOf(rooms).map(({ floor, rooms: row }) => (
      <div className="dk-grid-floor" role={onPick ? undefined : 'row'} key={floor}>
        <span className="dk-grid-no" role={onPick ? undefined : 'rowheader'}>
          {floor}
          <span className="dk-hear"> 层</span>
        </span>
        {row.map((room, i) =>
          room === null ? <span key={i} className="dk-grid-gap" /> : <Cell key={room.flat} room={room} lookOf={lookOf} onPick={onPick} />,
        )}
      </div>
    ))}
  </div>
)

const Cell = <T extends Room>({
  room,
  lookOf,
  onPick,
}: {
  room: T
  lookOf: (room: T) => RoomLook
  onPick: ((room: T) => void) | undefined
}) => {
  const { look, mark, words } = lookOf(room)
  const inside = (
    <>
      {room.room}
      {mark !== undefined && <i>{mark}</i>}
    </>
  )
  return onPick ? (
    <button
      type="button"
      className={`dk-cell dk-cell-button dk-cell-${look}`}
      aria-pressed={look === 'strong'}
      aria-label={`${room.room} ${words}`}
      onClick={() => onPick(room)}
    >
      {inside}
    </button>
  ) : (
    <span role="cell" className={`dk-cell dk-cell-${look}`} title={words}>
      {inside}
      <span className="dk-hear">{words}</span>
    </span>
  )
}
