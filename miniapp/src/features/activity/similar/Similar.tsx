import { View } from '@tarojs/components'
import { similarTo, similarTopic } from '@shared/activity/similar'
import type { SessionView } from '@shared/activity/view'
import { dayOf } from '@shared/kernel/day'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { toLearn } from '@/navigation'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { SessionRow } from '../list/SessionRow'
import { useSessions } from '../queries'
import { usePosition } from '../usePosition'
import { metresTo } from '../where'

const SHOWN = 6

/** What comes next for somebody who was at a session: of the same topic, for the same people, near them or near where it was. */
export function Similar({ session }: { session: SessionView }) {
  const district: PlaceId = ancestorAt(session.place, 'district') ?? session.place
  const sessions = useSessions(district, dayOf(useNow()), similarTopic(session))
  const here = usePosition(({ at }) => at)
  const from = here ?? session.venue.position
  return (
    <Loaded query={sessions} blocks={3}>
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items)
        const found = similarTo(session, all, ({ venue }) => metresTo(from, venue)).slice(0, SHOWN)
        if (found.length === 0)
          return (
            <State icon="calendar" title="最近没有类似的活动" words="有新的会排进“科普”，也可以打电话告诉社区您还想学什么。">
              <Button onPress={toLearn}>看全部活动</Button>
            </State>
          )
        return (
          <>
            <Title level={1}>近处类似的活动</Title>
            <View className="act-sentence">
              和“{session.title}”一类
              {from === null ? '。' : here === null ? `，离${session.venue.name}近的排在前面。` : '，离您近的排在前面。'}
            </View>
            {found.map((card) => (
              <SessionRow key={card.sessionId} card={card} own={null} />
            ))}
            <View className="act-more">
              <Button kind="secondary" onPress={toLearn}>
                看全部活动
              </Button>
            </View>
          </>
        )
      }}
    </Loaded>
  )
}
