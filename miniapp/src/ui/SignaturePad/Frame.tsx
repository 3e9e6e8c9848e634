import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../Button'

interface FrameProps {
  readonly empty: boolean
  readonly onClear: () => void
  readonly children: ReactNode
}

/** What surrounds the writing surface on both platforms. */
export function Frame({ empty, onClear, children }: FrameProps) {
  return (
    <View>
      <View className="pad">
        {empty ? <View className="pad-hint">请在这里写您的名字</View> : null}
        {children}
      </View>
      <View className="pad-foot">
        <View className="pad-words">用手指写，写不好可以重写。</View>
        <View className="pad-again">
          <Button kind="plain" disabled={empty} onPress={onClear}>
            重写
          </Button>
        </View>
      </View>
    </View>
  )
}
