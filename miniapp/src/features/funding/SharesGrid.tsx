import { View } from '@tarojs/components'
import { sayFen } from '@shared/kernel/money'
import { a11y, classes } from '@/ui/a11y'
import { brief } from './words'

export interface ShareCell {
  readonly flat: string
  readonly room: string
  readonly floor: number
  readonly share: number
  readonly mine: boolean
}

/** Floors from the top down, as one sees the house from the street. */
const floorsOf = (cells: readonly ShareCell[]): [floor: number, cells: ShareCell[]][] => {
  const floors = new Map<number, ShareCell[]>()
  for (const cell of cells) floors.set(cell.floor, [...(floors.get(cell.floor) ?? []), cell])
  return [...floors].sort(([a], [b]) => b - a)
}

/** What each flat pays: the house as its floors, the amount in figures, and a bar whose length says it again without any colour. */
export function SharesGrid({ cells }: { cells: readonly ShareCell[] }) {
  const most = Math.max(1, ...cells.map(({ share }) => share))
  return (
    <View {...a11y('group', '各家出多少钱')}>
      {floorsOf(cells).map(([floor, rooms]) => (
        <View key={floor} className="shares-floor">
          <View className="grid-level">{floor}</View>
          {rooms.map(({ flat, room, share, mine }) => (
            <View
              key={flat}
              className={classes('shares-cell', mine && 'shares-mine', share === 0 && 'shares-none')}
              {...a11y('img', `${room} 室${mine ? '，您家' : ''}，${share === 0 ? '不出钱' : sayFen(share)}`)}
            >
              <View className="shares-room">{mine ? `${room} 您家` : room}</View>
              <View className="shares-amount">{brief(share)}</View>
              <View className="shares-track">
                <View className="shares-bar" style={{ width: `${(share / most) * 100}%` }} />
              </View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
