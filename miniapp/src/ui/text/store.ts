import Taro from '@tarojs/taro'
import * as z from 'zod'
import { create } from 'zustand'

export const TextSize = z.enum(['standard', 'large', 'huge'])
export type TextSize = z.infer<typeof TextSize>
export const textSizeNames: Record<TextSize, string> = { standard: '标准', large: '大', huge: '特大' }

const Reading = z.object({ size: TextSize, elder: z.boolean() })
type Reading = z.infer<typeof Reading>

const key = 'linli.reading'

/** A phone whose system text is large (WeChat's 关怀模式 sets 23.8) starts with large text here too. */
const fromSystem = (): Reading => {
  const info: object = process.env.TARO_ENV === 'weapp' ? Taro.getAppBaseInfo() : {}
  const px = 'fontSizeSetting' in info && typeof info.fontSizeSetting === 'number' ? info.fontSizeSetting : 17
  return { size: px >= 23 ? 'huge' : px >= 19 ? 'large' : 'standard', elder: false }
}

const remembered = (): Reading => {
  const parsed = Reading.safeParse(Taro.getStorageSync(key))
  return parsed.success ? parsed.data : fromSystem()
}

/** How this person reads: text size and 长辈版 (elder mode). Remembered on the device. */
export const useReading = create<Reading>(remembered)

export const changeReading = (change: Partial<Reading>): void => {
  useReading.setState(change)
  Taro.setStorageSync(key, useReading.getState())
}

/** Class of a page root that carries the chosen text size to everything inside. */
export const readingClass = ({ size, elder }: Reading): string => `linli text-${size}${elder ? ' elder' : ''}`
