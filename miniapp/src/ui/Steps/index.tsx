import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Icon } from '../Icon'

export interface Step {
  readonly name: string
  readonly words?: string
  readonly state: 'done' | 'now' | 'later'
}

const stateNames = { done: '已完成', now: '现在', later: '还没到' } as const

/** Where a process stands: what is done, whose turn it is now and by when, what comes later. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <View {...a11y('list')}>
      {steps.map((step, index) => (
        <View
          key={step.name}
          className={`step step-${step.state}`}
          {...a11y('listitem', `${stateNames[step.state]}：${step.name}，${step.words ?? ''}`)}
        >
          <View className="step-dot">{step.state === 'done' ? <Icon name="check" /> : index + 1}</View>
          <View className="step-body">
            <View className="step-name">{step.name}</View>
            {step.words === undefined ? null : <View className="step-words">{step.words}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
