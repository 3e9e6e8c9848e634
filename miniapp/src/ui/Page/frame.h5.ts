import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useReading } from '../text/store'

const paint = (dark: boolean): void => {
  document.documentElement.classList.toggle('night', dark)
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', dark ? '#11181A' : '#FAF7F1')
}

/** Gives the browser's own parts the colours of the page: its bar, and what shows around a page that is shorter than the window. */
export const useFrame = (): void => {
  const dark = useReading((reading) => reading.dark)
  useDidShow(() => paint(useReading.getState().dark))
  useEffect(() => paint(dark), [dark])
}
