import { expect, test } from '@jest/globals'
import type { FileId } from '@shared/content/model'
import { HOUR, plus } from '@shared/kernel/instant'
import { ownData } from '@shared/privacy/contract'
import { UNATTACHED } from '@shared/privacy/retention'
import { identityCard, verifyCard } from '@shared/dispatch/besideContract'
import { decidePortrait, decideVolunteer, listVolunteers, readVolunteer } from '@shared/volunteer/deskContract'
import { leaveVolunteering, readOwnVolunteer, registerVolunteer, sendPortrait, withdrawPortrait } from '@shared/volunteer/ownContract'
import { filesPastTerm, findFile } from '@functions/content/store'
import { now } from '@functions/platform/clock'
import { readToken } from '@functions/platform/token'
import { codeOf } from '../../support/answers'
import { carry, startChain } from '../../support/dispatch'
import { anyPhone, anyone, api, mustApi, refusal, signInAs } from '../../support/stack'
import { tokenWith } from '../../support/tokens'
import { type Field, type TestVolunteer, checkedFace, foundField, sentFace, volunteer, volunteerForm } from '../../support/volunteers'

type Who = Pick<TestVolunteer, 'token' | 'personId'>

const send = ({ token }: Pick<Who, 'token'>, file: FileId, version: number) =>
  api(sendPortrait, { token, body: { file, version, consent: true } })
const decide = (token: string, { personId }: Pick<Who, 'personId'>, version: number, reason?: string) =>
  api(decidePortrait, {
    ...{ token, params: { personId } },
    body: { version, verdict: reason === undefined ? { is: 'themself' as const } : { is: 'again' as const, reason } },
  })
const faceOf = async ({ token }: Pick<Who, 'token'>) => (await mustApi(readOwnVolunteer, { token })).portrait
/** Whether the retention job takes it now, or has. */
const goes = async (file: FileId) => (await filesPastTerm(now(), 1_000)).includes(file) || (await findFile(file))?.expiredAt !== undefined
const waits = async ({ community, worker }: Field) =>
  (await mustApi(listVolunteers, { token: worker, query: { place: community, state: 'proofs' } })).items.map(({ personId, waiting }) => ({
    personId,
    waiting,
  }))

test('a face is nobody else’s until the community has looked at it; another one takes its place once it was checked', async () => {
  const field = await foundField()
  const who = await volunteer(field)
  const { worker } = field
  const first = await sentFace(who, field.community)
  // One that is never sent goes by itself.
  expect(await filesPastTerm(plus(now(), UNATTACHED + HOUR), 1_000)).toContain(first)
  expect(codeOf(await send(who, first, 0))).toBeNull()
  expect(await filesPastTerm(plus(now(), UNATTACHED + HOUR), 1_000)).not.toContain(first)
  expect(codeOf(await send(who, first, 0))).toBeNull()
  expect(await faceOf(who)).toMatchObject({ shown: null, version: 1, reason: null })
  expect(await waits(field)).toEqual([{ personId: who.personId, waiting: 1 }])

  expect(codeOf(await decide(worker, who, 1, '看不清脸，请拍正面'))).toBeNull()
  expect(codeOf(await decide(worker, who, 1, '看不清脸，请拍正面'))).toBeNull()
  expect(await faceOf(who)).toEqual({ shown: null, waiting: null, reason: '看不清脸，请拍正面', version: 2 })
  expect([await goes(first), await waits(field)]).toEqual([true, []])

  const second = await sentFace(who, field.community)
  expect(codeOf(await send(who, second, 1))).toBe('EDITED_BY_OTHER')
  expect(codeOf(await send(who, second, 2))).toBeNull()
  expect(codeOf(await decide(worker, who, 3))).toBeNull()
  expect(codeOf(await decide(worker, who, 3))).toBeNull()
  const { shown } = await faceOf(who)
  expect(shown).toContain(second)
  expect((await fetch(shown ?? '')).status).toBe(200)

  const third = await sentFace(who, field.community)
  expect(codeOf(await send(who, third, 4))).toBeNull()
  // Both are there for whoever decides; the checked one stands until then.
  const { portrait } = await mustApi(readVolunteer, { token: worker, params: { personId: who.personId } })
  expect([portrait.shown, portrait.waiting]).toEqual([expect.stringContaining(second), expect.stringContaining(third)])
  expect(await goes(second)).toBe(false)
  expect(codeOf(await decide(worker, who, 5))).toBeNull()
  expect((await faceOf(who)).shown).toContain(third)
  expect([await goes(second), await goes(third), await waits(field)]).toEqual([true, false, []])
  // Seen later not to be them: the card shows none any more.
  expect(codeOf(await decide(worker, who, 6, '和本人不像了，请换新的'))).toBeNull()
  expect(await faceOf(who)).toMatchObject({ shown: null, waiting: null, version: 7 })
  expect(await goes(third)).toBe(true)
})

test('nobody but the keepers of the community looks or decides, and nobody of their own', async () => {
  const field = await foundField()
  const who = await volunteer(field)
  const file = await sentFace(who, field.community)
  const stranger = await volunteer(field)
  expect(codeOf(await send(stranger, file, 0))).toBe('FILE_MISSING')
  expect(codeOf(await send(who, file, 0))).toBeNull()
  const elsewhere = await foundField()
  expect(codeOf(await decide(elsewhere.worker, who, 1))).toBe('WRONG_PLACE')
  const officer = await tokenWith({ staff: [{ role: 'streetOfficer', place: field.district }] })
  expect(codeOf(await decide(officer, who, 1))).toBe('FORBIDDEN')
  expect(codeOf(await decide(stranger.token, who, 1))).toBe('FORBIDDEN')
  expect((await refusal(readVolunteer, { token: officer, params: { personId: who.personId } })).code).toBe('FORBIDDEN')
  expect(JSON.stringify(await mustApi(readOwnVolunteer, { token: stranger.token }))).not.toContain(file)
  expect(
    JSON.stringify(await mustApi(listVolunteers, { token: officer, query: { place: field.community, state: 'proofs' } })),
  ).not.toContain(file)
  // A worker who is a volunteer too has a colleague look.
  const both = await tokenWith({ staff: [{ role: 'communityWorker', place: field.community }] })
  const body = { version: null, form: volunteerForm(field.community, anyPhone()), consent: true as const }
  const { profile } = await mustApi(registerVolunteer, { token: both, body })
  expect(codeOf(await send({ token: both }, await sentFace({ token: both }, field.community), 0))).toBeNull()
  expect(codeOf(await decide(both, { personId: profile?.personId ?? who.personId }, 1))).toBe('OWN_VOLUNTEER')
})

test('it is taken back at any time, leaves with whoever leaves, and is in what one asks for of oneself', async () => {
  const field = await foundField()
  const token = (await signInAs(anyone())).accessToken
  const who = { token, personId: readToken(token).personId }
  const body = { version: null, form: volunteerForm(field.community, anyPhone()), consent: true as const }
  const { profile } = await mustApi(registerVolunteer, { token, body })
  await mustApi(decideVolunteer, {
    ...{ token: field.worker, params: { personId: who.personId } },
    body: { version: profile?.version ?? 1, verdict: { is: 'accept', guardianRung: false } },
  })
  const records = async () => {
    const { sections } = await mustApi(ownData, { token })
    return sections.find(({ kind }) => kind === 'portrait')?.records.map(({ title }) => title)
  }
  const checked = await checkedFace(field, who)
  expect(await records()).toEqual(['志愿者证上的照片'])
  const next = await sentFace(who, field.community)
  expect(codeOf(await send(who, next, 2))).toBeNull()
  await mustApi(withdrawPortrait, { token })
  await mustApi(withdrawPortrait, { token })
  expect(await faceOf(who)).toEqual({ shown: null, waiting: null, reason: null, version: 4 })
  expect([await goes(checked), await goes(next), await records(), await waits(field)]).toEqual([true, true, undefined, []])
  expect(codeOf(await decide(field.worker, who, 3))).toBe('EDITED_BY_OTHER')

  const last = await sentFace(who, field.community)
  expect(codeOf(await send(who, last, 4))).toBeNull()
  const version = (await mustApi(readOwnVolunteer, { token })).profile?.version ?? 0
  await mustApi(leaveVolunteering, { token, body: { version } })
  expect(await faceOf(who)).toMatchObject({ shown: null, waiting: null })
  expect([await goes(last), await waits(field)]).toEqual([true, []])
  const late = await sentFace(who, field.community)
  expect(codeOf(await send(who, late, 6))).toBe('VOLUNTEER_NOT_ACTIVE')
  expect((await findFile(late))?.expiredAt).toBeUndefined()
})

test('at once: one answer stands, what is taken back stays back, and nothing is counted twice', async () => {
  const field = await foundField()
  const who = await volunteer(field)
  const files = await Promise.all([0, 1, 2].map(() => sentFace(who, field.community)))
  const sent = (await Promise.all(files.map((file) => send(who, file, 0)))).map(codeOf)
  expect(sent.sort()).toEqual(['EDITED_BY_OTHER', 'EDITED_BY_OTHER', null])
  expect(await waits(field)).toEqual([{ personId: who.personId, waiting: 1 }])
  const verdicts = await Promise.all([decide(field.worker, who, 1), decide(field.worker, who, 1, '请把帽子摘下来')])
  expect(verdicts.map(codeOf).sort()).toEqual(['EDITED_BY_OTHER', null])
  expect((await faceOf(who)).version).toBe(2)

  const next = await sentFace(who, field.community)
  expect(codeOf(await send(who, next, 2))).toBeNull()
  const [back] = await Promise.all([mustApi(withdrawPortrait, { token: who.token }), decide(field.worker, who, 3)])
  expect(back.portrait).toMatchObject({ shown: null, waiting: null })
  expect(await faceOf(who)).toMatchObject({ shown: null, waiting: null })
  expect([await goes(next), await waits(field)]).toEqual([true, []])
})

test('card and check show the checked face while the service is on, and nobody is shown it otherwise', async () => {
  const chain = await startChain()
  const scheduled = await carry(chain, 'scheduled')
  const params = { orderId: scheduled.orderId }
  const { leader } = chain.team
  const card = () => mustApi(identityCard, { token: leader.token, params })
  expect((await card()).portrait).toBeNull()
  const { code } = await card()
  expect((await mustApi(verifyCard, { params: { code } })).card).toMatchObject({ portrait: null })
  const file = await checkedFace({ community: chain.quarter.community, worker: chain.quarter.worker.token }, leader)
  const shown = await card()
  expect(shown.portrait).toContain(file)
  const { card: seen } = await mustApi(verifyCard, { params: { code: shown.code } })
  expect(seen?.portrait).toContain(file)
  expect((await fetch(seen?.portrait ?? '')).status).toBe(200)
  const old = await mustApi(verifyCard, { params: { code: `${shown.code.slice(0, 17)}AAAAAA` } })
  expect([old.is, JSON.stringify(old).includes(file)]).toEqual(['old', false])
  await mustApi(withdrawPortrait, { token: leader.token })
  expect((await card()).portrait).toBeNull()
  await carry(chain, 'done', scheduled)
  expect(await mustApi(verifyCard, { params: { code: shown.code } })).toMatchObject({ is: 'notNow', card: null })
})
