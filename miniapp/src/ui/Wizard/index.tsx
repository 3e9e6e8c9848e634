import { View } from '@tarojs/components'
import { Button } from '../Button'

interface FootProps {
  /** From 0. */
  readonly at: number
  readonly of: number
  readonly onBack: () => void
  readonly onForward: () => void
  /** What the last screen's button says, and while it is under way. */
  readonly done: string
  readonly sending: string
  readonly busy: boolean
  readonly onDone: () => void
}

/** Foot of a form that asks one thing a screen: back from the second screen on, forward, and the act itself on the last. */
export function WizardFoot({ at, of, onBack, onForward, done, sending, busy, onDone }: FootProps) {
  return (
    <View className="wizard-foot">
      {at === 0 ? null : (
        <View className="wizard-back">
          <Button kind="secondary" disabled={busy} onPress={onBack}>
            上一步
          </Button>
        </View>
      )}
      <View className="wizard-main">
        {at < of - 1 ? (
          <Button onPress={onForward}>下一步</Button>
        ) : (
          <Button busy={busy && sending} onPress={onDone}>
            {done}
          </Button>
        )}
      </View>
    </View>
  )
}

/** Which screen this is and what it asks. */
export function WizardStep({ at, of, name }: { at: number; of: number; name: string | undefined }) {
  return (
    <View className="wizard-step">
      第 {at + 1} 步，共 {of} 步：{name}
    </View>
  )
}
