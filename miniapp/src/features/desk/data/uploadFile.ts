import { confirmUpload, requestUpload } from '@shared/content/contract'
import { purposes, type FileRef, type Purpose } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { digestFile } from './digestFile'

/** Endings that people's files carry, for when the browser does not know the type (CSV on Windows is called Excel). */
const typeByEnding: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
}

/** MIME type by the file's ending, or what the browser says. */
export const contentTypeOf = (file: { name: string; type: string }): string =>
  typeByEnding[file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase()] ?? file.type

/** Why a file cannot be taken for `purpose`, in words, or null. The store checks again. */
export const whyNotTake = (file: { name: string; type: string; size: number }, purpose: Purpose): string | null => {
  const { types, maxSize } = purposes[purpose]
  const accepted: readonly string[] = types
  if (!accepted.includes(contentTypeOf(file)))
    return purpose === 'rollImport'
      ? '请选 .xlsx 或 .csv 文件。旧的 .xls 请先在表格软件里另存为 .xlsx。'
      : '请选 JPG、PNG 图片或 PDF 文件。'
  if (file.size > maxSize) return `文件有 ${(file.size / 1024 / 1024).toFixed(1)} MB，最大 ${maxSize / 1024 / 1024} MB。请压缩后再上传。`
  if (file.size === 0) return '这是一个空文件，请重新选择。'
  return null
}

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
