import { View } from '@tarojs/components'
import { Button } from '../Button'
import { Icon } from '../Icon'
import { Note } from '../Note'
import { Help } from '../Page/Help'
import { startReading, useReader } from './reader'

interface ReadAloudProps {
  /** Different for whatever else could be read. */
  readonly id: string
  /** What it reads, `这份方案`. */
  readonly what: string
  /** The sentences, asked for when the button is pressed. */
  readonly text: () => readonly string[]
}

/** 朗读: reads a page to whoever would rather listen. It never begins by itself. */
export function ReadAloud({ id, what, text }: ReadAloudProps) {
  const mute = useReader((reader) => reader.id === id && reader.state === 'mute')
  const reading = useReader((reader) => reader.id === id && reader.state !== 'mute')
  return (
    <View className="read-aloud">
      {reading ? null : (
        <Button kind="plain" label={`读给我听：${what}`} onPress={() => startReading(id, text())}>
          <Icon name="sound" />
          读给我听
        </Button>
      )}
      {mute ? (
        <Note tone="attention">
          这台手机现在读不出声音。可以打电话，请工作人员念给您听。
          <View className="read-aloud-call">
            <Help />
          </View>
        </Note>
      ) : null}
    </View>
  )
}
