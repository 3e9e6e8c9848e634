import { expect, test } from '@jest/globals'
import { PHOTOS_MOST } from '@shared/activity/photo'
import { addPhoto, decidePhoto, myPhotos, reviewPhotos, sessionPhotos, withdrawPhoto } from '@shared/activity/photoContract'
import type { SessionView } from '@shared/activity/view'
import type { FileId } from '@shared/content/model'
import { DAY, plus } from '@shared/kernel/instant'
import { ownData } from '@shared/privacy/contract'
import { readFile } from '@functions/platform/files'
import { filesPastTerm, findFile } from '@functions/content/store'
import { now } from '@functions/platform/clock'
import { readToken } from '@functions/platform/token'
import { codeOf, ok } from '../../support/answers'
import { type Club, type Neighbour, attendedSession, foundClub, neighbour, sentPhoto } from '../../support/activity'
import { anyPhone, anyone, api, mustApi, refusal, signInAs, tick } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const add = (who: Pick<Neighbour, 'token'>, { sessionId }: SessionView, fileId: FileId) =>
  api(addPhoto, { token: who.token, params: { sessionId }, body: { fileId, consent: true } })
const decide = (token: string, { sessionId }: SessionView, photoId: FileId, reason?: string) =>
  api(decidePhoto, {
    ...{ token, params: { sessionId, photoId } },
    body: reason === undefined ? { decision: 'approve' as const } : { decision: 'takeDown' as const, reason },
  })
const shown = async ({ sessionId }: SessionView) =>
  (await mustApi(sessionPhotos, { params: { sessionId } })).items.map((one) => one.photoId)

const played = async (): Promise<{ club: Club; session: SessionView; who: Neighbour }> => {
  const club = await foundClub()
  // Somebody with a session, who can ask for their own data.
  const who = { token: (await signInAs(anyone())).accessToken, phone: anyPhone() }
  return { club, ...(await attendedSession(club, who)) }
}

test('a photo is seen by nobody until the organiser shows it; its sender may take it back, and its bytes go', async () => {
  const { club, session, who } = await played()
  const params = { sessionId: session.sessionId }
  const first = await sentPhoto(who, session.place)
  const added = ok(await add(who, session, first))
  expect(added).toMatchObject({ photoId: first, state: 'waiting', official: false })
  expect(ok(await add(who, session, first))).toMatchObject({ state: 'waiting', at: added.at })
  expect(await shown(session)).toEqual([])
  expect((await mustApi(myPhotos, { token: who.token, params })).left).toBe(PHOTOS_MOST - 1)
  expect((await mustApi(reviewPhotos, { token: club.staff, params })).items).toMatchObject([{ photoId: first, state: 'waiting' }])
  const { personId } = readToken(who.token)
  expect(JSON.stringify(await mustApi(reviewPhotos, { token: club.staff, params }))).not.toContain(personId)

  ok(await decide(club.staff, session, first))
  ok(await decide(club.staff, session, first))
  expect(await shown(session)).toEqual([first])
  const [one] = (await mustApi(sessionPhotos, { params })).items
  expect((await fetch(one?.url ?? '')).status).toBe(200)
  const { sections } = await mustApi(ownData, { token: who.token })
  expect(sections.find(({ kind }) => kind === 'sessionPhoto')?.records).toHaveLength(1)

  const back = { token: who.token, params: { ...params, photoId: first } }
  expect(await mustApi(withdrawPhoto, back)).toMatchObject({ state: 'withdrawn', url: null })
  expect((await mustApi(withdrawPhoto, back)).state).toBe('withdrawn')
  expect(await shown(session)).toEqual([])
  expect(codeOf(await decide(club.staff, session, first))).toBe('PHOTO_GONE')
  const file = await findFile(first)
  await tick()
  await expect(readFile(file?.key ?? '')).rejects.toThrow()
  // What is taken back makes room.
  expect((await mustApi(myPhotos, { token: who.token, params })).left).toBe(PHOTOS_MOST)
})

test('what is taken down stays down, with its reason, and goes after its term', async () => {
  const { club, session, who } = await played()
  const [bad, good] = [await sentPhoto(who, session.place), await sentPhoto(who, session.place)]
  for (const photo of [bad, good]) ok(await add(who, session, photo))
  ok(await decide(club.staff, session, bad, '有孩子的正脸，没有问过家长'))
  expect(codeOf(await decide(club.staff, session, bad))).toBe('PHOTO_GONE')
  const { items } = await mustApi(myPhotos, { token: who.token, params: { sessionId: session.sessionId } })
  expect(items.find(({ photoId }) => photoId === bad)).toMatchObject({
    state: 'takenDown',
    url: null,
    reason: '有孩子的正脸，没有问过家长',
  })
  // Also one that everybody saw.
  ok(await decide(club.staff, session, good))
  ok(await decide(club.staff, session, good, '照片上的人不愿意了'))
  expect(await shown(session)).toEqual([])
  const back = { token: who.token, params: { sessionId: session.sessionId, photoId: bad } }
  expect((await refusal(withdrawPhoto, back)).code).toBe('PHOTO_GONE')
  // Both are due to go when the term is over, and not before.
  const goes = async (days: number) => filesPastTerm(plus(now(), days * DAY), 500)
  expect(await goes(29)).not.toContain(bad)
  expect(await goes(31)).toEqual(expect.arrayContaining([bad, good]))
})

test('only who came sends photos, only their own files, and so many', async () => {
  const { club, session, who } = await played()
  const stranger = await neighbour()
  expect(codeOf(await add(stranger, session, await sentPhoto(stranger, session.place)))).toBe('PHOTO_NOT_YET')
  expect(codeOf(await add(who, session, await sentPhoto(stranger, session.place)))).toBe('FILE_MISSING')
  // Two phones of one account at the last room: one photo more, not two.
  const files = await Promise.all(Array.from({ length: PHOTOS_MOST + 1 }, () => sentPhoto(who, session.place)))
  for (const file of files.slice(0, PHOTOS_MOST - 1)) ok(await add(who, session, file))
  const last = await Promise.all(files.slice(PHOTOS_MOST - 1).map((file) => add(who, session, file)))
  expect(last.map(codeOf).sort()).toEqual(['PHOTO_LIMIT', null].sort())
  // The organiser's own waits like any other, and counts for the organiser.
  const official = ok(await add({ token: club.staff }, session, await sentPhoto({ token: club.staff }, session.place)))
  expect(official).toMatchObject({ official: true, state: 'waiting' })
  const elsewhere = await tokenWith({ staff: [{ role: 'communityWorker', place: (await foundClub()).community }] })
  const { photoId } = official
  expect(codeOf(await decide(elsewhere, session, photoId))).toBe('WRONG_PLACE')
  expect(codeOf(await decide(who.token, session, photoId))).toBe('FORBIDDEN')
  expect((await refusal(withdrawPhoto, { token: who.token, params: { sessionId: session.sessionId, photoId } })).code).toBe('NOT_FOUND')
  expect((await refusal(reviewPhotos, { token: who.token, params: { sessionId: session.sessionId } })).code).toBe('FORBIDDEN')
})
