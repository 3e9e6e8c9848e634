import { View } from '@tarojs/components'
import { stateSentences } from '@shared/retrofit/state'
import type { CaseCard } from '@shared/retrofit/view'
import { toCase } from '@/navigation'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { CaseTag } from './CaseTag'
import './retrofit.scss'

/** A lift on the first page: what it is and where it stands, in one sentence. */
export function LiftCard({ card }: { card: CaseCard }) {
  return (
    <Tap className="vote-card" onPress={() => toCase(card.caseId)}>
      <View className="vote-card-top">
        <CaseTag state={card.state} />
        <View className="vote-card-scope">{card.units.map(({ label }) => label).join('、')}</View>
      </View>
      <Title level={3}>我家的电梯</Title>
      <View className="vote-card-line">{stateSentences[card.state]}</View>
      <View className="vote-card-go">
        看办到哪一步
        <Icon name="forward" />
      </View>
    </Tap>
  )
}
