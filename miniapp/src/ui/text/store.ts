import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { readDevice, watchDevice } from './device'
import { type Reading, Wishes, readingOf } from './wishes'

const key = 'linli.reading'

const remembered = (): Wishes => {
  const parsed = Wishes.safeParse(Taro.getStorageSync(key))
  return parsed.success ? parsed.data : Wishes.parse({})
}

/** How this person reads: text size, 长辈版 (elder mode), light or dark. Remembered on the device; what was never chosen follows it. */
export const useReading = create<Reading>(() => readingOf(remembered(), readDevice()))

/** Remembers a choice; it holds at once, on every page. */
export const changeReading = (change: Partial<Wishes>): void => {
  const wishes = { ...remembered(), ...change }
  Taro.setStorageSync(key, wishes)
  useReading.setState(readingOf(wishes, readDevice()))
}

watchDevice(() => useReading.setState(readingOf(remembered(), readDevice())))

/** Class of a page root that carries text size, mode and colours to everything inside. */
export const readingClass = ({ size, elder, dark }: Pick<Reading, 'size' | 'elder' | 'dark'>): string =>
  `linli text-${size}${elder ? ' elder' : ''}${dark ? ' theme-dark' : ''}`

/** Whether there is room for one thing at a time only: 长辈版 or the largest text. Choices stand below each other, sheets go step by step. */
export const useSlow = (): boolean => useReading(({ elder, size }) => elder || size === 'huge')
