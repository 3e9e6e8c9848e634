import { randomUUID } from 'node:crypto'
import type { FileId } from '@shared/content/model'
import { decisionContract } from '@shared/decision/contract'
import { requestBinding } from '@shared/identity/bindingContract'
import { invite, listAppointments, openTicket } from '@shared/identity/contract'
import { digestText } from '@shared/kernel/digest'
import { DAY, HOUR, type Instant, plus } from '@shared/kernel/instant'
import { readUnitRoll } from '@shared/registry/contract'
import { proxyIdOf } from '@functions/decision/store/proxies'
import { now } from '@functions/platform/clock'
import { appoint } from './district'
import { type FuzzWorld, photoOf } from './fuzz-world'
import { aPhoto, reads } from './papers'
import { signature } from './proxies'
import type { Hints } from './requests'
import { anyPhone, anyone, loginCode, mustApi, phoneCode } from './stack'

const many = <T>(n: number, make: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, (_, i) => make(i)))

/** People come in, are bound and appointed. Codes and tickets are good once, so there are several. */
const comingIn = async ({ administrator, community, unit, phones, tokens, people }: FuzzWorld): Promise<Hints> => {
  const token = administrator.accessToken
  const tickets = await many(4, () => mustApi(openTicket))
  const offer = { role: 'communityWorker' as const, place: community }
  const invitations = await many(4, (i) => mustApi(invite, { token, body: { ...offer, name: `工庚${'一二三四'[i]}` } }))
  await appoint(administrator, 'communityWorker', community, '工辛八')
  const { items: staff } = await mustApi(listAppointments, { token, query: { place: community } })
  const wish = { unit, capacity: 'owner' as const, name: '訾密庚七', phone: anyPhone(), note: '' }
  const requests = await Promise.all(
    (['owner', 'second', 'neighbour'] as const).map(async (who) => {
      const evidence = [await photoOf(people[who], community)]
      return (await mustApi(requestBinding, { token: tokens[who], body: { ...wish, room: '402', evidence } })).requestId
    }),
  )
  return {
    'body of identity.signIn': await many(6, async () => ({ code: await loginCode(anyone()) })),
    'body of identity.bindByPhone': await many(6, async () => ({ phoneCode: await phoneCode(phones[3] ?? anyPhone()) })),
    ticketId: tickets.map(({ ticketId }) => ticketId),
    secret: tickets.map(({ secret }) => secret),
    'params of identity.acceptInvitation': invitations.map(({ code }) => ({ code })),
    grantId: staff.flatMap(({ name, grantId }) => (name === '工辛八' ? [grantId] : [])),
    'params of identity.refuseBindingRequest': requests.slice(0, 1).map((requestId) => ({ requestId })),
    'params of identity.revealRequestPhone': requests.slice(1).map((requestId) => ({ requestId })),
    'body of identity.refuseBindingRequest': [{ reason: '材料不清楚，请重新拍照' }],
    'body of identity.revealRequestPhone': [{ reason: 'remindVote', note: '' }],
  }
}

/** Files, places and telephone numbers. */
const onTheRoll = async ({ estate, unit, community, people, tokens }: FuzzWorld): Promise<Hints> => {
  const { flats } = await mustApi(readUnitRoll, { params: { placeId: unit }, token: tokens.worker })
  const ownerKey = flats.items.find(({ room }) => room === '401')?.ownerKey
  const somebody = { name: '物业甲', phone: anyPhone() }
  const { entryId } = await mustApi(decisionContract.addPropertyStaff, {
    params: { placeId: estate },
    token: tokens.worker,
    body: somebody,
  })
  const photo = { name: '照片.jpg', contentType: 'image/jpeg', size: 1000, sha256: digestText('photo') }
  return {
    'body of identity.makeBindingCode': [
      { unit, room: '401', ownerKey, replaces: null, checked: ['identity', 'deed'], capacity: 'owner', name: '訾密丙三' },
    ],
    'params of decision.removePropertyStaff': [{ placeId: estate, entryId }],
    'body of registry.addPlace': [{ code: 'b9', name: '9 幢', phone: null }],
    'params of registry.addPlace': [{ placeId: estate }],
    'params of registry.revealPhones': [{ placeId: unit, room: '301' }],
    'body of registry.revealPhones': [{ reason: 'remindVote', note: '' }],
    'body of content.requestUpload': [{ ...photo, purpose: 'proof', place: estate }],
    'body of content.requestEvidenceUpload': [{ ...photo, place: community }],
    'params of content.confirmEvidenceUpload': [{ fileId: await photoOf(people.resident, community) }],
  }
}

/** A vote: what staff compose, papers, attempts, what owners look at. */
const ofTheVote = async ({ running, unit, community, tokens, voters }: FuzzWorld): Promise<Hints> => {
  const params = { decisionId: running }
  const { items } = await mustApi(decisionContract.voters, { params, query: {}, token: tokens.worker })
  const [first, second] = items.flatMap(({ voterId, channel }) => (channel === null ? [voterId] : []))
  if (!first || !second) throw new Error('everybody has voted')
  const paper = (voterId: typeof first, photo: FileId) => ({
    ...{ paperKey: randomUUID(), voterId, code: null, photo, reading: reads('agree') },
  })
  const enter = { params, token: tokens.officer, body: paper(first, await aPhoto('paper', community)) }
  const { paperId } = await mustApi(decisionContract.enterPaper, enter)
  const draft = {
    ...{ title: '二单元再次表决', matter: { kind: 'lift' as const, levelEntry: false, occupiedFlats: [] }, scope: [unit] },
    ...{ convenor: '云梯社区居民委员会', replaces: null },
    ...{ scheme: { text: '在单元北侧加装一部电梯，错层入户。', drawings: [] }, opensAt: plus(now(), DAY), closesAt: plus(now(), 12 * DAY) },
  }
  const edited = { ...draft, title: '二单元第三次表决' }
  const { decisionId, version } = await mustApi(decisionContract.create, {
    token: tokens.worker,
    body: { ...draft, draftKey: randomUUID() },
  })
  const attempt = { kind: 'call', outcome: 'noAnswer', note: '', madeAt: null, photo: null, corrects: null }
  const own = voters.map(({ voterId }) => ({ ...params, voterId }))
  return {
    'body of decision.create': await many(3, async () => ({ ...draft, draftKey: randomUUID() })),
    'params of decision.edit': [{ decisionId }],
    'body of decision.edit': [{ ...edited, version }],
    'params of decision.registerProxy': [params],
    'body of decision.registerProxy': [
      {
        ...{ principal: second, agent: { unit, room: '301' }, powers: { mode: 'free', consents: [] }, endsAt: plus(now(), HOUR) },
        ...{ written: [], scan: null, proxyKey: randomUUID() },
      },
    ],
    'params of decision.rejectProxy': [{ ...params, proxyId: proxyIdOf(second, 1) }],
    'body of decision.rejectProxy': [{ reason: '材料不齐' }],
    'params of decision.enterPaper': [params],
    'body of decision.enterPaper': [paper(second, await aPhoto('paper', community))],
    'params of decision.confirmPaper': [{ ...params, paperId }],
    'body of decision.confirmPaper': [reads('agree')],
    'params of decision.myBallots': own,
    'params of decision.myPapers': own,
    'params of outreach.logAttempt': own,
    'body of outreach.logAttempt': await many(4, async () => ({ ...attempt, attemptKey: randomUUID() })),
    'params of document.readPapers': [{ ...params, kind: 'ballots' }],
    'query of document.readPapers': [{}],
    'params of print.makePdf': [{ ...params, kind: 'consultation' }],
    'body of print.makePdf': [{}],
    'body of decision.offerProxy': [
      {
        ...{ ownerKey: voters[0]?.ownerKey, agent: { unit, room: '402' }, powers: { mode: 'free', consents: [] } },
        ...{ endsAt: plus(now(), HOUR), signature, proxyKey: randomUUID() },
      },
    ],
  }
}

/** A meeting that goes on while other requests call off what is planned. */
const atTheMeeting = async ({ running, tokens }: FuzzWorld): Promise<Hints> => {
  const params = { decisionId: running }
  const plan = (startsAt: Instant) => ({
    ...{
      kind: 'consultation' as const,
      startsAt,
      venue: '社区活动室',
      topic: '二单元加装电梯协商',
      host: '社区',
      meetingKey: randomUUID(),
    },
  })
  const { meetingId } = await mustApi(decisionContract.planMeeting, { params, token: tokens.worker, body: plan(plus(now(), -HOUR)) })
  const minutes = { text: '会上介绍了方案，大家提了意见。', inFavour: '', against: '', photos: [], attachments: [] }
  const here = [{ ...params, meetingId }]
  return {
    'params of decision.planMeeting': [params],
    'body of decision.planMeeting': await many(3, async () => plan(plus(now(), DAY))),
    'params of decision.showSignInCode': here,
    'params of decision.signInAtMeeting': here,
    'params of decision.addAttendee': here,
    'body of decision.addAttendee': [{ name: '王甲一', voterId: null }],
    'params of decision.listAttendees': here,
    'params of decision.recordMinutes': here,
    'body of decision.recordMinutes': [minutes],
    'params of decision.addToMinutes': here,
    'body of decision.addToMinutes': await many(3, async () => ({ text: '补充：费用按楼层分摊。', additionKey: randomUUID() })),
  }
}

/**
 * Whole requests that the fuzzed world can answer: what is not met by putting single values together, such as a paper of a silent home
 * with its photograph. They are drawn beside the odd ones, and spoilt like them.
 */
export const fuzzExamples = async (world: FuzzWorld): Promise<Hints> =>
  Object.assign({}, ...(await Promise.all([comingIn(world), onTheRoll(world), ofTheVote(world), atTheMeeting(world)])))
