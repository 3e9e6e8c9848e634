import { View } from '@tarojs/components'
import { toLearn, toLearning } from '@/navigation'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { KeptOrders } from '../order/KeptOrders'
import { inOrder } from '../own'
import { useMyBookings } from '../queries'
import { BookingRow } from './BookingRow'
import { Faults } from './Faults'

/** Everything one booked: what asks for an answer, what comes, what was; absences; what one has learnt. */
export function MyActivities() {
  const mine = useMyBookings(true)
  const now = useNow()
  useRefresh(mine)
  return (
    <>
      <KeptOrders />
      <Loaded query={mine} blocks={3}>
        {({ pages }) => {
          const { ahead, past } = inOrder(
            pages.flatMap(({ items }) => items),
            now,
          )
          const [first] = pages
          return (
            <>
              {ahead.length === 0 ? (
                <State icon="calendar" title="现在没有预约" words="看看最近有什么活动，喜欢的就约上。">
                  <Button onPress={toLearn}>看最近的活动</Button>
                </State>
              ) : null}
              {ahead.map((booking) => (
                <BookingRow key={booking.bookingId} booking={booking} />
              ))}
              <LinkRow name="学习记录" words="参加过什么，一共学了多久" onPress={toLearning} />
              {first === undefined ? null : <Faults faults={first.faults} blockedUntil={first.blockedUntil} />}
              {past.length === 0 ? null : (
                <View className="month-day-name">
                  <Title level={2}>以前的</Title>
                </View>
              )}
              {past.map((booking) => (
                <BookingRow key={booking.bookingId} booking={booking} />
              ))}
              {mine.hasNextPage ? (
                <View className="act-more">
                  <Button kind="secondary" busy={mine.isFetchingNextPage && '正在取…'} onPress={() => void mine.fetchNextPage()}>
                    看更早的
                  </Button>
                </View>
              ) : null}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
