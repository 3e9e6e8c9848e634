import Taro from '@tarojs/taro'
import { answered } from './answered'
import { wasDenied } from './platformWords'

export type Located = { readonly latitude: number; readonly longitude: number } | 'denied' | 'failed'

/** Where the phone is, in GCJ-02 degrees as the map has it; asked for from a tap, kept on the phone, told to nobody. */
export const locate = async (): Promise<Located> => {
  try {
    const { latitude, longitude } = await answered<{ latitude: number; longitude: number }>((ways) =>
      Taro.getLocation({ type: 'gcj02', ...ways }),
    )
    return { latitude, longitude }
  } catch (thrown) {
    return wasDenied(thrown) ? 'denied' : 'failed'
  }
}
