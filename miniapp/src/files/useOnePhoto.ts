import { useState } from 'react'
import type { FileId, Purpose } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { asApiError } from '@/api'
import { choosePhotos } from './choose'
import type { Photo } from './model'
import { upload } from './upload'
import { whyNotChosen } from './words'

interface Taken {
  readonly photo: Photo
  readonly share: number
  readonly fileId: FileId | null
  readonly problem: string | null
}

/**
 * One photograph that is on its way to the store while the person reads on; taking another replaces it. What was taken stays
 * when the camera is closed without a picture.
 */
export const useOnePhoto = (purpose: Purpose, place: PlaceId | undefined) => {
  const [taken, setTaken] = useState<Taken | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (photo: Photo): Promise<void> => {
    if (place === undefined) return
    const now = (change: Partial<Taken>) => setTaken((before) => (before?.photo === photo ? { ...before, ...change } : before))
    now({ share: 0, problem: null })
    try {
      const { fileId } = await upload(photo, purpose, place, (share) => now({ share }))
      now({ share: 1, fileId })
    } catch (error) {
      now({ problem: asApiError(error).sentence })
    }
  }

  const take = async (): Promise<void> => {
    setProblem(null)
    try {
      const [photo] = await choosePhotos(purpose, 1)
      if (photo === undefined) return
      setTaken({ photo, share: 0, fileId: null, problem: null })
      await send(photo)
    } catch (thrown) {
      setProblem(whyNotChosen(thrown))
    }
  }

  return {
    taken,
    /** Why no photograph could be taken, in words. */
    problem,
    /** A photograph was taken and is still on its way. */
    sending: taken !== null && taken.fileId === null && taken.problem === null,
    take: () => void take(),
    drop: () => setTaken(null),
    again: () => {
      if (taken !== null) void send(taken.photo)
    },
  }
}
