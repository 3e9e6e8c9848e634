import { useMutation } from '@tanstack/react-query'
import { confirmUpload, requestUpload } from '@shared/content/contract'
import type { FileId } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { choosePhotos } from '@/features/binding/photo/choose'

/** A photo of the notice at the door: taken or chosen, and sent to the store at once. Null when the choice was called off. */
export const useDoorPhoto = (place: PlaceId | undefined) =>
  useMutation({
    mutationFn: async (): Promise<{ fileId: FileId; shown: string } | null> => {
      const [photo] = await choosePhotos(1)
      if (!photo || place === undefined) return null
      const { name, contentType, size, sha256, shown } = photo
      const { file, upload } = await call(requestUpload, { body: { purpose: 'proof', place, name, contentType, size, sha256 } })
      await photo.send(upload.url, upload.fields, () => undefined)
      await call(confirmUpload, { params: { fileId: file.fileId } })
      return { fileId: file.fileId, shown }
    },
  })
