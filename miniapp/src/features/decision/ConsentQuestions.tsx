import { View } from '@tarojs/components'
import { specialNames } from '@shared/decision/explain'
import type { Consents, SpecialAsk } from '@shared/decision/model'
import { Choices } from '@/ui/Choices'
import { askWords } from './asks'

interface ConsentQuestionsProps {
  readonly asks: readonly SpecialAsk[]
  readonly consents: Consents
  readonly onConsents: (next: Consents) => void
  /** An agent answers for somebody else's home: the question does not speak of the own. */
  readonly forAnother?: boolean
}

/** Consents that no majority replaces, asked one by one with neither answer preset. */
export function ConsentQuestions({ asks, consents, onConsents, forAnother = false }: ConsentQuestionsProps) {
  return asks.map((ask) => {
    const title = forAnother ? specialNames[ask] : askWords[ask].title
    return (
      <View key={ask} className="ask">
        <View className="ask-name">
          {title}：{forAnother ? '是否单独同意？' : '您是否单独同意？'}
        </View>
        {forAnother ? null : <View className="ask-words">{askWords[ask].words}</View>}
        <Choices
          label={title}
          options={[
            { value: 'given', name: '同意' },
            { value: 'refused', name: '不同意' },
          ]}
          value={consents[ask] ?? null}
          onChoose={(answer) => onConsents({ ...consents, [ask]: answer })}
        />
      </View>
    )
  })
}
