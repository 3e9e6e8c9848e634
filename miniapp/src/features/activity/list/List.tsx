import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingView } from '@shared/activity/booking'
import { Topic, topicNames } from '@shared/activity/topic'
import type { PlaceId } from '@shared/kernel/place'
import { dayOf } from '@shared/kernel/day'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { Note } from '@/ui/Note'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { useReading } from '@/ui/text/store'
import { useRefresh } from '@/ui/useRefresh'
import { liveOf } from '../own'
import { useSessions } from '../queries'
import { findPosition, lostWords, usePosition } from '../usePosition'
import { byDistance } from '../where'
import { Chips } from './Chips'
import { SessionRow } from './SessionRow'

const all = { value: 'all', name: '全部' } as const
const topics = Topic.options.map((value) => ({ value, name: topicNames[value] }))
type Chosen = Topic | 'all'

/** What is on in a district from today on: by what one looks for, by time or by distance, page after page. */
export function List({ place, bookings }: { place: PlaceId; bookings: readonly BookingView[] }) {
  const [chosen, setChosen] = useState<Chosen>('all')
  const [near, setNear] = useState(false)
  const today = dayOf(useNow())
  const elder = useReading((reading) => reading.elder)
  const sessions = useSessions(place, today, chosen === 'all' ? null : chosen)
  const { at, state } = usePosition()
  useRefresh(sessions)
  const lost = near ? lostWords(state) : null
  return (
    <>
      <Chips<Chosen>
        label="看哪一类"
        options={[all, ...(elder ? topics.filter(({ value }) => value === 'phone' || value === 'talk') : topics)]}
        value={chosen}
        onChoose={setChosen}
      />
      <View className="act-tools">
        <Button
          kind="plain"
          busy={state === 'asking' && '正在找您的位置…'}
          onPress={() => {
            if (!near && at === null) void findPosition()
            setNear(!near)
          }}
        >
          {near ? '换成按时间排' : '按离我远近排'}
        </Button>
      </View>
      {lost === null ? null : <Note tone="attention">{lost}</Note>}
      <Loaded query={sessions} blocks={3}>
        {({ pages }) => {
          const open = pages.flatMap(({ items }) => items).filter(({ booking }) => booking !== 'over')
          const cards = near ? byDistance(open, at) : open
          if (cards.length === 0 && !sessions.hasNextPage)
            return (
              <State
                icon="calendar"
                title={chosen === 'all' ? '最近没有活动' : `最近没有${topicNames[chosen]}`}
                words={chosen === 'all' ? '有新活动会出现在这里，也可以打电话问社区想学什么。' : '看看别的，或打电话告诉社区您想学什么。'}
              >
                {chosen === 'all' ? null : (
                  <Button kind="secondary" onPress={() => setChosen('all')}>
                    看全部活动
                  </Button>
                )}
              </State>
            )
          return (
            <>
              {cards.map((card, n) => (
                <SessionRow key={card.sessionId} card={card} own={liveOf(bookings, card.sessionId)} first={n === 0} />
              ))}
              {sessions.hasNextPage ? (
                <View className="act-more">
                  <Button kind="secondary" busy={sessions.isFetchingNextPage && '正在取…'} onPress={() => void sessions.fetchNextPage()}>
                    看后面的活动
                  </Button>
                </View>
              ) : cards.length > 3 ? (
                <View className="act-end">后面的活动还没有发布</View>
              ) : null}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
