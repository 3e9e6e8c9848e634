import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import { useSessionStart } from '@/features/identity/useSessionStart'
import { toClasses, toContestsAt, toMyActivities, toSites } from '@/navigation'
import { Choices } from '@/ui/Choices'
import { LinkRow } from '@/ui/Rows'
import { Loading } from '@/ui/States'
import { useReading, useSlow } from '@/ui/text/store'
import { useNow } from '@/ui/Countdown/useNow'
import { KeptOrders } from '../order/KeptOrders'
import { inOrder } from '../own'
import { useMyBookings } from '../queries'
import { districtOf } from '../where'
import { nextWords } from '../booking/words'
import { InDistrict } from './InDistrict'
import { List } from './List'
import { MonthView } from './MonthView'

type Way = 'list' | 'month'
const views = [
  { value: 'list', name: '列表' },
  { value: 'month', name: '月历' },
] as const

/** 科普: what is on in the district, for anybody; for whoever is signed in with what they booked. */
export function LearnHome() {
  const start = useSessionStart()
  const me = start.kind === 'signedIn' ? start.me : null
  if (start.kind === 'starting') return <Loading blocks={3} />
  return <InDistrict home={districtOf(me)}>{(place) => <Programme place={place} signedIn={me !== null} />}</InDistrict>
}

function Programme({ place, signedIn }: { place: PlaceId; signedIn: boolean }) {
  const [view, setView] = useState<Way>('list')
  const elder = useReading((reading) => reading.elder)
  const slow = useSlow()
  const now = useNow()
  const mine = useMyBookings(signedIn)
  const bookings = mine.data?.pages.flatMap(({ items }) => items) ?? []
  const { ahead } = inOrder(bookings, now)
  return (
    <>
      <KeptOrders />
      {signedIn ? (
        <LinkRow
          name="我的预约"
          words={ahead[0] === undefined ? '约了什么、学了多少、签到' : `${ahead.length} 个，最近：${nextWords(ahead[0], now)}`}
          onPress={toMyActivities}
        />
      ) : null}
      {elder ? <LinkRow name="学手机" words="附近的手机课，也可以请社区帮您报名" onPress={toClasses} /> : null}
      <LinkRow name="场馆和基地" words="附近能去看、能去学的地方" onPress={() => toSites(place)} />
      <LinkRow name="比赛" words="手机大赛、摄影和微视频，报名和看结果" onPress={() => toContestsAt(place)} />
      <View className="act-views">
        <Choices label="怎么看" options={views} value={view} stacked={slow && elder} onChoose={setView} />
      </View>
      {view === 'list' ? <List place={place} bookings={bookings} /> : <MonthView place={place} bookings={bookings} />}
    </>
  )
}
