import { purposes, type Purpose } from '@shared/content/model'

/** Endings that people's files carry, for when the browser does not know the type (CSV on Windows is called Excel). */
const typeByEnding: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
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
      : purpose === 'programmeMaterial'
        ? '请选 JPG、PNG 图片，MP3、M4A 录音，MP4 视频，或 PDF 文件。'
        : purpose === 'proof' || purpose === 'orderPhoto'
          ? '请选 JPG 或 PNG 照片。'
          : '请选 JPG、PNG 图片或 PDF 文件。'
  if (file.size > maxSize) return `文件有 ${(file.size / 1024 / 1024).toFixed(1)} MB，最大 ${maxSize / 1024 / 1024} MB。请压缩后再上传。`
  if (file.size === 0) return '这是一个空文件，请重新选择。'
  return null
}
