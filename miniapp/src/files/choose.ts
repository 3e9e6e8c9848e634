import Taro from '@tarojs/taro'
import type { Purpose } from '@shared/content/model'
import { answered } from '@/device/answered'
import { wasCalledOff } from '@/device/platformWords'
import { deviceFile } from './deviceFile'
import type { Photo } from './model'

const photoOf = (filePath: string): Promise<Photo> => {
  const png = /\.png$/i.test(filePath)
  return deviceFile(filePath, png ? '照片.png' : '照片.jpg', png ? 'image/png' : 'image/jpeg')
}

/**
 * Lets the person take or choose up to `most` photographs, which every purpose takes; none when the choice was called off.
 * WeChat makes them smaller. @throws what the platform says when it did not allow it or a picture cannot be read
 */
export const choosePhotos = async (_purpose: Purpose, most: number): Promise<Photo[]> => {
  const chosen = await answered<Taro.chooseMedia.SuccessCallbackResult>((ways) =>
    Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'], ...ways }),
  ).catch((thrown: unknown) => {
    if (wasCalledOff(thrown)) return { tempFiles: [] }
    throw thrown
  })
  return Promise.all(chosen.tempFiles.map(({ tempFilePath }) => photoOf(tempFilePath)))
}
