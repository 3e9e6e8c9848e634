import { useRef, useState } from 'react'
import type { FileId, Purpose } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { asApiError } from '@/api'
import { choosePhotos } from './choose'
import type { Photo } from './model'
import { upload } from './upload'
import { whyNotChosen } from './words'

/** One photograph on its way. `share` is 0 to 1; `fileId` is there once it has arrived whole. */
export interface PhotoUnderWay {
  readonly key: number
  readonly photo: Photo
  readonly share: number
  readonly fileId: FileId | null
  readonly problem: string | null
}

export const MOST_PHOTOS = 9

/** Several photographs: chosen, sent one by one with their progress, tried again or taken out. */
export const usePhotos = (purpose: Purpose, place: PlaceId | null, most: number = MOST_PHOTOS) => {
  const [items, setItems] = useState<readonly PhotoUnderWay[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const nextKey = useRef(0)

  const patch = (key: number, change: Partial<PhotoUnderWay>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...change } : item)))

  const send = async ({ key, photo }: Pick<PhotoUnderWay, 'key' | 'photo'>): Promise<void> => {
    if (place === null) return
    patch(key, { share: 0, problem: null })
    try {
      const { fileId } = await upload(photo, purpose, place, (share) => patch(key, { share }))
      patch(key, { share: 1, fileId })
    } catch (error) {
      patch(key, { problem: asApiError(error).sentence })
    }
  }

  const add = async (): Promise<void> => {
    setProblem(null)
    try {
      const photos = await choosePhotos(purpose, most - items.length)
      const added = photos.map((photo): PhotoUnderWay => ({ key: nextKey.current++, photo, share: 0, fileId: null, problem: null }))
      setItems((before) => [...before, ...added])
      for (const item of added) await send(item)
    } catch (thrown) {
      setProblem(whyNotChosen(thrown))
    }
  }

  return {
    items,
    /** No more fit. */
    full: items.length >= most,
    problem,
    add: () => void add(),
    again: (item: PhotoUnderWay) => void send(item),
    remove: (key: number) => setItems((before) => before.filter((item) => item.key !== key)),
    /** All that were chosen have arrived, and there is at least one. */
    complete: items.length > 0 && items.every((item) => item.fileId !== null),
    fileIds: items.flatMap((item) => item.fileId ?? []),
  }
}
