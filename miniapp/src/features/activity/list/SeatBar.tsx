import { View } from '@tarojs/components'
import type { SessionCard } from '@shared/activity/view'

/** How much of the seats for phones is taken, as a bar beside the words; a draw and a waitlist have none. */
export function SeatBar({
  card: { booking, allotment, seats, left },
}: {
  card: Pick<SessionCard, 'booking' | 'allotment' | 'seats' | 'left'>
}) {
  if (allotment === 'lottery' || seats === 0 || (booking !== 'open' && booking !== 'few')) return null
  return (
    <View className="seat-bar" aria-hidden>
      <View
        className={booking === 'few' ? 'seat-bar-in seat-bar-few' : 'seat-bar-in'}
        style={{ width: `${((seats - left) / seats) * 100}%` }}
      />
    </View>
  )
}
