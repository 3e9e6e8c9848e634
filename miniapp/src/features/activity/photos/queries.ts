import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { addPhoto, myPhotos, sessionPhotos, withdrawPhoto } from '@shared/activity/photoContract'
import type { SessionId } from '@shared/activity/session'
import type { FileId } from '@shared/content/model'
import { call } from '@/api'

const of = (id: SessionId) => ['activity', id, 'photos'] as const

/** Photos of a session that everybody sees. */
export const useShownPhotos = (sessionId: SessionId) =>
  useQuery({ queryKey: [...of(sessionId), 'shown'], queryFn: () => call(sessionPhotos, { params: { sessionId } }) })

export const useMyPhotos = (sessionId: SessionId) =>
  useQuery({ queryKey: [...of(sessionId), 'mine'], queryFn: () => call(myPhotos, { params: { sessionId } }) })

const useChange = <Input>(sessionId: SessionId, act: (input: Input) => Promise<unknown>) => {
  const cache = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => cache.invalidateQueries({ queryKey: of(sessionId) }) })
}

/** Sends photos that were uploaded; each that is sent already is answered as before. */
export const useAddPhotos = (sessionId: SessionId) =>
  useChange(sessionId, async (fileIds: readonly FileId[]) => {
    for (const fileId of fileIds) await call(addPhoto, { params: { sessionId }, body: { fileId, consent: true } })
  })

export const useWithdrawPhoto = (sessionId: SessionId) =>
  useChange(sessionId, (photoId: FileId) => call(withdrawPhoto, { params: { sessionId, photoId } }))
