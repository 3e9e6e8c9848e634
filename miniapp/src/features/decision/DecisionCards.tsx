import { View } from '@tarojs/components'
import { outcomeNames } from '@shared/decision/model'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { DecisionTag } from './DecisionTag'
import { openDecision } from './open'
import { useKept } from './outbox/store'
import type { PlacedCard } from './order'
import { cardLine } from './sentences'

/** The line of a card; a ballot that this phone still keeps comes before what the server knows. */
const useCardLine = ({ card, phase }: PlacedCard): string =>
  useKept(card.decisionId).some(({ state }) => state === 'waiting') ? '您签好的票还没有交上去' : cardLine(card, phase)

/** The one vote that waits for this person, with its button. */
export function FirstDecision({ card, phase }: PlacedCard) {
  const line = useCardLine({ card, phase })
  return (
    <Card kind="first">
      <View className="vote-card-top">
        <DecisionTag card={card} phase={phase} />
        <View className="vote-card-scope">{card.scopeLabel}</View>
      </View>
      <Title level={3}>{card.title}</Title>
      <View className="vote-card-line">{line}</View>
      <View className="vote-card-act">
        <Button onPress={() => openDecision(card, phase)}>去表决</Button>
      </View>
    </Card>
  )
}

/** A vote in a list. */
export function DecisionRow({ card, phase }: PlacedCard) {
  const go = phase === 'closed' ? '看结果' : phase === 'open' && card.waits === 'voter' ? '去表决' : '看详情'
  const line = useCardLine({ card, phase })
  const told = phase === 'closed' && card.outcome !== null ? outcomeNames[card.outcome] : line
  return (
    <Tap className="vote-card" onPress={() => openDecision(card, phase)}>
      <View className="vote-card-top">
        <DecisionTag card={card} phase={phase} />
        <View className="vote-card-scope">{card.scopeLabel}</View>
      </View>
      <Title level={3}>{card.title}</Title>
      <View className="vote-card-line">{told}</View>
      <View className="vote-card-go">
        {go}
        <Icon name="forward" />
      </View>
    </Tap>
  )
}
