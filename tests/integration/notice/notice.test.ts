import { beforeAll, describe, expect, test } from '@jest/globals'
import { addDays, dayOf, endOf } from '@shared/kernel/day'
import {
  addPhotos,
  issueReport,
  postNotice,
  readNoticeFile,
  readNoticePage,
  saveDraft,
  setFeedback,
  withdrawNotice,
} from '@shared/notice/contract'
import { periodFrom } from '@shared/notice/period'
import { readCase } from '@shared/retrofit/caseContract'
import type { CaseEvent } from '@shared/retrofit/transitions'
import { takeStep } from '@shared/retrofit/stepContract'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import {
  type DesignedCase,
  channel,
  designedCase,
  postedCase,
  postedEarlier,
  somebody,
  storedPicture,
  wholeDraft,
} from '../../support/lifts/noticeCase'
import { staffToken } from '../../support/lifts/reportedCase'
import { api, refusal } from '../../support/stack'

const stateOf = async ({ caseId, worker }: DesignedCase): Promise<string> =>
  ok(await api(readCase, { params: { caseId }, token: worker })).state
/** What the page of the case says is missing for a step. */
const lacksAt = async ({ caseId, worker }: DesignedCase, event: CaseEvent) =>
  ok(await api(readCase, { params: { caseId }, token: worker })).next.find((step) => step.event === event)?.lacks

describe('composing', () => {
  let one: DesignedCase
  let params: { caseId: DesignedCase['caseId'] }
  beforeAll(async () => {
    one = await designedCase()
    params = { caseId: one.caseId }
  })

  test('nothing is there yet: everything that the rules want is named, the design is offered', async () => {
    const file = ok(await api(readNoticeFile, { params, token: one.worker }))
    expect(file.lacks).toEqual([
      ...['textMissing', 'planMissing', 'elevationMissing', 'markNeighbours', 'markRoad', 'markGreen', 'markNorth', 'markTop'],
      ...['photoUnitEntrance', 'photoEstateGate', 'photoNoticeBoard', 'feedbackMissing'],
    ])
    expect(file.design).toMatchObject({ marks: { northDistance: 12_000, northIsOpen: false, aboveRoof: 500 } })
    expect(file.design?.drawings.map((d) => d.kind)).toEqual(['plan', 'elevation'])
    expect(ok(await api(readNoticePage, { params })).notice).toBeNull()
    expect(await lacksAt(one, 'postNotice')).toEqual(['noticeMissing'])
  })

  test('a draft is saved once: who was overtaken is told', async () => {
    const draft = await wholeDraft(one)
    const saved = ok(await api(saveDraft, { params, token: one.worker, body: { ...draft, version: 0 } }))
    expect(saved.lacks).toEqual(['feedbackMissing'])
    expect(codeOf(await api(saveDraft, { params, token: one.worker, body: { ...draft, version: 0 } }))).toBe('EDITED_BY_OTHER')
  })

  test('nine days, a photo of last week, a file of somebody else', async () => {
    const draft = await wholeDraft(one)
    const save = (changes: object, token = one.worker) =>
      api(saveDraft, { params, token, body: { ...draft, version: 1, ...changes } }).then(codeOf)
    expect(await save({ days: 9 })).toBe('BAD_REQUEST')
    const old = draft.photos.map((photo) => ({ ...photo, takenOn: addDays(dayOf(now()), -5) }))
    expect(await save({ photos: old })).toBe('NOTICE_PHOTO_DAY')
    const undated = draft.photos.map(({ place, where, fileId }) => ({ place, where, fileId }))
    expect(await save({ photos: undated })).toBe('BAD_REQUEST')
    // The builders' representative uses what they uploaded themselves.
    const rep = one.owners.at(-1)?.token ?? ''
    expect(await save({}, rep)).toBe('FILE_MISSING')
    const elsewhere = await storedPicture((await designedCase()).head.community, '别处.png')
    expect(await save({ drawings: [{ kind: 'plan', fileId: elsewhere.fileId }] })).toBe('FILE_MISSING')
  })

  test('the channel is the community’s to set, not the builders’, nor the street’s', async () => {
    const rep = one.owners.at(-1)?.token ?? ''
    for (const token of [rep, one.street]) expect(codeOf(await api(setFeedback, { params, token, body: channel }))).toBe('FORBIDDEN')
    const of = await staffToken('communityWorker', (await designedCase()).head.community)
    expect(codeOf(await api(setFeedback, { params, token: of, body: channel }))).toBe('WRONG_PLACE')
  })

  test('an incomplete notice is not posted, and says what is missing', async () => {
    const error = await refusal(postNotice, { params, token: one.worker, body: { version: 1 } })
    expect(error).toMatchObject({ code: 'NOTICE_INCOMPLETE', facts: { lacks: ['feedbackMissing'] } })
    expect(await stateOf(one)).toBe('schemeReady')
    expect(await lacksAt(one, 'postNotice')).toEqual(['noticeIncomplete'])
  })

  test('an owner who only takes part composes nothing and reads the public page', async () => {
    const [owner] = one.owners
    expect(codeOf(await api(readNoticeFile, { params, token: owner?.token ?? '' }))).toBe('CASE_NOT_YOURS')
    const draft = await wholeDraft(one)
    expect(codeOf(await api(saveDraft, { params, token: owner?.token ?? '', body: { ...draft, version: 1 } }))).toBe('CASE_NOT_YOURS')
  })
})

describe('posting', () => {
  test('while the result may still be inquired into, no notice', async () => {
    const early = await designedCase({ closedAgo: 3 })
    const params = { caseId: early.caseId }
    const draft = await wholeDraft(early)
    ok(await api(saveDraft, { params, token: early.worker, body: { ...draft, version: 0 } }))
    ok(await api(setFeedback, { params, token: early.worker, body: channel }))
    const error = await refusal(postNotice, { params, token: early.worker, body: { version: 1 } })
    expect(error).toMatchObject({ code: 'CASE_LACKS', facts: { lacks: ['inquiryRunning'] } })
    expect(await lacksAt(early, 'postNotice')).toEqual(['inquiryRunning'])
  })

  test('it is frozen, counted from tomorrow, public without sign-in, and the case moves on', async () => {
    const one = await postedCase()
    const { notice } = ok(await api(readNoticePage, { params: { caseId: one.caseId } }))
    if (!notice) throw new Error('no notice')
    const period = periodFrom(notice.postedAt, 10)
    expect(notice).toMatchObject({ standing: 'running', endsAt: period.endsAt, lastDay: period.day, days: 10, report: null })
    expect(notice.endsAt >= endOf(addDays(dayOf(notice.postedAt), 10))).toBe(true)
    expect(notice.consultation).toMatchObject({ all: { people: 4 }, agree: { people: 4 } })
    expect(notice.drawings.map((d) => d.kind)).toEqual(['plan', 'elevation'])
    expect((await fetch(notice.drawings[0]?.file.url ?? '')).status).toBe(200)
    expect(await stateOf(one)).toBe('noticeRunning')
    expect(await lacksAt(one, 'issueReport')).toEqual(['noticeRunning'])
  })

  test('pressed twice it is one notice; its content does not change any more', async () => {
    const one = await postedCase()
    const params = { caseId: one.caseId }
    const again = ok(await api(postNotice, { params, token: one.worker, body: { version: 1 } }))
    expect(again.notice?.digest).toBe(one.file.notice?.digest)
    const draft = await wholeDraft(one)
    expect(codeOf(await api(saveDraft, { params, token: one.worker, body: { ...draft, version: 1 } }))).toBe('NOTICE_POSTED')
    expect(codeOf(await api(setFeedback, { params, token: one.worker, body: channel }))).toBe('NOTICE_POSTED')
    const second = await refusal(postNotice, { params, token: one.colleague, body: { version: 1 } })
    expect(second.code).toBe('CASE_STEP_NOT_NOW')
  })

  test('later photos show that it still hangs', async () => {
    const one = await postedCase()
    const params = { caseId: one.caseId }
    const { fileId } = await storedPicture(one.head.community, '还在.png')
    const photos = [{ place: 'noticeBoard' as const, where: '布告栏', fileId, takenOn: dayOf(now()) }]
    for (let time = 0; time < 2; time += 1) {
      const file = ok(await api(addPhotos, { params, token: one.street, body: { photos } }))
      expect(file.notice?.photos).toHaveLength(4)
    }
    const { token } = await somebody()
    expect(codeOf(await api(addPhotos, { params, token, body: { photos } }))).toBe('FORBIDDEN')
  })
})

describe('withdrawing', () => {
  test('needs a reason; the old notice stays to be seen, the corrected one begins anew', async () => {
    const one = await postedCase()
    const params = { caseId: one.caseId }
    const first = one.file.notice
    expect(codeOf(await api(withdrawNotice, { params, token: one.worker, body: { reason: '' } }))).toBe('BAD_REQUEST')
    await postedEarlier(one, 4)
    const reason = '立面图标注的距离有误'
    const withdrawn = ok(await api(withdrawNotice, { params, token: one.worker, body: { reason } }))
    expect(withdrawn).toMatchObject({ notice: null, former: [{ standing: 'withdrawn', reason }] })
    expect(ok(await api(withdrawNotice, { params, token: one.worker, body: { reason } })).former).toHaveLength(1)
    expect(await stateOf(one)).toBe('schemeReady')
    expect(ok(await api(readNoticePage, { params })).notice).toMatchObject({ standing: 'withdrawn', withdrawn: { reason } })

    const again = ok(await api(postNotice, { params, token: one.worker, body: { version: withdrawn.draft.version } }))
    expect(again.notice).toMatchObject({ standing: 'running' })
    expect(again.notice && first && again.notice.endsAt >= first.endsAt).toBe(true)
  })

  test('a change of the scheme makes notice and consent void, visibly', async () => {
    const one = await postedCase()
    const params = { caseId: one.caseId }
    const { turn } = ok(await api(readCase, { params, token: one.worker }))
    ok(await api(takeStep, { params, token: one.worker, body: { event: 'changeScheme', turn, reason: '改为平层入户' } }))
    expect(ok(await api(readNoticePage, { params })).notice).toMatchObject({ standing: 'void' })
    expect(ok(await api(readNoticeFile, { params, token: one.worker }))).toMatchObject({ notice: null, former: [{ standing: 'void' }] })
    expect(codeOf(await api(issueReport, { params, token: one.worker, body: { opinion: '同意上报' } }))).toBe('NOTICE_NONE')
  })
})
