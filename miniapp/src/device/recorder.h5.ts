import { webFile } from '@/files/webFile'
import type { Recording } from './recording'

export const canRecord = (): boolean => 'MediaRecorder' in window && 'mediaDevices' in navigator

/** Browsers differ in what they write; the first that this one can. */
const kinds = ['audio/mp4', 'audio/webm', 'audio/ogg'] as const
const endings = { 'audio/mp4': 'm4a', 'audio/webm': 'webm', 'audio/ogg': 'ogg' } as const

/** Records until told to stop, or until `longest` milliseconds are over. @throws what the browser says when it is not allowed */
export const record = async (longest: number): Promise<Recording> => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((thrown: unknown) => {
    throw new Error(`auth denied: ${String(thrown)}`)
  })
  const kind = kinds.find((one) => MediaRecorder.isTypeSupported(one)) ?? 'audio/webm'
  const recorder = new MediaRecorder(stream, { mimeType: kind })
  const pieces: Blob[] = []
  recorder.ondataavailable = ({ data }) => pieces.push(data)
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve()
  })
  recorder.start()
  const timer = setTimeout(() => recorder.state === 'recording' && recorder.stop(), longest)
  return {
    stop: () => {
      if (recorder.state === 'recording') recorder.stop()
    },
    done: ended.then(async () => {
      clearTimeout(timer)
      for (const track of stream.getTracks()) track.stop()
      const file = new File(pieces, `录音.${endings[kind]}`, { type: kind })
      return { ...(await webFile(file)), contentType: kind, shown: URL.createObjectURL(file) }
    }),
  }
}
