import { View } from '@tarojs/components'
import type { PlaceId } from '@shared/kernel/place'
import { dayOf } from '@shared/kernel/day'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { Help } from '@/ui/Page/Help'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { SessionRow } from '../list/SessionRow'
import { NearestFirst } from '../NearestFirst'
import { liveOf } from '../own'
import { useMyBookings, useSessions } from '../queries'
import { usePosition } from '../usePosition'
import { byDistance } from '../where'

/** Classes for elders, the nearest first; each a large card that leads to one page with one button. */
export function FindClass({ place }: { place: PlaceId }) {
  const sessions = useSessions(place, dayOf(useNow()), 'phone')
  const mine = useMyBookings(true)
  const bookings = mine.data?.pages.flatMap(({ items }) => items) ?? []
  const { at } = usePosition()
  return (
    <>
      <Title level={1}>附近的手机课</Title>
      <NearestFirst />
      <Loaded query={sessions} blocks={2}>
        {({ pages }) => {
          const cards = byDistance(
            pages.flatMap(({ items }) => items).filter(({ booking }) => booking !== 'over' && booking !== 'cancelled'),
            at,
          )
          return cards.length === 0 ? (
            <State icon="mobile" title="最近没有手机课" words="打个电话告诉社区您想学，人够了就开班。">
              <Help />
            </State>
          ) : (
            <>
              {cards.map((card) => (
                <SessionRow key={card.sessionId} card={card} own={liveOf(bookings, card.sessionId)} />
              ))}
              {sessions.hasNextPage ? (
                <View className="act-more">
                  <Button kind="secondary" busy={sessions.isFetchingNextPage && '正在取…'} onPress={() => void sessions.fetchNextPage()}>
                    看后面的课
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
