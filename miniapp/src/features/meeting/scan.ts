import Taro from '@tarojs/taro'

/** Scans a code with the camera; null when the person turned back. */
export const scan = async (): Promise<string | null> => {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result
  } catch {
    return null
  }
}
export const canScan = true
