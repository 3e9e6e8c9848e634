import { type Day, dayOf } from '@shared/kernel/day'
import { instant } from '@shared/kernel/instant'
import { issueReport, postNotice, readNoticeFile, saveDraft, setFeedback } from '@shared/notice/contract'
import type { CaseId } from '@shared/retrofit/model'
import type { Actor } from '../actor'
import { caseDocument } from './paper'

const text =
  '在单元北侧楼梯间外加装一部电梯，停靠 1 至 6 层，停靠层在楼梯休息平台，不占用任何一户的专有部分。井道为钢结构加透明玻璃，尽量少挡采光。施工约 90 天，期间保证楼道通行。'

/** Composes the notice, hangs it at the three places and posts it. `now` is local time in milliseconds. */
export const hangNotice = async (worker: Actor, caseId: CaseId, now: number): Promise<void> => {
  const params = { caseId }
  const takenOn: Day = dayOf(instant(now))
  await worker.call(setFeedback, {
    params,
    body: { phone: '0510-00000002', desk: '云梯社区居委会 1 号窗口', hours: '工作日 9:00–17:00', box: '3 幢楼下意见箱' },
  })
  const { design } = await worker.call(readNoticeFile, { params })
  const photo = async (place: 'unitEntrance' | 'estateGate' | 'noticeBoard', where: string) => ({
    ...{ place, where, takenOn },
    fileId: await caseDocument(worker, where, 'picture'),
  })
  const { draft } = await worker.call(saveDraft, {
    params,
    body: {
      text,
      marks: {
        ...{ neighbours: '东侧距 2 幢 9.6 米', road: '南侧小区道路宽 4.3 米', green: '占用绿地约 6 平方米' },
        ...{ northDistance: 13_400, northIsOpen: false, aboveRoof: 600 },
      },
      days: 10,
      // A notice shows the drawings of the present design and no others.
      drawings: (design?.drawings ?? []).map(({ kind, file }) => ({ kind, fileId: file.fileId })),
      photos: [await photo('unitEntrance', '单元门外墙'), await photo('estateGate', '小区北门'), await photo('noticeBoard', '物业布告栏')],
      version: 0,
    },
  })
  await worker.call(postNotice, { params, body: { version: draft.version } })
}

export const reportNotice = (worker: Actor, caseId: CaseId): Promise<unknown> =>
  worker.call(issueReport, { params: { caseId }, body: { opinion: '公示期满，没有收到书面异议，同意进入下一步。' } })
