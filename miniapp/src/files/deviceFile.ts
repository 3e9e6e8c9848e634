import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import Taro from '@tarojs/taro'
import { Digest } from '@shared/kernel/digest'
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

/** A file that WeChat put on the phone, ready to be sent. @throws when it cannot be read */
export const deviceFile = async (filePath: string, name: string, contentType: string): Promise<Photo> => {
  const bytes = await readBytes(filePath)
  return {
    name,
    contentType,
    size: bytes.length,
    sha256: Digest.parse(bytesToHex(sha256(bytes))),
    shown: filePath,
    send: (url, fields, tell) => post(filePath, url, fields, tell),
  }
}
