import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import Taro from '@tarojs/taro'
import type { Purpose } from '@shared/content/model'
import { Digest } from '@shared/kernel/digest'
import { answered } from '@/device/answered'
import { wasCalledOff } from '@/device/platformWords'
import type { Photo, Tell } from './model'

const readBytes = (filePath: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => (typeof data === 'string' ? reject(new Error('text came')) : resolve(new Uint8Array(data))),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })

const post = async (filePath: string, url: string, formData: Record<string, string>, tell: Tell): Promise<void> => {
  const task = Taro.uploadFile({ url, filePath, name: 'file', formData })
  task.onProgressUpdate(({ progress }) => tell(progress / 100))
  const { statusCode } = await task
  if (statusCode < 200 || statusCode >= 300) throw new Error(`the store answered ${statusCode}`)
}

const photoOf = async (filePath: string): Promise<Photo> => {
  const bytes = await readBytes(filePath)
  const png = /\.png$/i.test(filePath)
  return {
    name: png ? '照片.png' : '照片.jpg',
    contentType: png ? 'image/png' : 'image/jpeg',
    size: bytes.length,
    sha256: Digest.parse(bytesToHex(sha256(bytes))),
    shown: filePath,
    send: (url, fields, tell) => post(filePath, url, fields, tell),
  }
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
