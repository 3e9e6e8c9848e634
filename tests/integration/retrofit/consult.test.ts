import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { withdraw } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import { planMeeting, recordMinutes } from '@shared/decision/meetingContract'
import { plus, MINUTE } from '@shared/kernel/instant'
import { recordPreCheck, setTerms } from '@shared/retrofit/fileContract'
import type { CaseId } from '@shared/retrofit/model'
import { startConsulting } from '@shared/retrofit/stepContract'
import { followVotes } from '@functions/retrofit/settle'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { closeVote, openVote } from '../../support/estate'
import { settled } from '../../support/stack'
import { type World, consented, goodPreCheck, opened, step, view, world } from './world'

const link = async (w: World, caseId: CaseId, decisionId: DecisionId) => {
  const { turn } = await view(w, caseId)
  return w.worker.call(startConsulting, { params: { caseId }, body: { decisionId, turn } })
}
const asEstate = (w: World) => ({ ...w, id: w.estate })

describe('a case and its vote', () => {
  let w: World
  let caseId: CaseId
  beforeAll(async () => {
    w = await world()
    ;({ caseId } = await opened(w))
  })

  test('no consultation before the pre-check, none for a building that may not', async () => {
    const decisionId = await openVote(w)
    await expect(link(w, caseId, decisionId)).rejects.toThrow('eligibilityUnchecked')
    await w.worker.call(recordPreCheck, { params: { caseId }, body: { ...goodPreCheck, storeysAbove: 3 } })
    await expect(link(w, caseId, decisionId)).rejects.toThrow('notEligible')
    await w.worker.call(recordPreCheck, { params: { caseId }, body: goodPreCheck })
    expect(await view(w, caseId)).toMatchObject({ storeys: 6 })
  })

  test('only a vote about exactly this', async () => {
    const levelEntry = await openVote(w, { matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] } })
    await expect(link(w, caseId, levelEntry)).rejects.toThrow('"why":["otherEntry"]')
    const general = await openVote(w, { matter: { kind: 'general', item: 5 } })
    await expect(link(w, caseId, general)).rejects.toThrow('otherMatter')
    await w.worker.call(setTerms, { params: { caseId }, body: { levelEntry: true, occupiedFlats: [] } })
    expect(await link(w, caseId, levelEntry)).toMatchObject({ state: 'consulting', decisionId: levelEntry, waitsFor: ['system'] })
    await expect(w.worker.call(setTerms, { params: { caseId }, body: { levelEntry: false, occupiedFlats: [] } })).rejects.toThrow(
      'CASE_STEP_NOT_NOW',
    )
  })

  test('a vote that is withdrawn gives the case back, and another can be linked; the same event twice is one step', async () => {
    const { decisionId } = await view(w, caseId)
    if (!decisionId) throw new Error('no vote')
    await w.worker.call(withdraw, { params: { decisionId }, body: { reason: '方案要改' } })
    await settled()
    const event = eventOf({ type: 'decision.withdrawn', subject: `decision:${decisionId}`, place: null, actor: 'system', facts: {} })
    await followVotes(event)
    const seen = await view(w, caseId)
    expect(seen).toMatchObject({ state: 'wishing', decisionId: null })
    expect(seen.steps.map((s) => s.event)).toEqual([null, 'startConsulting', 'voteWithdrawn'])
    await expect(link(w, caseId, decisionId)).rejects.toThrow('"why":["withdrawn"]')
  })

  test('a vote decides on one case', async () => {
    await w.worker.call(setTerms, { params: { caseId }, body: { levelEntry: false, occupiedFlats: [] } })
    const decisionId = await openVote(w)
    await link(w, caseId, decisionId)
    await step(w, caseId, 'cancel', w.worker, '业主要求重新立项')
    // Its unit is free again, and the next case needs a vote of its own.
    const next = await opened(w)
    await w.worker.call(recordPreCheck, { params: { caseId: next.caseId }, body: goodPreCheck })
    await expect(link(w, next.caseId, decisionId)).rejects.toThrow('CASE_VOTE_TAKEN')
  })
})

describe('consent that was missed', () => {
  test('coordination with minutes, then a new vote in a new round; the old one does not count again', async () => {
    const w = await world(['101', '201'])
    const { caseId } = await opened(w)
    await w.worker.call(recordPreCheck, { params: { caseId }, body: goodPreCheck })
    const decisionId = await openVote(w)
    const spare = await openVote(w)
    await closeVote(asEstate(w), decisionId, 'disagree')
    // Linked when it is over already: the case moves on at once.
    expect(await link(w, caseId, decisionId)).toMatchObject({ state: 'coordinating' })
    await expect(link(w, caseId, spare)).rejects.toThrow('"why":["older"]')
    const fresh = await openVote(w)
    await expect(link(w, caseId, fresh)).rejects.toThrow('coordinationMissing')
    const meeting = {
      kind: 'coordination',
      startsAt: plus(now(), -MINUTE),
      venue: '社区活动室',
      topic: '协调加装电梯',
      host: '云梯社区',
    } as const
    const { meetingId } = await w.worker.call(planMeeting, { params: { decisionId }, body: { ...meeting, meetingKey: randomUUID() } })
    const minutes = { text: '会上大家谈了顾虑，商定调整费用方案。', inFavour: '方便出行', against: '费用', photos: [], attachments: [] }
    await w.worker.call(recordMinutes, { params: { decisionId, meetingId }, body: minutes })
    expect(await link(w, caseId, fresh)).toMatchObject({ state: 'consulting', round: 2, decisionId: fresh })
  })
})

describe('a scheme that is changed', () => {
  test('voids the consent for all to see, and asks again', async () => {
    const w = await world(['101', '201'])
    const caseId = await consented(w)
    await expect(step(w, caseId, 'changeScheme')).rejects.toThrow('CASE_REASON_MISSING')
    const seen = await step(w, caseId, 'changeScheme', w.worker, '改为平层入户')
    expect(seen).toMatchObject({ state: 'wishing', round: 2, schemeVersion: 1, noticeRound: 2, decisionId: null })
    expect(seen.steps.filter((s) => s.void).map((s) => s.event)).toEqual(['consentReached'])
    expect(seen.steps.at(-1)).toMatchObject({ event: 'changeScheme', voids: 'consent', reason: '改为平层入户' })
  })
})

describe('steps that meet', () => {
  test('a step sent twice is one; an old one is told to look again', async () => {
    const w = await world(['101'])
    const { caseId, turn } = await opened(w)
    const body = { event: 'suspend', turn, reason: '法院通知暂停' } as const
    const { takeStep } = await import('@shared/retrofit/stepContract')
    const both = await Promise.all([1, 2, 3].map(() => w.officer.call(takeStep, { params: { caseId }, body })))
    expect(both.map((seen) => [seen.state, seen.turn])).toEqual([1, 2, 3].map(() => ['suspended', 1]))
    await expect(w.worker.call(takeStep, { params: { caseId }, body })).rejects.toThrow('CASE_MOVED')
    const back = await step(w, caseId, 'resume', w.officer, '可以继续')
    expect(back).toMatchObject({ state: 'wishing', suspendedFrom: null, turn: 2 })
  })
})
