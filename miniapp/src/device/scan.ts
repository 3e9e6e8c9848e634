import Taro from '@tarojs/taro'
import { wasCalledOff } from './platformWords'

export const canScan = true

/**
 * Reads a code: its text or, when it is one of this mini-program, the page it leads to. Null when the person turned back.
 * @param onlyFromCamera a picture of the code, sent from elsewhere, is not taken
 * @throws what the platform says when it did not allow it or found no code
 */
export const scan = async (onlyFromCamera: boolean): Promise<string | null> => {
  try {
    const scanned = await Taro.scanCode({ onlyFromCamera, scanType: ['qrCode'] })
    return 'path' in scanned && typeof scanned.path === 'string' && scanned.path !== '' ? scanned.path : scanned.result
  } catch (thrown) {
    if (wasCalledOff(thrown)) return null
    throw thrown
  }
}
