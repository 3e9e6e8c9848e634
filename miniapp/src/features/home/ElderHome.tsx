import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/instant'
import { stateNames } from '@shared/retrofit/state'
import { openDecision } from '@/features/decision/open'
import type { PlacedCard } from '@/features/decision/order'
import { waitsWords } from '@/features/decision/sentences'
import { useKept } from '@/features/decision/outbox/store'
import { useMyCases } from '@/features/retrofit/queries'
import { useAhead } from '@/features/activity/home/useSoon'
import { nextWords } from '@/features/activity/booking/words'
import { toCase, toClasses, toServices, toVotes, toWish } from '@/navigation'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { Card } from '@/ui/Card'
import { Icon, type IconName } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { DecisionTag } from '@/features/decision/DecisionTag'

function Tile({ icon, name, words, onPress }: { icon: IconName; name: string; words: string; onPress: () => void }) {
  return (
    <Tap className="tile" onPress={onPress}>
      <Icon name={icon} />
      <View className="tile-name">{name}</View>
      <View className="tile-words">{words}</View>
    </Tap>
  )
}

/** The lift of one's house, or wishing for one. */
function LiftTile() {
  const { data } = useMyCases(true)
  const live = data?.items.find(({ state }) => state !== 'cancelled')
  return live === undefined ? (
    <Tile icon="building" name="想装电梯" words="说一声想装" onPress={toWish} />
  ) : (
    <Tile icon="building" name="我家的电梯" words={stateNames[live.state]} onPress={() => toCase(live.caseId)} />
  )
}

/** Classes, and the next one of one's own. */
function ClassTile() {
  const now = useNow()
  const [next] = useAhead(true)
  return <Tile icon="mobile" name="学手机" words={next === undefined ? '看看附近的课' : nextWords(next, now)} onPress={toClasses} />
}

/** 长辈版: what waits, said in one line with one button, and four large doors. */
export function ElderHome({ running, over }: { running: readonly PlacedCard[]; over: readonly PlacedCard[] }) {
  // A ballot that this phone still keeps is told above; it would be wrong to ask for it again.
  const signed = useKept().flatMap(({ state, decisionId }) => (state === 'waiting' ? [decisionId] : []))
  const waiting = running.find(({ card, phase }) => phase === 'open' && card.waits === 'voter' && !signed.includes(card.decisionId))
  const others = running.find(({ card, phase }) => phase === 'open' && card.waits !== null && card.waits !== 'voter')
  return (
    <>
      {waiting === undefined && others?.card.waits ? (
        <Card>
          <DecisionTag {...others} />
          <Title level={3}>{others.card.title}</Title>
          <View className="vote-card-line">{waitsWords[others.card.waits]}。</View>
          <View className="vote-card-act">
            <Button kind="secondary" onPress={() => openDecision(others.card, others.phase)}>
              看详情
            </Button>
          </View>
        </Card>
      ) : waiting === undefined ? (
        <Card>
          <Title level={3}>{signed.length > 0 ? '除了上面这一张票，没有要您表决的事' : '现在没有要您表决的事'}</Title>
        </Card>
      ) : (
        <Card kind="attention">
          <DecisionTag {...waiting} />
          <Title level={3}>{waiting.card.title}，您还没有表决</Title>
          <View className="vote-card-line">{sayMoment(waiting.card.closesAt)} 前都可以表决。</View>
          <View className="vote-card-act">
            <Button onPress={() => openDecision(waiting.card, waiting.phase)}>去表决</Button>
          </View>
        </Card>
      )}
      <View className="tiles">
        <ClassTile />
        <Tile
          icon="vote"
          name="楼里的事"
          words={over.some(({ phase }) => phase === 'closed') ? '有结果可以看' : `${running.length + over.length} 件`}
          onPress={toVotes}
        />
        <LiftTile />
        <Tile icon="hands" name="找人帮忙" words="上门 · 电话" onPress={toServices} />
      </View>
    </>
  )
}
