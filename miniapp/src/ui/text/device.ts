import Taro from '@tarojs/taro'
import type { Device } from './wishes'

const factorIn = (info: object): number | null =>
  'fontSizeScaleFactor' in info && typeof info.fontSizeScaleFactor === 'number'
    ? info.fontSizeScaleFactor
    : 'fontSizeSetting' in info && typeof info.fontSizeSetting === 'number'
      ? info.fontSizeSetting / 17
      : null

/** Base libraries before 2.20.1 have no `getAppBaseInfo`; the old call tells the same there. */
const baseInfo = (): object => {
  try {
    return Taro.canIUse('getAppBaseInfo') ? Taro.getAppBaseInfo() : Taro.getSystemInfoSync()
  } catch {
    return {}
  }
}

/** How WeChat itself is set: text size (17 px is its standard on iOS, 关怀模式 has 23.8) and dark mode. */
export const readDevice = (): Device => {
  const info = baseInfo()
  return { scale: factorIn(info) ?? 1, dark: 'theme' in info && info.theme === 'dark' }
}

/** Calls back when one of them may have changed. Text size is set outside of the mini-program, so it is read again on coming back. */
export const watchDevice = (changed: () => void): void => {
  Taro.onAppShow(changed)
  if (Taro.canIUse('onThemeChange')) Taro.onThemeChange(changed)
}
