import Taro from '@tarojs/taro'
import type { Position } from '@shared/dispatch/order'

/** Where the phone is, in the system that browsers use too: places from both are compared. @throws what WeChat says when it is not allowed or not known */
export const whereAmI = async (): Promise<Position> => {
  const { latitude, longitude } = await Taro.getLocation({ type: 'wgs84', isHighAccuracy: true, highAccuracyExpireTime: 6_000 })
  return { latitude, longitude }
}
