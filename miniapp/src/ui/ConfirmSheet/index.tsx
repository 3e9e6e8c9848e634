import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../a11y'
import { Button } from '../Button'
import { Sheet } from '../Sheet'
import { Title } from '../Title'
import { useSlow } from '../text/store'

interface ConfirmSheetProps {
  readonly title: string
  readonly children?: ReactNode
  /** A verb: what the button does. */
  readonly action: string
  readonly kind?: 'primary' | 'danger'
  readonly busy?: string | false
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmSheet({ title, children, action, kind = 'primary', busy = false, onConfirm, onClose }: ConfirmSheetProps) {
  const stacked = useSlow()
  return (
    <Sheet label={title} onClose={busy === false ? onClose : undefined}>
      <Title level={3}>{title}</Title>
      <View className="confirm-words">{children}</View>
      <View className={classes('confirm-acts', stacked && 'confirm-stacked')}>
        <View className="confirm-act">
          <Button kind="plain" disabled={busy !== false} onPress={onClose}>
            再想想
          </Button>
        </View>
        <View className="confirm-act confirm-main">
          <Button kind={kind} busy={busy} onPress={onConfirm}>
            {action}
          </Button>
        </View>
      </View>
    </Sheet>
  )
}
