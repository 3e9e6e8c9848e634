import { type Callable, type Fields, isCallable } from '../json'
import type { Api, Wiring } from './wiring'

/** What a phone tells about itself; an elder's phone has a larger `fontSizeSetting`. */
export interface DeviceFacts {
  /** px; 17 is WeChat's standard on iOS, 23.8 that of its care mode. */
  readonly fontSizeSetting: number
  /** What the phone is set to; a mini-program without `darkmode` is never told. */
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
}
export const usualDevice: DeviceFacts = { fontSizeSetting: 17, theme: 'light', width: 375, height: 667 }

/** `wx` functions about the phone and the app's own frame. */
export const deviceApi = ({ realm, work, note, answer }: Wiring, facts: DeviceFacts, darkmode: boolean, launchOptions: () => Fields) => {
  const { width, height, fontSizeSetting } = facts
  const listeners = new Set<Callable>()
  const all: Fields = {
    platform: 'ios',
    system: 'iOS 16.0',
    brand: 'iPhone',
    model: 'iPhone',
    SDKVersion: '3.5.0',
    version: '8.0.50',
    language: 'zh_CN',
    ...(darkmode ? { theme: facts.theme } : {}),
    pixelRatio: 2,
    windowWidth: width,
    windowHeight: height,
    screenWidth: width,
    screenHeight: height,
    statusBarHeight: 20,
    fontSizeSetting,
    fontSizeScaleFactor: fontSizeSetting / 17,
    safeArea: { top: 20, bottom: height, left: 0, right: width, width, height: height - 20 },
  }
  const tell = () => realm.adopt(all)
  const tellSoon = (api: string) => (options: unknown) => answer(api, options, { ok: all })
  const done = (api: string) => (options: unknown) => {
    note(api, options)
    answer(api, options, { ok: {} })
  }
  const api: Api = {
    canIUse: () => true,
    getSystemInfoSync: tell,
    getWindowInfo: tell,
    getDeviceInfo: tell,
    getAppBaseInfo: tell,
    getSystemInfo: tellSoon('getSystemInfo'),
    getSystemInfoAsync: tellSoon('getSystemInfoAsync'),
    getLaunchOptionsSync: () => realm.adopt(launchOptions()),
    getEnterOptionsSync: () => realm.adopt(launchOptions()),
    getAccountInfoSync: () => realm.adopt({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => realm.adopt({ top: 24, bottom: 56, left: 278, right: 365, width: 87, height: 32 }),
    setNavigationBarTitle: done('setNavigationBarTitle'),
    setNavigationBarColor: done('setNavigationBarColor'),
    setBackgroundColor: done('setBackgroundColor'),
    onThemeChange: (listener) => {
      if (isCallable(listener)) listeners.add(listener)
    },
    stopPullDownRefresh: done('stopPullDownRefresh'),
    pageScrollTo: done('pageScrollTo'),
    hideKeyboard: done('hideKeyboard'),
    vibrateShort: done('vibrateShort'),
  }
  /** Evening comes: the phone turns dark, or light again, while the app runs. */
  const setTheme = (theme: DeviceFacts['theme']): void => {
    if (!darkmode) return
    all.theme = theme
    for (const listener of [...listeners]) work.soon('onThemeChange', () => listener(realm.adopt({ theme })))
  }
  return { api, setTheme }
}
