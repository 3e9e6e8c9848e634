import Taro from '@tarojs/taro'
import { type Purpose, purposes } from '@shared/content/model'
import { answered } from '@/device/answered'
import { wasCalledOff } from '@/device/platformWords'
import { deviceFile } from './deviceFile'
import type { Photo } from './model'

/** Whether a purpose takes films too. */
const films = (purpose: Purpose): boolean => purposes[purpose].types.some((type) => type.startsWith('video/'))

const photoOf = async (filePath: string): Promise<Photo> => {
  if (/\.mp4$/i.test(filePath)) return { ...(await deviceFile(filePath, '视频.mp4', 'video/mp4')), shown: '' }
  const png = /\.png$/i.test(filePath)
  return deviceFile(filePath, png ? '照片.png' : '照片.jpg', png ? 'image/png' : 'image/jpeg')
}

/**
 * Lets the person take or choose up to `most` photographs, which every purpose takes, or films where it takes them; none when the choice was called off.
 * WeChat makes them smaller. @throws what the platform says when it did not allow it or a picture cannot be read
 */
export const choosePhotos = async (purpose: Purpose, most: number): Promise<Photo[]> => {
  const chosen = await answered<Taro.chooseMedia.SuccessCallbackResult>((ways) =>
    Taro.chooseMedia({ count: most, mediaType: films(purpose) ? ['image', 'video'] : ['image'], sizeType: ['compressed'], ...ways }),
  ).catch((thrown: unknown) => {
    if (wasCalledOff(thrown)) return { tempFiles: [] }
    throw thrown
  })
  return Promise.all(chosen.tempFiles.map(({ tempFilePath }) => photoOf(tempFilePath)))
}
