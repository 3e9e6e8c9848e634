import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useReading } from '../text/store'

const colours = {
  light: { ground: '#FAF7F1', front: '#000000' },
  dark: { ground: '#11181A', front: '#ffffff' },
} as const

const paint = (dark: boolean): void => {
  const { ground, front } = colours[dark ? 'dark' : 'light']
  // A page that has just been left has no bar any more: nothing to tell anybody.
  const ignored = () => undefined
  Taro.setNavigationBarColor({ frontColor: front, backgroundColor: ground }).catch(ignored)
  Taro.setBackgroundColor({ backgroundColor: ground, backgroundColorTop: ground, backgroundColorBottom: ground }).catch(ignored)
}

/**
 * Gives WeChat's own parts, the bar and what shows behind a page that is pulled, the colours of the page.
 * `theme.json` does so for whoever follows the phone; a choice of one's own needs it page by page.
 */
export const useFrame = (): void => {
  const dark = useReading((reading) => reading.dark)
  useDidShow(() => paint(useReading.getState().dark))
  useEffect(() => paint(dark), [dark])
}
