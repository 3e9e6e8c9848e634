import { View } from '@tarojs/components'
import type { Me } from '@shared/identity/model'
import { greeting } from '@/features/identity/greeting'
import { inOrder } from '@/features/decision/order'
import { useMyDecisions } from '@/features/decision/queries'
import { DecisionRow, FirstDecision } from '@/features/decision/DecisionCards'
import { KeptBallots } from '@/features/decision/outbox/KeptBallots'
import { Soon } from '@/features/activity/home/Soon'
import { useCreditsOnLeaving } from '@/features/outreach/useConsent'
import { HomeLifts } from '@/features/retrofit/HomeLifts'
import { toVotes } from '@/navigation'
import { useNow } from '@/ui/Countdown/useNow'
import { LinkRow } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { State } from '@/ui/States'
import { Title } from '@/ui/Title'
import { useReading } from '@/ui/text/store'
import { useRefresh } from '@/ui/useRefresh'
import { ElderHome } from './ElderHome'

/** Home of an owner: the one thing to do first, what runs in the house, what came out last. */
export function OwnerHome({ me }: { me: Me }) {
  const now = useNow()
  const elder = useReading((reading) => reading.elder)
  const mine = useMyDecisions(true)
  // For the rows of the pages behind this one, which ask whether WeChat may tell.
  useCreditsOnLeaving()
  useRefresh(mine)
  return (
    <>
      <Title level={1}>{greeting(now, me.callMe)}</Title>
      <View className="home-where">{me.homes.map((home) => home.label).join('；')}</View>
      <KeptBallots />
      {elder ? null : <Soon ready={mine.data !== undefined} />}
      <Loaded query={mine}>
        {({ pages }) => {
          const { running, over } = inOrder(
            pages.flatMap((page) => page.items),
            now,
          )
          if (elder) return <ElderHome running={running} over={over} />
          const [first, ...rest] = running
          const waits = first?.phase === 'open' && first.card.waits === 'voter'
          const latest = over[0]
          if (first === undefined && latest === undefined) {
            return (
              <>
                <HomeLifts />
                <State icon="building" title="楼里现在没有要表决的事" words="社区发起表决后会出现在这里。" />
              </>
            )
          }
          return (
            <>
              {first === undefined ? null : waits ? <FirstDecision {...first} /> : <DecisionRow {...first} />}
              {rest.map((placed) => (
                <DecisionRow key={placed.card.decisionId} {...placed} />
              ))}
              <HomeLifts />
              {latest === undefined ? null : (
                <View className="home-section">
                  <Title level={2}>最近的结果</Title>
                  <DecisionRow {...latest} />
                  {over.length > 1 ? <LinkRow name="全部表决" onPress={toVotes} /> : null}
                </View>
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
