import { View } from '@tarojs/components'
import type { Matter } from '@shared/decision/model'
import { explainRule } from '@shared/decision/rule'
import { Fold } from '@/ui/Fold'

/** How it is counted and what is needed, for who wants to know. */
export function RuleCard({ matter }: { matter: Matter }) {
  return (
    <Fold title="怎样才算通过">
      {explainRule(matter).map((sentence) => (
        <View key={sentence} className="rule-line">
          {sentence}
        </View>
      ))}
    </Fold>
  )
}
