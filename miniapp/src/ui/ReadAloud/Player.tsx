import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Button } from '../Button'
import { Icon } from '../Icon'
import { pauseReading, resumeReading, stopReading, useReader } from './reader'

/** While something is read: where it is, and how to pause and stop it. It stays in sight, whatever is scrolled. */
export function Player() {
  const { id, state, at, of } = useReader()
  if (id === null || state === 'mute') return null
  const speaking = state === 'speaking'
  return (
    <View className="player">
      <View className="player-words">
        <Icon name="sound" />
        {/* The count is not part of what the screen reader announces: it would talk over every piece. */}
        <View {...a11y('status')}>{speaking ? '正在朗读' : '朗读停下了'}</View>
        <View>
          {at + 1} / {of}
        </View>
      </View>
      <View className="player-acts">
        <View className="player-act">
          <Button kind="plain" onPress={speaking ? pauseReading : resumeReading}>
            {speaking ? '停一停' : '接着读'}
          </Button>
        </View>
        <View className="player-act">
          <Button kind="plain" onPress={stopReading}>
            不读了
          </Button>
        </View>
      </View>
    </View>
  )
}
