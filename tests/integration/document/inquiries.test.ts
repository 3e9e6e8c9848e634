import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readLog } from '@shared/audit/contract'
import { cast } from '@shared/decision/contract'
import { answerInquiry, askInquiry, listInquiries, myInquiries, readNotice } from '@shared/document/contract'
import { MOST_INQUIRIES } from '@shared/document/inquiry'
import { DAY, plus } from '@shared/kernel/instant'
import { keys, readHead, table as votes } from '@functions/decision/store'
import { closeDecision } from '@functions/decision/close'
import { now } from '@functions/platform/clock'
import { exportOwn } from '@functions/document/exports'
import { setting } from '@functions/platform/env'
import { Table } from '@functions/platform/table'
import { codeOf, ok } from '../../support/answers'
import { type FrozenVote, type TestOwner, ballotOf, freezeVote, ownerToken, workerToken } from '../../support/frozen-vote'
import { api, mustApi, refusal, settled } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

/** A vote in which everybody agreed, counted and published. */
const closedVote = async (): Promise<FrozenVote> => {
  const vote = await freezeVote({ flats: 4 })
  const params = { decisionId: vote.decisionId }
  for (const owner of vote.owners) await mustApi(cast, { params, token: owner.token, body: ballotOf(vote, owner, 'agree') })
  const head = await readHead(vote.decisionId)
  if (!head) throw new Error('no vote')
  await closeDecision(head, 'test')
  return vote
}

/** As if the vote had closed so many days earlier. */
const closedAgo = async (vote: FrozenVote, days: number): Promise<void> => {
  const result = (await readHead(vote.decisionId))?.result
  if (!result) throw new Error('no result')
  await votes.write({ update: keys.head(vote.decisionId), set: { result: { ...result, closedAt: plus(now(), -days * DAY) } }, when: [] })
}

const ownerAt = (vote: FrozenVote, n: number): TestOwner => {
  const owner = vote.owners[n]
  if (!owner) throw new Error('no owner')
  return owner
}

const text = '为什么把弃权算进参与？请说明。'
const asking = (vote: FrozenVote, token: string, inquiryKey: string = randomUUID(), words = text) => ({
  params: { decisionId: vote.decisionId },
  token,
  body: { inquiryKey, text: words },
})

let worker: string
beforeAll(async () => {
  worker = await workerToken()
})

describe('asking', () => {
  test('an owner asks, staff read it with its rooms and answer, the owner reads the answer, the notice counts', async () => {
    const vote = await closedVote()
    const params = { decisionId: vote.decisionId }
    const owner = ownerAt(vote, 0)
    const asked = await mustApi(askInquiry, asking(vote, owner.token))
    expect(asked).toMatchObject({ text, answer: null })

    const open = await mustApi(listInquiries, { params, token: worker, query: { state: 'open' } })
    expect(open).toMatchObject({
      items: [{ inquiryId: asked.inquiryId, text, rooms: '测试幢 1 单元 101 室' }],
      count: { asked: 1, answered: 0 },
    })
    const answer = '弃权的业主交了票，法律上算参与表决，但不算同意。'
    const answering = { params: { ...params, inquiryId: asked.inquiryId }, token: worker, body: { text: answer } }
    await mustApi(answerInquiry, answering)

    expect((await mustApi(myInquiries, { params, token: owner.token })).items).toMatchObject([{ text, answer: { text: answer } }])
    expect((await mustApi(myInquiries, { params, token: ownerAt(vote, 1).token })).items).toEqual([])
    expect(await mustApi(listInquiries, { params, token: worker, query: { state: 'open' } })).toMatchObject({
      items: [],
      count: { answered: 1 },
    })

    await settled()
    const log = await mustApi(readLog, {
      token: await tokenWith({ staff: [{ role: 'auditor', place: vote.head.community }] }),
      query: { subject: `decision:${vote.decisionId}`, place: vote.head.community, limit: 100 },
    })
    const types = log.items.map((e) => e.type)
    expect(types.filter((t) => t.startsWith('document.'))).toEqual(['document.inquiryAsked', 'document.inquiryAnswered'])
    expect(JSON.stringify(log.items)).not.toContain('弃权')
    expect(await exportOwn(owner.personId)).toMatchObject([{ decisionId: vote.decisionId, text, answer: { text: answer } }])
  })

  test('sent again it is the same inquiry; with other words it is refused', async () => {
    const vote = await closedVote()
    const { token } = ownerAt(vote, 0)
    const key = randomUUID()
    const [one, two] = [await mustApi(askInquiry, asking(vote, token, key)), await mustApi(askInquiry, asking(vote, token, key))]
    expect(two).toEqual(one)
    expect(await refusal(askInquiry, asking(vote, token, key, '另外一个问题'))).toMatchObject({ code: 'INQUIRY_REPLAYED' })
    expect((await mustApi(myInquiries, { params: { decisionId: vote.decisionId }, token })).items).toHaveLength(1)
  })

  test('texts are sealed at rest', async () => {
    const vote = await closedVote()
    await mustApi(askInquiry, asking(vote, ownerAt(vote, 0).token))
    const { items } = await new Table(setting('TABLE_DOCUMENT')).query({ pk: `D#${vote.decisionId}` })
    expect(items).toHaveLength(3)
    expect(JSON.stringify(items)).not.toContain('弃权')
  })

  test('before the result, after the period, by others and by relatives it is refused', async () => {
    const running = await freezeVote({ flats: 4 })
    expect(await refusal(askInquiry, asking(running, ownerAt(running, 0).token))).toMatchObject({ code: 'RESULT_NOT_READY' })

    const vote = await closedVote()
    const { ownerKey, personId, token } = ownerAt(vote, 0)
    const elsewhere = await closedVote()
    expect(await refusal(askInquiry, asking(vote, ownerAt(elsewhere, 0).token))).toMatchObject({ code: 'NOT_ON_ROLL' })
    const helper = await tokenWith({ owner: [{ ownerKey, generation: 1, units: [vote.unit], standing: 'helper' }] })
    expect(await refusal(askInquiry, asking(vote, helper))).toMatchObject({ code: 'INQUIRY_BY_OWNER' })
    const coOwner = await tokenWith({ owner: [{ ownerKey, generation: 1, units: [vote.unit], standing: 'coOwner' }] })
    expect(codeOf(await api(askInquiry, asking(vote, coOwner)))).toBeNull()

    const key = randomUUID()
    const inTime = await mustApi(askInquiry, asking(vote, token, key))
    await closedAgo(vote, 20)
    expect(await refusal(askInquiry, asking(vote, token))).toMatchObject({ code: 'INQUIRY_OVER' })
    // What was sent in time and is sent again because its answer got lost is in.
    expect(await mustApi(askInquiry, asking(vote, await ownerToken(personId, ownerKey, vote.unit), key))).toEqual(inTime)
  })
})

describe('races', () => {
  test('a person never gets past the limit, however many phones send at once', async () => {
    const vote = await closedVote()
    const { token } = ownerAt(vote, 0)
    const answers = await Promise.all(Array.from({ length: MOST_INQUIRIES + 8 }, () => api(askInquiry, asking(vote, token))))
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code !== null && code !== 'INQUIRY_TOO_MANY' && code !== 'BUSY')).toEqual([])
    const { items } = await mustApi(myInquiries, { params: { decisionId: vote.decisionId }, token })
    expect(items).toHaveLength(codes.filter((code) => code === null).length)
    expect(items.length).toBeLessThanOrEqual(MOST_INQUIRIES)
    const { count } = await mustApi(listInquiries, { params: { decisionId: vote.decisionId }, token: worker, query: { state: 'open' } })
    expect(count.asked).toBe(items.length)
  })

  test('two workers answer at once: one answer stands, the other is told, and it is counted once', async () => {
    const vote = await closedVote()
    const params = { decisionId: vote.decisionId }
    const { inquiryId } = await mustApi(askInquiry, asking(vote, ownerAt(vote, 0).token))
    const workers = [worker, await workerToken()]
    const answers = await Promise.all(
      workers.map((token, i) => api(answerInquiry, { params: { ...params, inquiryId }, token, body: { text: `答复第 ${i} 种写法` } })),
    )
    expect(answers.map(codeOf).sort()).toEqual(['INQUIRY_ANSWERED', null])
    const won = answers.findIndex((a) => a.ok)
    const again = await api(answerInquiry, {
      params: { ...params, inquiryId },
      token: workers[won] ?? '',
      body: { text: `答复第 ${won} 种写法` },
    })
    expect(ok(again).answer?.text).toBe(`答复第 ${won} 种写法`)
    const { count } = await mustApi(listInquiries, { params, token: worker, query: { state: 'answered' } })
    expect(count).toEqual({ asked: 1, answered: 1 })
  })
})

test('staff of elsewhere read and answer nothing', async () => {
  const vote = await closedVote()
  const { inquiryId } = await mustApi(askInquiry, asking(vote, ownerAt(vote, 0).token))
  const params = { decisionId: vote.decisionId }
  const stranger = await tokenWith({ staff: [{ role: 'communityWorker', place: vote.unit }] })
  expect(await refusal(listInquiries, { params, token: stranger, query: { state: 'open' } })).toMatchObject({ code: 'WRONG_PLACE' })
  const answering = { params: { ...params, inquiryId }, token: stranger, body: { text: '不归我答复' } }
  expect(await refusal(answerInquiry, answering)).toMatchObject({ code: 'WRONG_PLACE' })
})

test('the final notice comes after the period and says how many inquiries have no answer', async () => {
  const vote = await closedVote()
  const params = { decisionId: vote.decisionId, kind: 'result' as const }
  await mustApi(askInquiry, asking(vote, ownerAt(vote, 0).token))
  expect(await refusal(readNotice, { params })).toMatchObject({ code: 'DOCUMENT_NOT_READY' })
  await closedAgo(vote, 20)
  const notice = await mustApi(readNotice, { params })
  expect(notice.sheets[0]?.blocks[0]).toEqual({ kind: 'mark', text: '有 1 条询异尚未答复。答复后本公告会更新。' })
  expect(JSON.stringify(notice)).not.toContain('弃权算进参与')
})
