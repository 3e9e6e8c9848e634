import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { OrderCard } from '@shared/dispatch/view'
import type { Instant } from '@shared/kernel/instant'
import { TeamId } from '@shared/volunteer/ids'
import { serverNow } from '@/api'
import { AskForNews } from '@/features/outreach/AskForNews'
import { toHall } from '@/navigation'
import { Button } from '@/ui/Button'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { useShown } from '@/ui/useShown'
import { OrderRow } from '../OrderRows'
import { BrokenOrderLink } from '../order/BrokenOrderLink'
import { useNews } from '../news'
import { useMyServices, useTeamOrders } from '../queries'
import { boardOf } from '../sort'
import { useOwnVolunteer } from '../volunteers'

function Section({ title, cards, now }: { title: string; cards: readonly OrderCard[]; now: Instant }) {
  if (cards.length === 0) return null
  return (
    <View className="home-section">
      <Title level={2}>{`${title} ${cards.length}`}</Title>
      {cards.map((card) => (
        <OrderRow key={card.orderId} order={card} now={now} />
      ))}
    </View>
  )
}

/** The board of a team: what it is asked for, what it has, what it did. */
export function TeamBoard() {
  const teamId = TeamId.safeParse(useRouter().params.team).data
  return teamId === undefined ? <BrokenOrderLink /> : <Board teamId={teamId} />
}

function Board({ teamId }: { teamId: TeamId }) {
  const shown = useShown()
  const orders = useTeamOrders(teamId)
  const own = useOwnVolunteer(true)
  const team = own.data?.teams.find((one) => one.team.teamId === teamId)?.team
  useNews(team === undefined ? null : { place: team.place, board: 'hall', team: teamId }, shown, orders)
  useRefresh(orders)
  return (
    <Loaded query={orders} blocks={3}>
      {({ pages }) => {
        const { offered, held, over } = boardOf(pages.flatMap((page) => page.items))
        const now = serverNow()
        return (
          <>
            {team === undefined ? null : <Title level={1}>{team.name}</Title>}
            {offered.length + held.length === 0 ? (
              <State icon="hands" title="手上没有单" words="派给你们的单会出现在这里。也可以到接单大厅看看。">
                <Button onPress={toHall}>去接单大厅</Button>
              </State>
            ) : null}
            <Section title="派给我们的" cards={offered} now={now} />
            <Section title="我们接的" cards={held} now={now} />
            <AskForNews moment="serving" />
            <Section title="做完的" cards={over} now={now} />
            {orders.hasNextPage ? (
              <View className="home-call">
                <Button kind="secondary" busy={orders.isFetchingNextPage && '正在取…'} onPress={() => void orders.fetchNextPage()}>
                  看更早的
                </Button>
              </View>
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}

/** What one is named to serve or served. */
export function MyServices() {
  const mine = useMyServices(true)
  useRefresh(mine)
  return (
    <Loaded query={mine} blocks={2}>
      {({ pages }) => {
        const { held, over } = boardOf(pages.flatMap((page) => page.items))
        const now = serverNow()
        if (held.length + over.length === 0)
          return <State icon="hands" title="还没有派给您的服务" words="队长约好时间、写上您的名字以后，会出现在这里。" />
        return (
          <>
            <Section title="要去的" cards={held} now={now} />
            <Section title="做完的" cards={over} now={now} />
          </>
        )
      }}
    </Loaded>
  )
}
