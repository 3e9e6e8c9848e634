import { View } from '@tarojs/components'
import type { BookingView } from '@shared/activity/booking'
import { chinaClock } from '@shared/kernel/instant'
import { toBooking, toMyActivities } from '@/navigation'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { LinkRow } from '@/ui/Rows'
import { Tap } from '@/ui/Tap'
import { nextLesson } from '../own'
import { ownTag, sayClock } from '../words'
import { useSoon } from './useSoon'

const shown = 3

/** 今天和明天: one's own bookings, on the first page. Nothing is shown where there is nothing. */
export function Soon({ ready }: { ready: boolean }) {
  const soon = useSoon(ready)
  if (soon.length === 0) return null
  return (
    <Card title="今天和明天">
      {soon.slice(0, shown).map((booking) => (
        <Row key={booking.bookingId} booking={booking} />
      ))}
      {soon.length > shown ? <LinkRow name={`还有 ${soon.length - shown} 个`} onPress={toMyActivities} /> : null}
    </Card>
  )
}

function Row({ booking }: { booking: BookingView }) {
  const now = useNow()
  const next = nextLesson(booking.moved ?? booking.lessons, now)
  if (next === null) return null
  const { day, weekday } = chinaClock(next.lesson.startsAt)
  return (
    <Tap className="soon" onPress={() => toBooking(booking.sessionId, booking.bookingId)}>
      <View className="soon-day">
        <View className="soon-number">{day}</View>
        <View>{weekday}</View>
      </View>
      <View className="soon-what">
        <View className="soon-title">{booking.title}</View>
        <View className="act-seats">
          {sayClock(next.lesson.startsAt)}，{booking.where.replace(/（.*$/, '')}，{ownTag(booking).text}
        </View>
      </View>
    </Tap>
  )
}
