import Taro from '@tarojs/taro'

/**
 * Values kept on the device, as JSON.
 *
 * On the local stage each browser tab keeps its own session, so that one person can be an owner in one tab
 * and a community worker in another; everywhere else the session belongs to the device.
 */
export const readStored = (key: string): unknown => {
  const text: unknown = LINLI_LOCAL ? window.sessionStorage.getItem(key) : Taro.getStorageSync(key)
  if (typeof text !== 'string' || text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const writeStored = (key: string, value: unknown): void => {
  const text = JSON.stringify(value)
  if (LINLI_LOCAL) window.sessionStorage.setItem(key, text)
  else Taro.setStorageSync(key, text)
}

export const dropStored = (key: string): void => {
  if (LINLI_LOCAL) window.sessionStorage.removeItem(key)
  else Taro.removeStorageSync(key)
}
