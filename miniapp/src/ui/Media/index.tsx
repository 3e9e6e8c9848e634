import { Video, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../Button'

export interface MediaProps {
  readonly kind: 'audio' | 'video'
  readonly src: string
  readonly title: string
}

/** A recording that plays when it is asked to. */
export function Media({ kind, src, title }: MediaProps) {
  return kind === 'video' ? (
    <Video className="media" src={src} title={title} controls showFullscreenBtn />
  ) : (
    <Audio src={src} title={title} />
  )
}

function Audio({ src, title }: Omit<MediaProps, 'kind'>) {
  const player = useRef<Taro.InnerAudioContext | null>(null)
  const [state, setState] = useState<'still' | 'playing' | 'failed'>('still')
  useEffect(() => () => player.current?.destroy(), [])
  const press = () => {
    if (player.current === null) {
      player.current = Taro.createInnerAudioContext()
      player.current.src = src
      player.current.onEnded(() => setState('still'))
      player.current.onError(() => setState('failed'))
    }
    if (state === 'playing') player.current.pause()
    else player.current.play()
    setState(state === 'playing' ? 'still' : 'playing')
  }
  return (
    <View>
      <Button kind="plain" label={`${state === 'playing' ? '停下' : '听'}：${title}`} onPress={press}>
        {state === 'playing' ? '停一停' : '听一听'}
      </Button>
      {state === 'failed' ? <View className="act-seats">没有放出来，请检查网络后再试。</View> : null}
    </View>
  )
}
