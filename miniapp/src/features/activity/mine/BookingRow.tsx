import { View } from '@tarojs/components'
import { type BookingView, isOver } from '@shared/activity/booking'
import { toBooking } from '@/navigation'
import { useNow } from '@/ui/Countdown/useNow'
import { Tag } from '@/ui/Tag'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { guestWords, soonWords } from '../booking/words'
import { isPast, nextLesson } from '../own'
import { ownTag } from '../words'

/** A booking in a list: when next, what, where, who. */
export function BookingRow({ booking }: { booking: BookingView }) {
  const { sessionId, bookingId, title, where, lessons, moved, state, guests } = booking
  const now = useNow()
  const past = isPast(booking, now)
  const came = guests.some((guest) => guest.came.length > 0)
  const next = nextLesson(moved ?? lessons, now)
  const tag = past && !isOver(state) ? ({ tone: 'quiet', text: came ? '参加过' : '已经结束' } as const) : ownTag(booking)
  return (
    <Tap
      className={state === 'offered' || state === 'toConfirm' ? 'act-card act-asks' : 'act-card'}
      onPress={() => toBooking(sessionId, bookingId)}
    >
      <View className="act-top">
        <View className="act-kind">
          {next === null ? '' : soonWords(next.lesson.startsAt, now)}
          {next !== null && lessons.length > 1 && !past ? `，第 ${next.n + 1} 次课` : ''}
        </View>
        <Tag tone={tag.tone}>{tag.text}</Tag>
      </View>
      <Title level={3}>{title}</Title>
      <View className="act-line">{where}</View>
      <View className="act-line">{guestWords(booking)}</View>
    </Tap>
  )
}
