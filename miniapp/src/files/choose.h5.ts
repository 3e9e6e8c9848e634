import { type Purpose, purposes } from '@shared/content/model'
import type { Photo } from './model'
import { webFile } from './webFile'

const photoOf = async (file: File): Promise<Photo> => ({
  ...(await webFile(file)),
  shown: file.type.startsWith('image/') ? URL.createObjectURL(file) : '',
})

/** Lets the person choose up to `most` photographs or scans for `purpose`; none when the choice was called off. */
export const choosePhotos = (purpose: Purpose, most: number): Promise<Photo[]> =>
  new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = most > 1
    input.accept = purposes[purpose].types.join(',')
    input.onchange = () => {
      Promise.all([...(input.files ?? [])].slice(0, most).map(photoOf)).then(resolve, reject)
    }
    input.oncancel = () => resolve([])
    input.click()
  })
