import { useRef, useState } from 'react'
import { confirmEvidenceUpload, requestEvidenceUpload } from '@shared/content/contract'
import type { FileId } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { asApiError, call } from '@/api'
import { choosePhotos } from './choose'
import type { Photo } from './props'

/** One photograph on its way. `share` is 0 to 1; `fileId` is there once it has arrived whole. */
export interface Evidence {
  readonly key: number
  readonly photo: Photo
  readonly share: number
  readonly fileId: FileId | null
  readonly problem: string | null
}

export const MOST_PHOTOS = 9

/** Photographs as evidence: chosen, sent one by one with their progress, tried again or taken out. */
export const useEvidence = (place: PlaceId | null) => {
  const [items, setItems] = useState<readonly Evidence[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const nextKey = useRef(0)

  const patch = (key: number, change: Partial<Evidence>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...change } : item)))

  const send = async ({ key, photo }: Pick<Evidence, 'key' | 'photo'>): Promise<void> => {
    if (place === null) return
    patch(key, { share: 0, problem: null })
    try {
      const { name, contentType, size, sha256 } = photo
      const { file, upload } = await call(requestEvidenceUpload, { body: { place, name, contentType, size, sha256 } })
      await photo.send(upload.url, upload.fields, (share) => patch(key, { share }))
      await call(confirmEvidenceUpload, { params: { fileId: file.fileId } })
      patch(key, { share: 1, fileId: file.fileId })
    } catch (error) {
      patch(key, { problem: asApiError(error).sentence })
    }
  }

  const add = async (): Promise<void> => {
    setProblem(null)
    try {
      const photos = await choosePhotos(MOST_PHOTOS - items.length)
      const added = photos.map((photo): Evidence => ({ key: nextKey.current++, photo, share: 0, fileId: null, problem: null }))
      setItems((before) => [...before, ...added])
      for (const item of added) await send(item)
    } catch {
      setProblem('没有读出这张照片，请再选一次，或换一张。')
    }
  }

  return {
    items,
    problem,
    add: () => void add(),
    again: (item: Evidence) => void send(item),
    remove: (key: number) => setItems((before) => before.filter((item) => item.key !== key)),
    /** All that were chosen have arrived, and there is at least one. */
    complete: items.length > 0 && items.every((item) => item.fileId !== null),
    fileIds: items.flatMap((item) => item.fileId ?? []),
  }
}
