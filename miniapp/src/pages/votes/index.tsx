import { View } from '@tarojs/components'
import { DecisionRow } from '@/features/decision/DecisionCards'
import { inOrder } from '@/features/decision/order'
import { KeptBallots } from '@/features/decision/outbox/KeptBallots'
import { useMyDecisions } from '@/features/decision/queries'
import { BindHomes } from '@/features/identity/BindHomes'
import { DeskHint } from '@/features/identity/DeskHint'
import { Signed } from '@/features/identity/Signed'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'

/** Everything that the owners of the caller's units decide or have decided. */
function MyDecisions() {
  const now = useNow()
  const mine = useMyDecisions(true)
  useRefresh(mine)
  return (
    <>
      <KeptBallots />
      <Loaded query={mine} blocks={3}>
        {({ pages }) => {
          const { running, over } = inOrder(
            pages.flatMap((page) => page.items),
            now,
          )
          if (running.length + over.length === 0) {
            return (
              <State
                icon="vote"
                title="还没有表决"
                words="社区发起表决后会出现在这里，首页也会提醒您。想加装电梯，先跟邻居和社区说一声。"
              />
            )
          }
          return (
            <>
              {running.length === 0 ? null : <Title level={2}>正在进行</Title>}
              {running.map((placed) => (
                <DecisionRow key={placed.card.decisionId} {...placed} />
              ))}
              {over.length === 0 ? null : (
                <View className="home-section">
                  <Title level={2}>已经结束</Title>
                </View>
              )}
              {over.map((placed) => (
                <DecisionRow key={placed.card.decisionId} {...placed} />
              ))}
              {mine.hasNextPage ? (
                <View className="home-call">
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

/** 议事: my votes, and for staff the way to the desk. */
export default function VotesPage() {
  return (
    <Page title="议事" tab="votes">
      <Signed>
        {(me) => (
          <>
            {me.homes.length > 0 ? <MyDecisions /> : null}
            {me.homes.length === 0 && me.staff.length === 0 ? (
              <State icon="building" title="还不知道您住哪一户" words="用登记在业主名册上的手机号验证一次，就能看到您家这一单元的表决。">
                <BindHomes />
              </State>
            ) : null}
            {me.staff.length > 0 ? <DeskHint staff={me.staff} /> : null}
          </>
        )}
      </Signed>
    </Page>
  )
}
