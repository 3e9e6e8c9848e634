import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { purposes } from '@shared/content/model'
import { Digest } from '@shared/kernel/digest'
import type { Photo } from './props'

const post = (file: File, url: string, fields: Record<string, string>, tell: (share: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) tell(event.loaded / event.total)
    }
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(`the store answered ${request.status}`)))
    request.onerror = () => reject(new Error('the line dropped'))
    request.send(form)
  })

const photoOf = async (file: File): Promise<Photo> => ({
  name: file.name.slice(-120),
  contentType: file.type,
  size: file.size,
  sha256: Digest.parse(bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())))),
  shown: file.type.startsWith('image/') ? URL.createObjectURL(file) : '',
  send: (url, fields, tell) => post(file, url, fields, tell),
})

/** Lets the person choose up to `most` photographs or scans; none when the choice was called off. */
export const choosePhotos = (most: number): Promise<Photo[]> =>
  new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = most > 1
    input.accept = purposes.evidence.types.join(',')
    input.onchange = () => {
      Promise.all([...(input.files ?? [])].slice(0, most).map(photoOf)).then(resolve, reject)
    }
    input.oncancel = () => resolve([])
    input.click()
  })
