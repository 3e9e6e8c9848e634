import { confirmUpload, requestUpload } from '@shared/content/contract'
import type { FileRef, Purpose } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { digestFile } from './digestFile'
import { contentTypeOf } from './fileTypes'

/** Sends the form straight to the file store and tells how much is through, 0 to 1. @throws Error when it did not arrive. */
const post = (url: string, fields: Record<string, string>, file: File, tell: (share: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.onprogress = (e) => {
      if (e.lengthComputable) tell(e.loaded / e.total)
    }
    request.onload = () => (request.status >= 200 && request.status < 300 ? resolve() : reject(new UploadLost(request.status)))
    request.onerror = () => reject(new UploadLost(0))
    request.send(form)
  })

/** The file did not reach the store; `status` 0 means that the line dropped. */
export class UploadLost extends Error {
  override readonly name = 'UploadLost'
  constructor(readonly status: number) {
    super(`upload answered ${status}`)
  }
}

/** Uploads a file from choosing to confirmed. `tell` hears 0 to 1. @throws ApiError or UploadLost. */
export const uploadFile = async (file: File, purpose: Purpose, place: PlaceId, tell: (share: number) => void): Promise<FileRef> => {
  const sha256 = await digestFile(file)
  const permit = await call(requestUpload, {
    body: { purpose, place, name: file.name.slice(-120), contentType: contentTypeOf(file), size: file.size, sha256 },
  })
  await post(permit.upload.url, permit.upload.fields, file, tell)
  return call(confirmUpload, { params: { fileId: permit.file.fileId } })
}
