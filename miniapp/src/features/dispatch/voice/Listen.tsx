import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'

/** Plays a voice note; another press stops it. */
export function Listen({ src, what }: { src: string; what: string }) {
  const [playing, setPlaying] = useState(false)
  const player = useRef<Taro.InnerAudioContext | null>(null)
  useEffect(() => () => player.current?.destroy(), [])
  const press = () => {
    if (playing) {
      player.current?.stop()
      setPlaying(false)
      return
    }
    player.current?.destroy()
    const sound = Taro.createInnerAudioContext()
    player.current = sound
    sound.src = src
    sound.onEnded(() => setPlaying(false))
    sound.onError(() => setPlaying(false))
    sound.play()
    setPlaying(true)
  }
  return (
    <Button kind="plain" label={playing ? `停下：${what}` : `听：${what}`} onPress={press}>
      <Icon name={playing ? 'stop' : 'sound'} />
      {playing ? '停下' : '听一听'}
    </Button>
  )
}
