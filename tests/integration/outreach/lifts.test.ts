import { beforeAll, describe, expect, test } from '@jest/globals'
import { makeAgreement } from '@shared/funding/agreementContract'
import { PersonId } from '@shared/identity/model'
import { DAY, plus } from '@shared/kernel/instant'
import { invite, object, withdrawObjection } from '@shared/notice/contract'
import { fitAll } from '@shared/outreach/fields'
import { type LiftNews, liftTellings } from '@shared/outreach/lift'
import type { CaseId } from '@shared/retrofit/model'
import { table as identity, voterKey } from '@functions/identity/store'
import { stepJob } from '@functions/outreach/jobs'
import { JobItem, MessageItem } from '@functions/outreach/items'
import { keys, table } from '@functions/outreach/store'
import { orderMessages } from '@functions/outreach/subscribe'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { ok } from '../../support/answers'
import { objecting, postedCase, somebody } from '../../support/lifts/noticeCase'
import { type ReportedCase, planned, reportedCase, strokes } from '../../support/lifts/reportedCase'
import { api } from '../../support/stack'

/** Binds a person to every owner set but the last one's, whose people came on paper. */
const bound = async ({ owners }: ReportedCase): Promise<Map<string, PersonId>> => {
  const people = new Map(owners.slice(0, -1).map(({ room }) => [room, newId(PersonId, 'p')]))
  for (const { room, ownerKey } of owners) {
    const personId = people.get(room)
    if (personId) await identity.write({ put: { ...voterKey(ownerKey), personId, generation: 1, boundAt: now() }, when: [] })
  }
  return people
}

const templateOf: Readonly<Record<string, string>> = { 'notice.invited': 'negotiationInvited', 'notice.negotiated': 'objectionAnswered' }

interface News {
  readonly actor?: string
  readonly facts?: Record<string, unknown>
}
/** What an event makes to be told, told as often as it is delivered; gives the job. */
const heard = async (caseId: CaseId, type: string, { actor = 'system', facts = {} }: News = {}): Promise<JobItem> => {
  const event = eventOf({ type, subject: `case:${caseId}`, place: null, actor, facts })
  await orderMessages(event)
  await orderMessages(event)
  const job = JobItem.parse(await table.get(keys.job(`${event.id}-${templateOf[type] ?? 'liftNews'}`)))
  await stepJob(job)
  await stepJob(job)
  return job
}
const messageTo = async (personId: PersonId, { template, jobId }: JobItem): Promise<MessageItem | null> => {
  const item = await table.get(keys.notice(personId, template, jobId))
  return item && MessageItem.parse(item)
}
const told = async (people: ReadonlyMap<string, PersonId>, job: JobItem): Promise<string[]> => {
  const rooms: string[] = []
  for (const [room, person] of people) if (await messageTo(person, job)) rooms.push(room)
  return rooms
}

describe('news of a lift', () => {
  let one: ReportedCase
  let people: Map<string, PersonId>
  beforeAll(async () => {
    one = await reportedCase()
    people = await bound(one)
  })

  test('a notice that hangs is told to every owner on WeChat, but to whoever posted it', async () => {
    const job = await heard(one.caseId, 'notice.posted', { actor: people.get('101') ?? '' })
    expect(await told(people, job)).toEqual([...people.keys()].filter((room) => room !== '101'))
    const message = await messageTo(people.get('601') ?? newId(PersonId, 'p'), job)
    expect(message).toMatchObject({
      page: `packages/notice/pages/notice/index?caseId=${one.caseId}`,
      fields: { thing1: one.head.title, phrase2: '开始公示' },
      state: 'waiting',
    })
  })

  test('an agreement is told to those who are to sign it', async () => {
    const nobody = await heard(one.caseId, 'funding.agreementMade')
    expect(await told(people, nobody)).toEqual([])
    const { planTurn } = await planned(one)
    ok(await api(makeAgreement, { params: { caseId: one.caseId }, token: one.worker, body: { planTurn, after: 0 } }))
    const job = await heard(one.caseId, 'funding.agreementMade')
    expect(await told(people, job)).toEqual(['301', '302', '401', '402', '501', '502', '601'])
    expect(await told(people, await heard(one.caseId, 'retrofit.paySubsidy'))).toHaveLength(7)
  })

  test('what must be mended is told to who acts for the builders, and an event of another kind to nobody', async () => {
    const own = await reportedCase({ rooms: ['301', '401', '101'] })
    const at = await bound({ ...own, owners: [...own.owners].reverse() })
    for (const type of ['retrofit.requestCorrection', 'retrofit.returnSubsidy'])
      expect(await told(at, await heard(own.caseId, type))).toEqual(['101'])
    const event = eventOf({ type: 'retrofit.accept', subject: `case:${own.caseId}`, place: null, actor: 'system', facts: {} })
    await orderMessages(event)
    expect(await table.get(keys.job(`${event.id}-liftNews`))).toBeNull()
  })
})

describe('news of an objection', () => {
  test('an invitation reaches whoever objected on a phone, with place and time, until the talk begins; a withdrawn one nobody', async () => {
    const one = await postedCase()
    const params = { caseId: one.caseId }
    const { token, personId } = await somebody()
    const { objectionId } = ok(await api(object, { params, token, body: objecting() }))
    const of = { ...params, objectionId }
    const at = plus(now(), DAY)
    const facts = { objection: objectionId }
    const early = await heard(one.caseId, 'notice.invited', { facts })
    expect(await messageTo(personId, early)).toBeNull()
    ok(await api(invite, { params: of, token: one.worker, body: { at, place: '云梯社区会议室', who: '', deliveries: ['phone'] } }))
    const message = await messageTo(personId, await heard(one.caseId, 'notice.invited', { facts }))
    expect(message).toMatchObject({
      page: `packages/notice/pages/objection/index?caseId=${one.caseId}`,
      fields: { thing2: '云梯社区会议室' },
      until: at,
    })
    expect(await messageTo(personId, await heard(one.caseId, 'notice.negotiated', { facts }))).toMatchObject({
      fields: { phrase2: '协商有结果' },
    })
    ok(await api(withdrawObjection, { params: of, token, body: { signature: strokes } }))
    expect(await messageTo(personId, await heard(one.caseId, 'notice.negotiated', { facts }))).toBeNull()
  })
})

test('whatever is told fits WeChat’s fields as it stands', () => {
  for (const news of Object.keys(liftTellings) as LiftNews[]) {
    const { phrase, hint } = liftTellings[news]
    expect(fitAll({ phrase2: phrase, thing4: hint })).toEqual({ phrase2: phrase, thing4: hint })
  }
})
