import { activityWatchers, organisers } from '@shared/activity/access'
import { PHOTOS_MOST, type PhotoStep, type PhotoView, mayStep, photoSteps } from '@shared/activity/photo'
import type { addPhoto, decidePhoto, myPhotos, reviewPhotos, sessionPhotos, withdrawPhoto } from '@shared/activity/photoContract'
import type { SessionId } from '@shared/activity/session'
import type { FileId } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { plus } from '@shared/kernel/instant'
import { retention } from '@shared/privacy/retention'
import { confirmedFile, keepFiles, keyFor } from '@functions/content/exports'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { type DomainEvent, eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustReadSession, mustRun } from './access'
import { BookingItem } from './items'
import { index, readSessions, table } from './store'
import { cameOf } from './store/attendance'
import { PhotoItem, addWrites, photosOf, readPhoto, stepWrites } from './store/photos'

const photoEvent = (type: string, { sessionId, photoId, place }: PhotoItem, actor: PersonId, facts: object = {}): DomainEvent =>
  eventOf({ type: `activity.${type}`, subject: `activity:${sessionId}`, place, actor, facts: { photo: photoId, ...facts } })

const linkOf = (photoId: FileId): Promise<string> => linkTo(keyFor('activityPhoto', photoId))

const viewOf = async ({ photoId, at, state, reason, official }: PhotoItem): Promise<PhotoView> => ({
  ...{ photoId, at, state, reason, official },
  url: mayStep(state, 'takeDown') ? await linkOf(photoId) : null,
})

export const shown: UseCase<typeof sessionPhotos> = async ({ params: { sessionId } }) => {
  await mustReadSession(sessionId)
  const items = (await photosOf(sessionId)).filter(({ state }) => state === 'approved')
  return { items: await Promise.all(items.map(async ({ photoId, at }) => ({ photoId, at, url: await linkOf(photoId) }))) }
}

/** Whether somebody of an order of this account came. */
const cameBy = async (personId: PersonId, sessionId: SessionId): Promise<boolean> => {
  for await (const item of table.each({ pk: index.bookedBy(personId), index: 'byKey', descending: true })) {
    const order = BookingItem.parse(item)
    if (order.sessionId === sessionId && (await cameOf(order)).length > 0) return true
  }
  return false
}

/** @throws Refusal NOT_FOUND, PHOTO_NOT_YET, FILE_MISSING, PHOTO_LIMIT */
export const add: UseCase<typeof addPhoto> = async ({ params: { sessionId }, body: { fileId } }, caller) => {
  const [read] = await readSessions([sessionId])
  if (!read) throw new Refusal('NOT_FOUND')
  const { place } = read.session
  const official = caller.holds(organisers, place)
  const [came, file] = await Promise.all([official || cameBy(caller.personId, sessionId), confirmedFile(fileId)])
  if (!came) throw new Refusal('PHOTO_NOT_YET')
  if (file?.purpose !== 'activityPhoto' || file.requestedBy !== caller.personId) throw new Refusal('FILE_MISSING')
  const at = now()
  const item: PhotoItem = {
    ...{ photoId: fileId, sessionId, place, title: read.programme.title, by: caller.personId, official, at },
    ...{ state: 'waiting', reason: null },
  }
  try {
    await table.transact(addWrites(item, photoEvent('photoAdded', item, caller.personId)))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = error.at(0)?.item
    if (!there) throw new Refusal('PHOTO_LIMIT', { most: PHOTOS_MOST })
    return viewOf(PhotoItem.parse(there))
  }
  await keepFiles([fileId], plus(at, retention.sessionPhoto.term))
  return viewOf(item)
}

export const mine: UseCase<typeof myPhotos> = async ({ params: { sessionId } }, { personId }) => {
  const { place } = await mustReadSession(sessionId)
  const own = (await photosOf(sessionId)).filter(({ by }) => by === personId)
  const held = own.filter(({ state }) => state !== 'withdrawn')
  return { items: await Promise.all(held.map(viewOf)), left: Math.max(0, PHOTOS_MOST - held.length), place }
}

/** Who decides a second time, in the same way, is answered as the first time. @throws Refusal PHOTO_GONE */
const step = async (item: PhotoItem, by: PersonId, what: PhotoStep, reason: string | null, event: string): Promise<PhotoView> => {
  const { to } = photoSteps[what]
  try {
    await table.transact(stepWrites(item, what, reason, photoEvent(event, item, by)))
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    const stands = PhotoItem.parse(there)
    if (stands.state !== to) throw new Refusal('PHOTO_GONE', { state: stands.state })
    return viewOf(stands)
  }
  const gone = { withdraw: now(), takeDown: plus(now(), retention.takenDownPhoto.term), approve: null }[what]
  if (gone !== null) await keepFiles([item.photoId], gone)
  return viewOf({ ...item, state: to, reason })
}

/** @throws Refusal NOT_FOUND, PHOTO_GONE */
export const withdraw: UseCase<typeof withdrawPhoto> = async ({ params: { sessionId, photoId } }, { personId }) => {
  const item = await readPhoto(sessionId, photoId)
  if (item?.by !== personId) throw new Refusal('NOT_FOUND')
  return step(item, personId, 'withdraw', null, 'photoWithdrawn')
}

/** Those that wait first. */
export const review: UseCase<typeof reviewPhotos> = async ({ params: { sessionId } }, caller) => {
  caller.mustHold(activityWatchers, (await mustReadSession(sessionId)).place)
  const items = (await photosOf(sessionId)).filter(({ state }) => state !== 'withdrawn')
  const order = [...items.filter(({ state }) => state === 'waiting'), ...items.filter(({ state }) => state !== 'waiting')]
  return { items: await Promise.all(order.map(viewOf)) }
}

/** @throws Refusal NOT_FOUND, WRONG_PLACE, PHOTO_GONE */
export const decide: UseCase<typeof decidePhoto> = async ({ params: { sessionId, photoId }, body }, caller) => {
  await mustRun(caller, sessionId)
  const item = await readPhoto(sessionId, photoId)
  if (!item) throw new Refusal('NOT_FOUND')
  return body.decision === 'approve'
    ? step(item, caller.personId, 'approve', null, 'photoApproved')
    : step(item, caller.personId, 'takeDown', body.reason, 'photoTakenDown')
}
