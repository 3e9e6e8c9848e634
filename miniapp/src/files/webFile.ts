import type { Sendable, Tell } from './model'
import { digestFile } from './digest'
import { contentTypeOf } from './types'

/** Posts the form with the file last, as the store asks. `fetch` does not tell how much of an upload is through. */
const post = (file: File, url: string, fields: Record<string, string>, tell: Tell): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) tell(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(new Error(`the store answered ${request.status}`))
    }
    request.onerror = () => reject(new Error('the line dropped'))
    request.send(form)
  })

/** A file chosen on a web page, ready to be sent. @throws when the browser cannot read it any more */
export const webFile = async (file: File): Promise<Sendable> => ({
  name: file.name.slice(-120),
  contentType: contentTypeOf(file),
  size: file.size,
  sha256: await digestFile(file),
  send: (url, fields, tell) => post(file, url, fields, tell),
})
