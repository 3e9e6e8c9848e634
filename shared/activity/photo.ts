import * as z from 'zod'
import { FileId } from '../content/model'
import { Instant } from '../kernel/instant'

/**
 * A photo that somebody who came, or the organiser, took of a session. `waiting`: nobody but its sender and the organiser sees it;
 * `approved`: everybody; `takenDown` by the organiser with a reason and `withdrawn` by its sender: nobody any more, and for good.
 */
export const PhotoState = z.enum(['waiting', 'approved', 'takenDown', 'withdrawn'])
export type PhotoState = z.infer<typeof PhotoState>
export const photoStateNames: Record<PhotoState, string> = {
  waiting: '等主办方看过',
  approved: '已经公开',
  takenDown: '没有公开',
  withdrawn: '已撤回',
}

/** What an organiser or the sender may make of a photo, from which states. */
export const photoSteps = {
  approve: { from: ['waiting'], to: 'approved' },
  takeDown: { from: ['waiting', 'approved'], to: 'takenDown' },
  withdraw: { from: ['waiting', 'approved'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly PhotoState[]; to: PhotoState }>
export type PhotoStep = keyof typeof photoSteps

export const mayStep = (state: PhotoState, step: PhotoStep): boolean => photoSteps[step].from.some((from) => from === state)

/** Photos of one session that one account has there at a time. */
export const PHOTOS_MOST = 6

/** What whoever sends a photo says of those on it; shown beside the tick, and sent with it. */
export const consentWords = '照片上看得清脸的人都同意公开；有孩子的，问过家长。'

/** A photo as everybody sees it. */
export const ShownPhoto = z.object({ photoId: FileId, url: z.string(), at: Instant })
export type ShownPhoto = z.infer<typeof ShownPhoto>

/** A photo as its sender and the organiser see it; of one that is gone there is no picture. */
export const PhotoView = z.object({
  photoId: FileId,
  url: z.string().nullable(),
  at: Instant,
  state: PhotoState,
  /** Why it was taken down. */
  reason: z.string().nullable(),
  /** The organiser sent it. */
  official: z.boolean(),
})
export type PhotoView = z.infer<typeof PhotoView>
