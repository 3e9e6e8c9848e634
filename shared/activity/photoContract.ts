import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { PlaceId } from '../kernel/place'
import { OfSession, Reason, activityWatchers, organisers } from './access'
import { PhotoView, ShownPhoto } from './photo'

const OfPhoto = OfSession.extend({ photoId: FileId })
const Whole = z.number().int()

export const sessionPhotos = endpoint({
  id: 'activity.sessionPhotos',
  method: 'GET',
  path: '/activities/{sessionId}/photos',
  summary: 'Photos of a session that the organiser has looked at and shows, the earliest first, for anybody.',
  access: 'anyone',
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(ShownPhoto) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const addPhoto = endpoint({
  id: 'activity.addPhoto',
  method: 'POST',
  path: '/activities/{sessionId}/photos',
  summary: 'Sends a photo of a session, from somebody who came or from the organiser; nobody sees it until the organiser has looked at it.',
  access: 'signedIn',
  params: OfSession,
  query: Nothing,
  /** Those on it agreed: without that no photo is taken. */
  body: z.object({ fileId: FileId, consent: z.literal(true, '请先问过照片上的人') }),
  reply: PhotoView,
  refusals: ['NOT_FOUND', 'PHOTO_NOT_YET', 'PHOTO_LIMIT', 'FILE_MISSING'],
  repeat: 'safe: natural key',
})

export const myPhotos = endpoint({
  id: 'activity.myPhotos',
  method: 'GET',
  path: '/activities/{sessionId}/photos/mine',
  summary: 'Photos that the caller sent of a session, and where each stands.',
  access: 'signedIn',
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    items: z.array(PhotoView),
    /** How many more may be sent. */
    left: Whole,
    /** Whose file a photo is. */
    place: PlaceId,
  }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const withdrawPhoto = endpoint({
  id: 'activity.withdrawPhoto',
  method: 'POST',
  path: '/activities/{sessionId}/photos/{photoId}/withdrawal',
  summary: 'Takes back an own photo: nobody sees it any more, and its file goes.',
  access: 'signedIn',
  params: OfPhoto,
  query: Nothing,
  body: Nothing,
  reply: PhotoView,
  refusals: ['NOT_FOUND', 'PHOTO_GONE'],
  repeat: 'safe: same effect',
})

export const reviewPhotos = endpoint({
  id: 'activity.reviewPhotos',
  method: 'GET',
  path: '/activities/{sessionId}/photos/review',
  summary: 'All photos of a session with where each stands, those that wait first, for staff; not who sent them.',
  access: activityWatchers,
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(PhotoView) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const decidePhoto = endpoint({
  id: 'activity.decidePhoto',
  method: 'POST',
  path: '/activities/{sessionId}/photos/{photoId}/decision',
  summary: 'Shows a photo to everybody, or takes it down for good with a reason that its sender reads.',
  access: organisers,
  params: OfPhoto,
  query: Nothing,
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('approve') }),
    z.object({ decision: z.literal('takeDown'), reason: Reason }),
  ]),
  reply: PhotoView,
  refusals: ['NOT_FOUND', 'PHOTO_GONE'],
  repeat: 'safe: same effect',
})

export const photoContract = { sessionPhotos, addPhoto, myPhotos, withdrawPhoto, reviewPhotos, decidePhoto }
