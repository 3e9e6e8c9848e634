import { useState } from 'react'
import { confirmUpload, requestUpload } from '@shared/content/contract'
import type { FileId } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { asApiError, call } from '@/api'
import { choosePhotos } from '@/features/binding/photo/choose'
import type { Photo } from '@/features/binding/photo/props'

interface Taken {
  readonly photo: Photo
  readonly share: number
  readonly fileId: FileId | null
  readonly problem: string | null
}

/** The photograph of one paper, on its way to the store while the worker reads on. */
export const usePaperPhoto = (place: PlaceId) => {
  const [taken, setTaken] = useState<Taken | null>(null)
  const [unreadable, setUnreadable] = useState(false)

  const send = async (photo: Photo): Promise<void> => {
    const now = (change: Partial<Taken>) => setTaken((before) => (before?.photo === photo ? { ...before, ...change } : before))
    now({ share: 0, problem: null })
    try {
      const { name, contentType, size, sha256 } = photo
      const { file, upload } = await call(requestUpload, { body: { purpose: 'paper', place, name, contentType, size, sha256 } })
      await photo.send(upload.url, upload.fields, (share) => now({ share }))
      await call(confirmUpload, { params: { fileId: file.fileId } })
      now({ share: 1, fileId: file.fileId })
    } catch (error) {
      now({ problem: asApiError(error).sentence })
    }
  }

  const take = async (): Promise<void> => {
    setUnreadable(false)
    try {
      const [photo] = await choosePhotos(1)
      if (photo === undefined) return
      setTaken({ photo, share: 0, fileId: null, problem: null })
      await send(photo)
    } catch {
      setUnreadable(true)
    }
  }

  return {
    taken,
    unreadable,
    take: () => void take(),
    again: () => {
      if (taken !== null) void send(taken.photo)
    },
  }
}
