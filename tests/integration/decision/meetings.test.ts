import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { FileId } from '@shared/content/model'
import type { BodyOf } from '@shared/contract/endpoint'
import * as decision from '@shared/decision/contract'
import { type MeetingId, coordinationOf } from '@shared/decision/meeting'
import * as meeting from '@shared/decision/meetingContract'
import type { VoterId } from '@shared/decision/model'
import { readSignIn } from '@shared/decision/signInCode'
import { DAY, HOUR, MINUTE, plus } from '@shared/kernel/instant'
import { keys, table } from '@functions/decision/store'
import { meetingKeys } from '@functions/decision/store/meetings'
import { PersonId } from '@shared/identity/model'
import { grantKey, personKey, table as identity } from '@functions/identity/store'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { newId, newUlid } from '@functions/platform/ids'
import { issueToken } from '@functions/platform/token'
import { codeOf, ok } from '../../support/answers'
import { ballotOf, freezeVote, type FrozenVote, workerToken } from '../../support/frozen-vote'
import { partner } from '../../support/papers'
import { api } from '../../support/stack'

const planBody = (changes: Partial<BodyOf<typeof meeting.planMeeting>> = {}): BodyOf<typeof meeting.planMeeting> => ({
  ...{ kind: 'consultation', startsAt: plus(now(), 10 * MINUTE), venue: '社区活动室', topic: '加装电梯的方案与费用', host: '云梯社区' },
  ...{ meetingKey: randomUUID(), ...changes },
})
const minutesBody = { text: '会上介绍了方案，大家提了意见。', inFavour: '出行方便', against: '担心采光', photos: [], attachments: [] }

const of = ({ decisionId }: FrozenVote) => ({ decisionId })
const planned = async (vote: FrozenVote, changes: Parameters<typeof planBody>[0] = {}) =>
  ok(await api(meeting.planMeeting, { params: of(vote), token: await workerToken(), body: planBody(changes) }))
const codeFor = async (vote: FrozenVote, meetingId: MeetingId) =>
  ok(await api(meeting.showSignInCode, { params: { ...of(vote), meetingId }, token: await workerToken() }))
const signIn = (vote: FrozenVote, meetingId: MeetingId, code: string, token: string) =>
  api(meeting.signInAtMeeting, { params: { ...of(vote), meetingId }, token, body: { code } })
const record = async (vote: FrozenVote, meetingId: MeetingId, body: BodyOf<typeof meeting.recordMinutes> = minutesBody) =>
  api(meeting.recordMinutes, { params: { ...of(vote), meetingId }, token: await workerToken(), body })

/** Token of a worker who is appointed at the vote's community under this name. */
const appointed = async (vote: FrozenVote, name: string): Promise<string> => {
  const [personId, grantId] = [newId(PersonId, 'p'), newUlid()]
  const place = vote.head.community
  const [role, at] = ['communityWorker' as const, now()]
  await identity.write({ put: { ...personKey(personId), personId, openid: seal('o', `${personId}.openid`), createdAt: at }, when: [] })
  const sealed = (text: string, field: string) => seal(text, `${grantId}.${field}`)
  const by = { name: sealed(name, 'name'), appointedBy: sealed('管甲一', 'appointedBy') }
  await identity.write({ put: { ...grantKey(personId, grantId), grantId, personId, role, place, appointedAt: at, ...by }, when: [] })
  return (await issueToken({ personId, sessionId: newUlid(), staff: [{ role, place }], owner: [] })).accessToken
}

describe('a meeting', () => {
  test('is planned once, seen by the owners, signed in to by the code on the wall, once per person', async () => {
    const vote = await freezeVote()
    const [one, two] = vote.owners
    if (!one || !two) throw new Error('no owners')
    const body = planBody()
    const token = await workerToken()
    const first = ok(await api(meeting.planMeeting, { params: of(vote), token, body }))
    expect(first).toMatchObject({ stage: 'ahead', attended: 0, signInOpen: true })
    const { text } = await codeFor(vote, first.meetingId)
    const scanned = readSignIn(text)
    expect(scanned).toMatchObject({ decisionId: vote.decisionId, meetingId: first.meetingId })
    const code = scanned?.code ?? ''

    const twins = await Promise.all([1, 2, 3].map(() => signIn(vote, first.meetingId, code, one.token)))
    expect(twins.every((r) => ok(r).signedIn)).toBe(true)
    ok(await signIn(vote, first.meetingId, code, two.token))
    const { items } = ok(await api(meeting.listMeetings, { params: of(vote), token: one.token }))
    expect(items).toEqual([expect.objectContaining({ attended: 2, signedIn: true, venue: '社区活动室' })])
    expect(codeOf(await signIn(vote, first.meetingId, code === 'aaaaaa' ? 'bbbbbb' : 'aaaaaa', two.token))).toBe('SIGN_IN_CODE_OLD')
  })

  test('a worker notes who has no phone, once; names are sealed and shown masked', async () => {
    const vote = await freezeVote()
    const [owner] = vote.owners
    const { meetingId } = await planned(vote)
    const token = await workerToken()
    const params = { ...of(vote), meetingId }
    const body = { name: '王甲一', voterId: owner?.vote.voterId ?? null }
    expect(ok(await api(meeting.addAttendee, { params, token, body })).attended).toBe(1)
    expect(ok(await api(meeting.addAttendee, { params, token, body })).attended).toBe(1)
    const { items } = ok(await api(meeting.listAttendees, { params, token }))
    expect(items).toEqual([{ at: expect.any(String), way: 'desk', name: '王**', label: expect.stringContaining('101'), repeats: null }])
    const { items: raw } = await table.query({ pk: meetingKeys.meeting(vote.decisionId, meetingId).pk, prefix: 'ATTENDEE#' })
    expect(JSON.stringify(raw)).not.toContain('王甲一')
  })

  test('a home is counted once, however many of it come at once and by whatever way; staff see it, and names that are alike', async () => {
    const vote = await freezeVote()
    const [owner, other] = vote.owners
    if (!owner || !other) throw new Error('no owners')
    const { meetingId } = await planned(vote)
    const { code } = await codeFor(vote, meetingId)
    const token = await workerToken()
    const params = { ...of(vote), meetingId }
    const spouse = partner(vote, owner, 'coOwner')
    const noteOf = (name: string, voterId: VoterId | null) => api(meeting.addAttendee, { params, token, body: { name, voterId } })
    const replies = await Promise.all([
      signIn(vote, meetingId, code, owner.token),
      signIn(vote, meetingId, code, spouse),
      noteOf('王甲一', owner.vote.voterId),
    ])
    replies.forEach(ok)
    ok(await signIn(vote, meetingId, code, other.token))
    // Nobody said from which home: one each, and staff are asked to look.
    ok(await noteOf('李乙二', null))
    expect(ok(await noteOf('测戊', null)).attended).toBe(4)

    const { items } = ok(await api(meeting.listAttendees, { params, token }))
    expect(items.map(({ repeats }) => repeats)).toEqual([null, 'sameHome', 'sameHome', null, null, null])
    expect(ok(await noteOf('王甲一', null)).attended).toBe(5)
    const { items: after } = ok(await api(meeting.listAttendees, { params, token }))
    expect(after.at(-1)).toMatchObject({ name: '王**', label: null, repeats: 'likeName' })
  })

  test('nobody signs in too early, at a cancelled one, or from elsewhere', async () => {
    const [vote, other] = [await freezeVote(), await freezeVote()]
    const [owner, stranger] = [vote.owners[0], other.owners[0]]
    if (!owner || !stranger) throw new Error('no owners')
    const later = await planned(vote, { startsAt: plus(now(), 3 * HOUR) })
    const token = await workerToken()
    const params = { ...of(vote), meetingId: later.meetingId }
    expect(codeOf(await api(meeting.showSignInCode, { params, token }))).toBe('MEETING_NOT_BEGUN')
    expect(codeOf(await record(vote, later.meetingId))).toBe('MEETING_NOT_HELD')
    const soon = await planned(vote)
    const { code } = await codeFor(vote, soon.meetingId)
    expect(codeOf(await signIn(vote, soon.meetingId, code, stranger.token))).toBe('NOT_ON_ROLL')
    const gone = { params: { ...of(vote), meetingId: soon.meetingId }, token, body: { reason: '场地有变' } }
    expect(ok(await api(meeting.cancelMeeting, gone)).stage).toBe('cancelled')
    expect(ok(await api(meeting.cancelMeeting, gone)).stage).toBe('cancelled')
    expect(codeOf(await signIn(vote, soon.meetingId, code, owner.token))).toBe('MEETING_CANCELLED')
    expect(codeOf(await record(vote, soon.meetingId))).toBe('MEETING_CANCELLED')
    const body = planBody({ startsAt: plus(now(), 200 * DAY) })
    expect(codeOf(await api(meeting.planMeeting, { params: of(vote), token, body }))).toBe('MEETING_TIME')
  })

  test('its minutes are written once; what is wrong is added below, with author and time', async () => {
    const vote = await freezeVote()
    const { meetingId } = await planned(vote, { startsAt: plus(now(), -HOUR) })
    expect(ok(await record(vote, meetingId)).minutes).toMatchObject({ text: minutesBody.text, against: '担心采光' })
    expect(ok(await record(vote, meetingId)).stage).toBe('recorded')
    expect(codeOf(await record(vote, meetingId, { ...minutesBody, text: '改写过的会议记录，与原来不同。' }))).toBe('MEETING_RECORDED')
    const token = await workerToken()
    const params = { ...of(vote), meetingId }
    expect(codeOf(await api(meeting.cancelMeeting, { params, token, body: { reason: '写错了' } }))).toBe('MEETING_OVER')
    const raw = await table.get(meetingKeys.meeting(vote.decisionId, meetingId))
    expect(JSON.stringify(raw)).not.toContain('大家提了意见')
    expect(codeOf(await api(meeting.addAttendee, { params, token, body: { name: '李乙二', voterId: null } }))).toBe('MEETING_OVER')
    const missing = { ...minutesBody, photos: [FileId.parse(`f_${'0'.repeat(26)}`)] }
    const { meetingId: second } = await planned(vote, { startsAt: plus(now(), -HOUR) })
    expect(codeOf(await record(vote, second, missing))).toBe('FILE_MISSING')
    const addition = { params: { ...of(vote), meetingId: second }, token, body: { text: '费用按楼层分摊。', additionKey: randomUUID() } }
    expect(codeOf(await api(meeting.addToMinutes, addition))).toBe('MEETING_NOT_RECORDED')
    ok(await record(vote, second))
    const added = { ...addition, token: await appointed(vote, '工甲一') }
    expect(ok(await api(meeting.addToMinutes, added)).additions).toEqual([
      { at: expect.any(String), by: '工甲一', text: '费用按楼层分摊。' },
    ])
    expect(ok(await api(meeting.addToMinutes, added)).additions).toHaveLength(1)
  })
})

describe('the coordination meeting', () => {
  test('is owed after a vote without valid decision, planned, and held once there are minutes', async () => {
    const vote = await freezeVote()
    const [owner] = vote.owners
    if (!owner) throw new Error('no owner')
    ok(await api(decision.cast, { params: of(vote), token: owner.token, body: ballotOf(vote, owner, 'agree') }))
    const token = await workerToken()
    await table.write({ update: keys.head(vote.decisionId), set: { closesAt: plus(now(), -1) }, when: [] })
    const closed = ok(await api(decision.close, { params: of(vote), token, body: {} }))
    expect(closed.coordination).toBe('due')
    const state = async () => ok(await api(decision.read, { params: of(vote), token: owner.token })).coordination

    const first = await planned(vote, { kind: 'coordination', startsAt: plus(now(), HOUR) })
    expect(await state()).toBe('planned')
    ok(
      await api(meeting.cancelMeeting, {
        params: { ...of(vote), meetingId: first.meetingId },
        token,
        body: { reason: '改期再开' },
      }),
    )
    expect(await state()).toBe('due')
    const { meetingId } = await planned(vote, { kind: 'coordination', startsAt: plus(now(), -HOUR) })
    ok(await record(vote, meetingId))
    expect(await state()).toBe('held')
    await planned(vote, { kind: 'coordination', startsAt: plus(now(), HOUR) })
    expect(await state()).toBe('held')
  })

  test.each([
    ['passed', null],
    ['specialConsentMissing', null],
    ['notPassed', 'due'],
    ['noValidDecision', 'due'],
  ] as const)('after %s: %s', (outcome, owed) => expect(coordinationOf(outcome, null)).toBe(owed))
})
