import Taro from '@tarojs/taro'
import { deviceFile } from '@/files/deviceFile'
import type { Recording } from './recording'

export const canRecord = (): boolean => true

/** Records until told to stop, or until `longest` milliseconds are over. WeChat asks for the microphone the first time. */
export const record = (longest: number): Promise<Recording> => {
  const recorder = Taro.getRecorderManager()
  const done = new Promise<Awaited<Recording['done']>>((resolve, reject) => {
    recorder.onStop(({ tempFilePath }) => {
      deviceFile(tempFilePath, '录音.mp3', 'audio/mpeg').then(resolve, reject)
    })
    recorder.onError(({ errMsg }) => reject(new Error(errMsg)))
  })
  recorder.start({ duration: longest, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 })
  return Promise.resolve({ stop: () => recorder.stop(), done })
}
