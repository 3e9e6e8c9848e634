import Taro from '@tarojs/taro'

export interface Spot {
  readonly name: string
  readonly address: string
  readonly latitude: number
  readonly longitude: number
}

/** Opens WeChat's map, from which the phone's own navigation starts. */
export const openMap = async ({ name, address, latitude, longitude }: Spot): Promise<void> => {
  await Taro.openLocation({ name, address, latitude, longitude, scale: 16 })
}
