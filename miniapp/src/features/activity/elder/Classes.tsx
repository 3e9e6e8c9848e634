import { View } from '@tarojs/components'
import type { Me } from '@shared/identity/model'
import { dayOf } from '@shared/kernel/day'
import { toCoach, toFindClass, toMyActivities } from '@/navigation'
import { useNow } from '@/ui/Countdown/useNow'
import { Icon, type IconName } from '@/ui/Icon'
import { Help } from '@/ui/Page/Help'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { inOrder } from '../own'
import { useMyBookings, useSessions } from '../queries'
import { nextWords, soonWords } from '../booking/words'
import { districtOf } from '../where'

function Door({ icon, name, words, onPress }: { icon: IconName; name: string; words: string; onPress: () => void }) {
  return (
    <Tap className="tile" onPress={onPress}>
      <Icon name={icon} />
      <View className="tile-name">{name}</View>
      <View className="tile-words">{words}</View>
    </Tap>
  )
}

/** 学手机: three doors and a telephone, which books for whoever would rather not. */
export function Classes({ me }: { me: Me | null }) {
  const now = useNow()
  const mine = useMyBookings(me !== null)
  const classes = useSessions(districtOf(me), dayOf(now), 'phone')
  const { ahead } = inOrder(mine.data?.pages.flatMap(({ items }) => items) ?? [], now)
  const next = classes.data?.pages.flatMap(({ items }) => items).find(({ booking }) => booking !== 'over' && booking !== 'cancelled')
  const first = next?.lessons[0]
  return (
    <>
      <Title level={1}>学手机</Title>
      <View className="act-sentence">
        {first === undefined || next === undefined
          ? '有新的手机课会在这里。'
          : `最近一次：${soonWords(first.startsAt, now)}，${next.venue.name}。`}
      </View>
      <View className="tiles">
        <Door icon="mobile" name="找附近的课" words="近的排在前面" onPress={toFindClass} />
        <Door
          icon="calendar"
          name="我的课"
          words={ahead[0] === undefined ? '还没有约' : nextWords(ahead[0], now)}
          onPress={toMyActivities}
        />
        <Door icon="people" name="请家人教我" words="给家里人看怎么教" onPress={toCoach} />
      </View>
      <View className="act-card">
        <Title level={3}>请社区帮我报名</Title>
        <View className="act-line">打个电话，说说想学什么，工作人员替您报。专门给打电话的人留了名额。</View>
        <View className="act-acts">
          <Help />
        </View>
      </View>
    </>
  )
}
