import * as z from 'zod'
import { PHOTOS_MOST, PhotoState, type PhotoStep, photoSteps } from '@shared/activity/photo'
import { SessionId } from '@shared/activity/session'
import { FileId } from '@shared/content/model'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { absent, below, clause, either, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Key, Write } from '@functions/platform/table'
import { inSession, isNew, isThere, partitionOf, table } from '../store'

/** A photo of a session; its bytes are the content context's. */
export const PhotoItem = z.object({
  photoId: FileId,
  sessionId: SessionId,
  place: PlaceId,
  /** Of its programme. */
  title: z.string(),
  by: PersonId,
  official: z.boolean(),
  at: Instant,
  state: PhotoState,
  reason: z.string().nullable(),
})
export type PhotoItem = z.infer<typeof PhotoItem>

const keyOf = (id: SessionId, photo: FileId): Key => inSession(id, `PHOTO#${photo}`)
/** How many photos of the session an account has there. */
const senderOf = (id: SessionId, person: PersonId): Key => inSession(id, `PHOTOS#${person}`)

const sentBy = (person: PersonId): string => `PHOTOSBY#${person}`

const hasRoom = clause('hasRoom', 'one account has so many photos of a session', either(absent('count'), below('count', PHOTOS_MOST)))

/** A photo is there once, and its sender has room for it. */
export const addWrites = (item: PhotoItem, event: DomainEvent): Write[] => [
  { put: { ...keyOf(item.sessionId, item.photoId), ...item, event, gpk: sentBy(item.by), gsk: item.at }, when: [isNew] },
  { update: senderOf(item.sessionId, item.by), add: { count: 1 }, when: [hasRoom] },
]

const stateIs = (step: PhotoStep) =>
  clause(
    'mayStep',
    'what is gone stays gone, and what is shown was waiting',
    either(...photoSteps[step].from.map((from) => is('state', from))),
  )

/** The next state of a photo; whoever takes one back has room for another. */
export const stepWrites = ({ sessionId, photoId, by }: PhotoItem, step: PhotoStep, reason: string | null, event: DomainEvent): Write[] => [
  { update: keyOf(sessionId, photoId), set: { state: photoSteps[step].to, reason, event }, when: [isThere, stateIs(step)] },
  ...(step === 'withdraw' ? [{ update: senderOf(sessionId, by), add: { count: -1 }, when: [isThere] }] : []),
]

export const readPhoto = async (id: SessionId, photo: FileId): Promise<PhotoItem | null> => {
  const item = await table.get(keyOf(id, photo))
  return item && PhotoItem.parse(item)
}

/** All photos of a session, the earliest first: ids are in the order of time. */
export const photosOf = async (id: SessionId): Promise<PhotoItem[]> => {
  const found: PhotoItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'PHOTO#' })) found.push(PhotoItem.parse(item))
  return found
}

/** Every photo that an account sent, of whatever session, the latest first. */
export const photosBy = async (person: PersonId): Promise<PhotoItem[]> => {
  const found: PhotoItem[] = []
  for await (const item of table.each({ pk: sentBy(person), index: 'byKey', descending: true })) found.push(PhotoItem.parse(item))
  return found
}
