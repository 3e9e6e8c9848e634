import { type Callable, type Fields, fieldOf, isCallable, isFields, textOf } from '../json'
import type { Answers } from './dialogs'
import type { Network } from './network'
import type { Api, Wiring } from './wiring'

/** What the documentation lets `chooseMedia` be asked for. */
const allowed: Record<string, readonly string[]> = {
  mediaType: ['image', 'video', 'mix'],
  sizeType: ['original', 'compressed'],
  sourceType: ['album', 'camera'],
}
const fault = (options: unknown): string | null => {
  const count = fieldOf(options, 'count')
  if (count !== undefined && !(Number.isInteger(count) && Number(count) >= 1 && Number(count) <= 9)) return `count ${String(count)}`
  for (const [name, values] of Object.entries(allowed)) {
    const given = fieldOf(options, name)
    if (given !== undefined && !(Array.isArray(given) && given.every((value) => values.includes(String(value))))) return name
  }
  return null
}

/**
 * `wx` functions about the camera and the files it makes: pictures lie under `wxfile://tmp`, are read whole, and go out as one
 * multipart form with the file last.
 */
export const cameraApi = (wiring: Wiring, answers: Answers, network: Network): Api => {
  const { realm, work, note, answer } = wiring
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const keep = (bytes: Uint8Array<ArrayBuffer>): Fields => {
    const tempFilePath = `wxfile://tmp/${files.size + 1}.jpg`
    files.set(tempFilePath, bytes)
    return { tempFilePath, size: bytes.length, fileType: 'image' }
  }

  const send = async (options: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<Fields> => {
    const form = new FormData()
    const fields = fieldOf(options, 'formData')
    if (isFields(fields)) for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
    form.append(textOf(options, 'name'), new Blob([bytes], { type: 'image/jpeg' }), '1.jpg')
    if (network.state === 'offline') throw new Error('net::ERR_INTERNET_DISCONNECTED')
    const reply = await fetch(textOf(options, 'url'), { method: 'POST', body: form })
    return { statusCode: reply.status, data: await reply.text() }
  }

  const uploadFile: Callable = (options) => {
    note('uploadFile', options)
    const listeners: Callable[] = []
    const bytes = files.get(textOf(options, 'filePath'))
    if (bytes === undefined) answer('uploadFile', options, { fail: 'file not found' })
    else {
      const done = work.begin()
      void send(options, bytes)
        .then(
          (ok) => {
            const progress = realm.adopt({ progress: 100, totalBytesSent: bytes.length, totalBytesExpectedToSend: bytes.length })
            for (const listener of listeners) work.guard('onProgressUpdate', () => listener(progress))
            answer('uploadFile', options, { ok })
          },
          (thrown: unknown) => answer('uploadFile', options, { fail: String(thrown) }),
        )
        .finally(done)
    }
    const none: Callable = () => undefined
    const hear: Callable = (listener) => (isCallable(listener) ? listeners.push(listener) : undefined)
    return { abort: none, onProgressUpdate: hear, offProgressUpdate: none, onHeadersReceived: none, offHeadersReceived: none }
  }

  return {
    chooseMedia: (options) => {
      note('chooseMedia', options)
      const wrong = fault(options)
      if (wrong !== null) return work.fault('wx.chooseMedia', new Error(`asked for ${wrong}, which WeChat does not have`))
      const { denied, camera } = answers
      if (denied) return answer('chooseMedia', options, { fail: 'auth deny' })
      if (camera === null) return answer('chooseMedia', options, { fail: 'cancel' })
      answer('chooseMedia', options, { ok: { type: 'image', tempFiles: [keep(camera)] } })
    },
    getFileSystemManager: () => ({
      readFile: (options: unknown) => {
        const bytes = files.get(textOf(options, 'filePath'))
        if (bytes === undefined) return answer('readFile', options, { fail: 'no such file or directory' })
        work.soon('readFile', () => {
          const success = fieldOf(options, 'success')
          const reply = realm.newObject()
          Object.assign(reply, { errMsg: 'readFile:ok', data: realm.buffer(bytes) })
          if (isCallable(success)) success(reply)
        })
      },
    }),
    uploadFile,
  }
}
