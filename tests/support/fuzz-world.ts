import { randomInt, randomUUID } from 'node:crypto'
import { openCase } from '@shared/audit/contract'
import * as decision from '@shared/decision/contract'
import { FileId } from '@shared/content/model'
import { conflictContract } from '@shared/decision/conflictContract'
import type { DecisionId, MyVote } from '@shared/decision/model'
import { planMeeting } from '@shared/decision/meetingContract'
import { paperContract } from '@shared/decision/paperContract'
import { askInquiry } from '@shared/document/contract'
import { makeBindingCode, requestBinding } from '@shared/identity/bindingContract'
import { answerNotice, bindByPhone, updateMe } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import type { StaffRole } from '@shared/contract/roles'
import { DAY, plus } from '@shared/kernel/instant'
import { type PlaceId, childOf } from '@shared/kernel/place'
import { NOTICE_VERSION } from '@shared/privacy/notice'
import { digestText } from '@shared/kernel/digest'
import { outreachContract } from '@shared/outreach/contract'
import { addFile } from '@functions/content/store'
import { paperCodeOf } from '@functions/decision/paperCode'
import { newId } from '@functions/platform/ids'
import { parseCertificate } from '@shared/registry/certificate'
import { addPlace, commitImport, previewImport, readUnitRoll, revealPhones } from '@shared/registry/contract'
import { now } from '@functions/platform/clock'
import { openidFor } from '../../infra/local/wechat/codes'
import { wechatApp } from '../../infra/local/settings'
import { row, xlsx } from '../integration/registry/sheets'
import { uploaded } from '../integration/registry/world'
import { liftWorld } from './lifts/liftWorld'
import { appoint, foundDistrict } from './district'
import { fuzzNotice } from './fuzz-notice'
import { fuzzSubsidy, subsidyNotes } from './fuzz-subsidy'
import { fuzzActivity } from './fuzz-activity'
import { fuzzContest } from './fuzz-contest'
import { fuzzDispatch } from './fuzz-dispatch'
import { fuzzVolunteer } from './fuzz-volunteer'
import { aPhoto, reads } from './papers'
import type { Hints } from './requests'
import { anyPhone, anyone, mustApi, phoneCode, refusal, settled, signInAs } from './stack'

/** A name that stands nowhere else: three rare family-like characters and a number in Chinese. */
export const rareNames = ['訾密甲一', '訾密乙二', '訾密丙三', '訾密丁四', '訾密戊五', '訾密己六', '訾密庚七'] as const
/** An invented number of its own: the same one in two worlds would be one person with flats in both. */
const anIdNumber = (): string => {
  const born = new Date(Date.UTC(1940, 0, 1 + randomInt(21_000))).toISOString().slice(2, 10).replaceAll('-', '')
  const number = parseCertificate(`110101${born}${String(randomInt(1000)).padStart(3, '0')}`)
  if (number === null) throw new Error('no certificate number')
  return number
}

const signature = { width: 313, height: 171, strokes: [Array.from({ length: 40 }, (_, i) => 17 + ((i * 7) % 113))] }
/** How the signature of this world would look in a reply. */
export const signatureText = JSON.stringify(signature.strokes[0]).slice(1, 40)

export interface Someone {
  readonly who: string
  readonly token: string
  readonly session: Session
}

/** Publishes a vote of `unit`, opened at once. */
export const openVote = async (worker: string, unit: PlaceId, title: string): Promise<DecisionId> => {
  const draft = {
    title,
    matter: { kind: 'lift' as const, levelEntry: false, occupiedFlats: [] },
    scope: [unit],
    scheme: { text: '在单元北侧加装一部电梯，错层入户，不占用任何一户。', drawings: [] },
    convenor: '云梯社区居民委员会',
    opensAt: plus(now(), -1000),
    closesAt: plus(now(), 12 * DAY),
  }
  const { decisionId, version } = await mustApi(decision.create, {
    token: worker,
    body: { ...draft, replaces: null, draftKey: randomUUID() },
  })
  const params = { decisionId }
  const { fingerprint } = await mustApi(decision.checkRoll, { params, token: worker })
  for (let done = false; !done;) ({ done } = await mustApi(decision.publish, { params, token: worker, body: { version, fingerprint } }))
  return decisionId
}

const ballot = async (owner: Someone, decisionId: DecisionId, choice: 'agree' | 'disagree') => {
  const params = { decisionId }
  const { mine, schemeDigest } = await mustApi(decision.read, { params, token: owner.token })
  const [own] = mine
  if (!own) throw new Error('not a voter')
  const { voterId, ownerKey, area, shard, revision, current } = own
  const basis = { revision, current, area, shard, schemeDigest }
  return { voterId, ownerKey, ballotKey: randomUUID(), choice, consents: {}, signature, basis }
}
const cast = async (owner: Someone, decisionId: DecisionId, choice: 'agree' | 'disagree'): Promise<string> =>
  (await mustApi(decision.cast, { params: { decisionId }, token: owner.token, body: await ballot(owner, decisionId, choice) })).receipt

interface Stage {
  readonly worker: string
  readonly colleague: string
  readonly auditor: string
  readonly resident: Someone
  readonly neighbour: Someone
  readonly community: PlaceId
  readonly unit: PlaceId
  readonly running: DecisionId
  readonly over: DecisionId
  readonly voter: MyVote | undefined
}

/** Paper against phone, a request with a photograph, a code, an attempt at a door, an inquiry: what other than the main line happens. */
const furtherActs = async ({ worker, colleague, auditor, resident, neighbour, community, unit, running, over, voter }: Stage) => {
  if (!voter) throw new Error('the owner has no vote')
  const decisionId = running
  const code = paperCodeOf(running, voter.voterId)
  const photo = await aPhoto('paper', community)
  const entry = { paperKey: randomUUID(), voterId: voter.voterId, code, photo, reading: reads('disagree') }
  const { paperId } = await mustApi(paperContract.enterPaper, { params: { decisionId }, token: worker, body: entry })
  await mustApi(paperContract.confirmPaper, { params: { decisionId, paperId }, token: colleague, body: reads('disagree') })
  const { items } = await mustApi(conflictContract.conflicts, { params: { decisionId }, token: worker })

  const phone = anyPhone()
  const notes = ['密注：门口对联写着', '密注：在医院照顾家人'] as const
  const evidence = await photoOf(resident, community)
  const wish = { unit, room: '401', capacity: 'owner' as const, name: '訾密庚七', phone, note: notes[0], evidence: [evidence] }
  const { requestId } = await mustApi(requestBinding, { token: resident.token, body: wish })
  const { flats } = await mustApi(readUnitRoll, { params: { placeId: unit }, token: worker })
  const ownerKey = flats.items.find((f) => f.room === '402')?.ownerKey
  if (!ownerKey) throw new Error('402 is not on the roll')
  const target = { unit, room: '402', ownerKey, replaces: null, checked: ['identity' as const, 'deed' as const] }
  const made = await mustApi(makeBindingCode, { token: worker, body: { ...target, capacity: 'owner', name: '訾密丁四' } })
  const attempt = { kind: 'call' as const, outcome: 'noAnswer' as const, note: notes[1], madeAt: null, photo: null, corrects: null }
  const toVoter = { decisionId, voterId: voter.voterId }
  await mustApi(outreachContract.logAttempt, { params: toVoter, token: worker, body: { ...attempt, attemptKey: randomUUID() } })
  const inquiry = '密询：请问面积是怎么算的'
  const asked = await mustApi(askInquiry, {
    params: { decisionId: over },
    token: neighbour.token,
    body: { inquiryKey: randomUUID(), text: inquiry },
  })
  const plan = {
    kind: 'consultation' as const,
    startsAt: plus(now(), 60_000),
    venue: '社区活动室',
    topic: '二单元加装电梯协商',
    host: '社区',
  }
  const { meetingId } = await mustApi(planMeeting, { params: { decisionId }, token: worker, body: { ...plan, meetingKey: randomUUID() } })
  const { openingId } = await mustApi(openCase, { params: { decisionId }, token: auditor, body: { reason: 'inspection' } })
  return {
    phone,
    notes,
    inquiry,
    hints: {
      paperId: [paperId],
      conflictId: items.map((c) => c.conflictId),
      requestId: [requestId],
      code: [made.code, code],
      inquiryId: [asked.inquiryId],
      meetingId: [meetingId],
      openingId: [openingId],
    },
  }
}

/** A photograph that somebody uploaded as evidence. */
export const photoOf = async ({ session }: Someone, place: PlaceId): Promise<FileId> => {
  const fileId = newId(FileId, 'f')
  const described = { name: '房产证.jpg', contentType: 'image/jpeg', size: 1000, sha256: digestText(fileId), key: `evidence/${fileId}` }
  const requestedBy = session.me.personId
  await addFile({ ...described, fileId, purpose: 'evidence', place, requestedBy, requestedAt: now(), confirmedAt: now() })
  return fileId
}

/**
 * A community of its own in which something of everything has happened: a roll with recognisable names, phones and ID numbers, owners who
 * are bound, a co-owner, staff of here and elsewhere, a vote that runs and one that is over, a revealed number.
 */
export const fuzzWorld = async () => {
  const here = await foundDistrict()
  const administrator = here.administrator.accessToken
  const staff = async (role: StaffRole, place: PlaceId, name: string): Promise<string> =>
    (await appoint(here.administrator, role, place, name)).accessToken
  const worker = await staff('communityWorker', here.community, '工甲一')
  const officer = await staff('streetOfficer', here.street, '街乙二')
  const colleague = await staff('communityWorker', here.community, '工戊五')
  const auditor = await staff('auditor', here.district, '审丙三')
  await mustApi(addPlace, { token: administrator, params: { placeId: here.district }, body: { code: 's9', name: '他处街道', phone: null } })
  const workerElsewhere = await staff('communityWorker', childOf(here.district, 's9'), '工丁四')

  const estate = (
    await mustApi(addPlace, {
      token: administrator,
      params: { placeId: here.community },
      body: { code: 'e7', name: '密语小区', phone: null },
    })
  ).placeId
  const phones = rareNames.slice(0, 6).map(() => anyPhone())
  const [a, b, c, d, e, f] = rareNames
  const idNumbers = rareNames.slice(0, 4).map(anIdNumber)
  const rows = [
    row('301', { owner: a, idNumber: idNumbers[0] ?? '', phone: phones[0] ?? '' }),
    row('302', { owner: `${b}、${f}`, idNumber: `${idNumbers[1]}、${idNumbers[3]}`, phone: `${phones[1]}、${phones[5]}` }),
    row('401', { owner: c, idNumber: idNumbers[2] ?? '', phone: phones[2] ?? '' }),
    row('402', { owner: d, phone: phones[3] ?? '' }),
    row('101', { owner: e, phone: phones[4] ?? '', unit: '1' }),
  ]
  const file = xlsx(rows)
  const { fileId } = await uploaded(estate, file, worker)
  const preview = await mustApi(previewImport, { params: { placeId: estate }, body: { fileId }, token: worker })
  if (preview.errors > 0) throw new Error(JSON.stringify(preview.issues))
  for (let state = ''; state !== 'committed';)
    ({ state } = await mustApi(commitImport, { params: { importId: preview.importId }, token: worker }))

  const somebody = async (phone: string | undefined, callMe: string): Promise<Someone> => {
    const who = anyone()
    let session = await signInAs(who)
    if (phone) session = await mustApi(bindByPhone, { token: session.accessToken, body: { phoneCode: await phoneCode(phone) } })
    const token = session.accessToken
    await mustApi(updateMe, { token, body: { callMe } })
    await mustApi(answerNotice, { token, body: { version: NOTICE_VERSION, agreed: true } })
    return { who, token, session }
  }
  const owner = await somebody(phones[0], '称呼密甲')
  const second = await somebody(phones[1], '称呼密乙')
  const coOwner = await somebody(phones[5], '称呼密己')
  const neighbour = await somebody(phones[4], '称呼密戊')
  const resident = await somebody(undefined, '称呼密零')

  const unit = childOf(childOf(estate, 'b3'), 'u2')
  const other = childOf(childOf(estate, 'b3'), 'u1')
  const over = await openVote(worker, other, '一单元加装电梯')
  await cast(neighbour, over, 'agree')
  await mustApi(decision.close, { params: { decisionId: over }, token: worker })
  const running = await openVote(worker, unit, '二单元加装电梯')
  const receipts = [await cast(owner, running, 'agree'), await cast(second, running, 'disagree'), await cast(second, running, 'agree')]
  const next = await ballot(owner, running, 'agree')
  const note = '密注：邻居说他出差'
  await mustApi(revealPhones, { params: { placeId: unit, room: '301' }, body: { reason: 'other', note }, token: worker })
  await refusal(bindByPhone, { token: resident.token, body: { phoneCode: await phoneCode(anyPhone()) } })

  const { mine } = await mustApi(decision.read, { params: { decisionId: running }, token: owner.token })
  const secondMine = (await mustApi(decision.read, { params: { decisionId: running }, token: second.token })).mine
  const voters = [...mine, ...secondMine]
  const more = await furtherActs({
    ...{ worker, colleague, auditor, resident, neighbour, unit, running, over, community: here.community },
    voter: mine[0],
  })
  const lift = await liftWorld({ unit, worker, builders: [owner.token, second.token] })
  const noticed = await fuzzNotice({
    ...{ caseId: lift.caseId, worker },
    objector: { token: resident.token, name: rareNames[6], phone: more.phone },
  })
  const registered = await fuzzSubsidy({ district: here.district, street: here.street, community: here.community, worker, officer })
  const contestHints = await fuzzContest({
    ...{ community: here.community, worker, juror: neighbour.token },
    contestant: { token: resident.token, name: rareNames[6], phone: more.phone },
  })
  const activityHints = await fuzzActivity({
    ...{ community: here.community, worker },
    booker: { token: resident.token, name: rareNames[6], phone: more.phone },
  })
  const volunteerHints = await fuzzVolunteer({
    ...{ community: here.community, worker },
    helper: { token: resident.token, name: rareNames[6], phone: more.phone },
  })
  const orderHints = await fuzzDispatch({
    ...{ community: here.community, worker },
    requester: { token: resident.token, personId: resident.session.me.personId, name: rareNames[6], phone: more.phone },
  })
  await settled()
  const tokens = {
    ...{ administrator, officer, worker, workerElsewhere, auditor, ...registered.tokens },
    ...{ owner: owner.token, second: second.token, coOwner: coOwner.token, neighbour: neighbour.token, resident: resident.token },
  }
  const places = [unit, other, estate, here.community, here.street, here.district, childOf(unit, '301')]
  /** Values of the fields by which endpoints name things. */
  const hints = (decisions: readonly DecisionId[]): Hints => ({
    decisionId: decisions,
    replaces: [null],
    voterId: voters.map((v) => v.voterId),
    ownerKey: voters.map((v) => v.ownerKey),
    // Plans and assessments are a district's alone.
    placeId: [...places, here.district, here.district],
    place: places,
    unit: [unit, other],
    room: ['301', '302', '401'],
    receipt: receipts,
    'params of decision.cast': [{ decisionId: running }],
    'body of decision.cast': [next],
    ...more.hints,
    ...lift.hints,
    ...volunteerHints,
    ...orderHints,
    ...noticed,
    ...registered.hints,
    ...contestHints,
    ...activityHints,
    caseId: [...lift.hints.caseId, registered.caseId],
    'params of identity.voterHistory': voters.map(({ ownerKey }) => ({ placeId: unit, ownerKey })),
    'params of registry.readUnitRoll': [{ placeId: unit }],
    'params of retrofit.readUnitWishes': [{ placeId: unit }],
    'query of retrofit.readQueue': [{ role: 'communityWorker', place: here.community }],
    importId: [preview.importId],
    fileId: [fileId],
    personId: [owner.session.me.personId],
    subject: [
      `decision:${running}`,
      `decision:${over}`,
      `roll:${estate}`,
      `staff:${here.community}`,
      `owner:${mine[0]?.ownerKey}`,
      `person:${owner.session.me.personId}`,
    ],
    refreshToken: [owner.session.refreshToken],
    version: [1, 2, NOTICE_VERSION],
    // Pages are read from their beginning; that a cursor is checked is tried by the spoilt requests.
    cursor: [undefined],
  })
  const phonesOfAll = [...phones, more.phone]
  const openids = [owner, second, coOwner, neighbour, resident].map(({ who }) => openidFor(wechatApp.appId, who))
  const callMes = ['称呼密甲', '称呼密乙', '称呼密己', '称呼密戊', '称呼密零']
  const sessions = [owner, second, coOwner, neighbour, resident].map(({ session }) => session)
  return {
    ...{ ...here, unit, estate, running, over, tokens, hints, openids, callMes, sessions, voters, receipts },
    people: { owner, second, coOwner, neighbour, resident },
    phones: phonesOfAll,
    idNumbers,
    notes: [note, ...more.notes, ...subsidyNotes],
    inquiry: more.inquiry,
  }
}
export type FuzzWorld = Awaited<ReturnType<typeof fuzzWorld>>
