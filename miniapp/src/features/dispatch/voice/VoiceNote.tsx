import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { Listen } from './Listen'
import type { useVoice } from './useVoice'

/** Speak instead of writing. */
export function VoiceNote({ voice }: { voice: ReturnType<typeof useVoice> }) {
  const { state, possible, start, stop, again, drop } = voice
  if (!possible && state.kind === 'none') return null
  switch (state.kind) {
    case 'none':
      return (
        <View className="voice">
          <Button kind="secondary" id="voice-start" onPress={start}>
            <Icon name="voice" />
            点一下，开始说
          </Button>
          {state.problem === null ? null : <Note tone="attention">{state.problem}</Note>}
        </View>
      )
    case 'recording':
      return (
        <View className="voice">
          <Button id="voice-stop" onPress={stop}>
            <Icon name="stop" />
            正在听您说，说完点这里
          </Button>
          <View className="voice-words">最长一分钟。</View>
        </View>
      )
    case 'sending':
      return (
        <View className="voice">
          <Button kind="secondary" busy="正在传录音…" onPress={() => undefined}>
            录音
          </Button>
        </View>
      )
    case 'stuck':
      return (
        <View className="voice">
          <Listen src={state.sound.shown} what="刚才说的" />
          <Note tone="attention">{state.problem}</Note>
          <View className="kept-acts">
            <Button kind="secondary" onPress={again}>
              再传一次
            </Button>
            <Button kind="plain" onPress={drop}>
              不要这段
            </Button>
          </View>
        </View>
      )
    case 'ready':
      return (
        <View className="voice">
          <Note icon="check">录好了，社区能听到。</Note>
          {state.shown === null ? null : <Listen src={state.shown} what="刚才说的" />}
          <View className="voice-again">
            <Button kind="plain" onPress={drop}>
              不要这段，重新说
            </Button>
          </View>
        </View>
      )
  }
}
