import { View } from '@tarojs/components'
import { dayOf, sayDay } from '@shared/kernel/day'
import { actorNames } from '@shared/retrofit/state'
import type { StepView } from '@shared/retrofit/view'
import { classes } from '@/ui/a11y'
import { Tag } from '@/ui/Tag'

/** What has happened, the latest first. What was made void stays, marked as such. */
export function Happened({ steps }: { steps: readonly StepView[] }) {
  return (
    <View>
      {[...steps]
        .sort((a, b) => b.turn - a.turn)
        .map((step) => (
          <View key={step.turn} className={classes('happened', step.void && 'happened-void')}>
            <View className="happened-name">
              {step.name} {step.void ? <Tag tone="red">已作废</Tag> : null}
            </View>
            <View className="happened-words">
              {sayDay(dayOf(step.at))} · {actorNames[step.as]}
            </View>
            {step.reason === null ? null : <View className="happened-reason">{step.reason}</View>}
          </View>
        ))}
    </View>
  )
}
