import { View } from '@tarojs/components'
import { openDecision } from '@/features/decision/open'
import type { PlacedCard } from '@/features/decision/order'
import { toMe, toVotes } from '@/navigation'
import { Button } from '@/ui/Button'
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

/** 长辈版: what waits, said in one line with one button, and two large doors. */
export function ElderHome({ running, over }: { running: readonly PlacedCard[]; over: readonly PlacedCard[] }) {
  const waiting = running.find(({ card, phase }) => phase === 'open' && card.voted === false)
  const latest = over.find(({ phase }) => phase === 'closed')
  return (
    <>
      {waiting === undefined ? (
        <Card>
          <Title level={3}>现在没有要您表决的事</Title>
        </Card>
      ) : (
        <Card kind="attention">
          <DecisionTag {...waiting} />
          <Title level={3}>{waiting.card.title}，您还没有表决</Title>
          <View className="vote-card-act">
            <Button onPress={() => openDecision(waiting.card, waiting.phase)}>去表决</Button>
          </View>
        </Card>
      )}
      <View className="tiles">
        {latest === undefined ? null : (
          <Tile icon="check" name="看结果" words={latest.card.title} onPress={() => openDecision(latest.card, latest.phase)} />
        )}
        <Tile icon="vote" name="楼里的事" words={`${running.length + over.length} 件`} onPress={toVotes} />
        <Tile icon="text" name="换字号" words="字再大些" onPress={toMe} />
      </View>
    </>
  )
}
