import { View } from '@tarojs/components'
import { type Outcome, outcomeNames } from '@shared/decision/model'
import { Icon, type IconName } from '../Icon'
import { Title } from '../Title'

const signs: Record<Outcome, IconName> = { passed: 'check', notPassed: 'cross', noValidDecision: 'info', specialConsentMissing: 'alert' }

interface VerdictProps {
  readonly outcome: Outcome
  /** What was voted on and when it closed. */
  readonly over: string
  readonly words: string
}

/** The result in two words and one sentence. */
export function Verdict({ outcome, over, words }: VerdictProps) {
  return (
    <View className={`verdict verdict-${outcome}`}>
      <View className="verdict-over">{over}</View>
      <Title level={1}>
        <View className="verdict-big">
          <Icon name={signs[outcome]} />
          <View>{outcomeNames[outcome]}</View>
        </View>
      </Title>
      <View className="verdict-words">{words}</View>
    </View>
  )
}
