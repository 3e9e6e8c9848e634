import { create } from 'zustand'
import { locate } from '@/device/position'
import type { Position } from './where'

interface Found {
  readonly at: Position | null
  readonly state: 'unasked' | 'asking' | 'found' | 'denied' | 'failed'
}

/** Where the phone is, for as long as the app runs; asked for once, by a tap. */
export const usePosition = create<Found>(() => ({ at: null, state: 'unasked' }))

export const findPosition = async (): Promise<void> => {
  usePosition.setState({ state: 'asking' })
  const found = await locate()
  usePosition.setState(typeof found === 'string' ? { state: found } : { at: found, state: 'found' })
}

/** What to do when it was not found. */
export const lostWords = (state: Found['state']): string | null =>
  state === 'denied'
    ? '没有允许使用位置，先按时间排。想看远近，请在微信或浏览器的设置里打开位置再试。'
    : state === 'failed'
      ? '没有找到您在哪里，先按时间排。可以稍后再试。'
      : null
