import { randomUUID } from 'node:crypto'
import { dayOf } from '@shared/kernel/day'
import { DAY, instant, plus } from '@shared/kernel/instant'
import { fen } from '@shared/kernel/money'
import { ancestorAt } from '@shared/kernel/place'
import { noticeContract as notices } from '@shared/notice/contract'
import type { DraftBody } from '@shared/notice/model'
import { listCaseDocuments, makeCasePdf, readCaseCode, readCaseDocument } from '@shared/print/caseContract'
import { listCases } from '@shared/retrofit/caseContract'
import type { Actor } from '../../infra/local/seed/actor'
import { community, estate } from '../../infra/local/seed/district'
import { caseDocument } from '../../infra/local/seed/lifts/paper'
import { strokes } from './lifts/wholePlan'

const refused = async (act: Promise<unknown>): Promise<void> => {
  await act.catch((error: unknown) => error)
}

/** Calls every endpoint of notices, objections and case documents on the lift whose notice hangs. A refusal is an answer too. `now` in milliseconds. */
export const playNotices = async (as: (id: string) => Actor, now: number): Promise<void> => {
  const [worker, officer, owner] = [as('worker-sun'), as('officer'), as('owner-1-201')]
  const { items } = await worker.call(listCases, { query: { place: estate.id } })
  const caseId = items.find((item) => item.state === 'noticeRunning')?.caseId
  if (!caseId) throw new Error('the seed has no notice that hangs')
  const params = { caseId }
  await owner.call(notices.readNoticePage, { params })
  const file = await worker.call(notices.readNoticeFile, { params })
  const { notice } = file
  if (!notice) throw new Error('no notice')
  const { text, marks, days, feedback } = notice
  const draft: DraftBody = { text, marks, days, drawings: [], photos: [] }
  await refused(worker.call(notices.saveDraft, { params, body: { ...draft, version: file.draft.version } }))
  await refused(worker.call(notices.setFeedback, { params, body: feedback }))
  const [photo, scan, receipt] = [
    await caseDocument(worker, '张贴照片'),
    await caseDocument(worker, '协商记录'),
    await caseDocument(worker, '收据'),
  ]
  const at = instant(now)
  await worker.call(notices.addPhotos, {
    params,
    body: { photos: [{ place: 'noticeBoard', where: '布告栏', fileId: photo, takenOn: dayOf(at) }] },
  })
  const street = ancestorAt(community.id, 'street') ?? community.id
  await officer.call(notices.saveGuide, { params: { placeId: street }, body: { rows: [{ impact: '遮挡采光', standard: '双方协商' }] } })

  const said = {
    ...{ name: '钱乙二', phone: '13800001002', flat: '2 幢 1 单元 101 室', affected: 'neighbour' as const, grounds: ['noise' as const] },
    ...{ text: '担心晚上电梯的声音，请考虑隔音。', objectionKey: randomUUID() },
  }
  const oral = { ...said, form: 'oral' as const, scans: [], receivedAt: at, broughtBy: '' }
  const comment = await worker.call(notices.enterObjection, { params, body: oral })
  const ofComment = { ...params, objectionId: comment.objectionId }
  await worker.call(notices.answerObjection, { params: ofComment, body: { text: '已转告设计单位。' } })
  const mine = await as('elder').call(notices.object, {
    params,
    body: { ...said, objectionKey: randomUUID(), evidence: [], signature: strokes },
  })
  const of = { ...params, objectionId: mine.objectionId }
  const body = { at: plus(at, DAY), place: '社区会议室', who: '', deliveries: ['phone' as const] }
  const { invitations } = await worker.call(notices.invite, { params: of, body })
  const invitationId = invitations[0]?.invitationId ?? ''
  await as('elder').call(notices.answerInvitation, { params: { ...of, invitationId }, body: { coming: true } })
  await worker.call(notices.revealObjector, { params: of, body: { reason: '约时间' } })
  const talk = {
    ...{ heldAt: at, place: '社区会议室', host: 'community' as const, present: '双方', objectorPresent: true, objectorSays: '怕吵' },
    ...{ buildersSay: '加隔音垫', minutes: '都同意加隔音垫。', outcome: 'agreed' as const },
    ...{ compensation: { amount: fen(100_000), terms: '加隔音垫' }, scans: [scan] },
  }
  await refused(worker.call(notices.recordTalk, { params: of, body: talk }))
  await refused(worker.call(notices.noteCompensation, { params: of, body: { paidOn: dayOf(at), receipt, note: '' } }))
  await as('elder').call(notices.withdrawObjection, { params: of, body: { signature: strokes } })
  await as('elder').call(notices.myObjections, { query: {} })
  await refused(worker.call(notices.postNotice, { params, body: { version: file.draft.version } }))
  await refused(worker.call(notices.issueReport, { params, body: { opinion: '同意进入下一步。' } }))

  const { items: documents } = await worker.call(listCaseDocuments, { params })
  for (const { kind, item } of documents.slice(0, 3)) {
    await refused(worker.call(readCaseDocument, { params: { ...params, kind }, query: item === null ? {} : { item } }))
  }
  await worker.call(makeCasePdf, { params: { ...params, kind: 'noticePoster' }, body: {} })
  await worker.call(readCaseCode, { params, query: { opens: 'notice' } })
  const filed = items.find((item) => item.state === 'opinions')?.caseId
  if (filed) await refused(worker.call(notices.withdrawNotice, { params: { caseId: filed }, body: { reason: '重新公示' } }))
}
