import { FileRef } from '@shared/content/model'
import { Day } from '@shared/kernel/day'
import { digestText } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { fen } from '@shared/kernel/money'
import type { ReportSubject } from '@shared/notice/documents/report'
import type { CaseSubject, NoticeSubject, ObjectionSubject } from '@shared/notice/documents/subject'
import { Consultation } from '@shared/notice/model'
import type { Invitation, Outcome, Talk } from '@shared/notice/negotiation'
import { CaseId } from '@shared/retrofit/model'

/** An invented notice with its objections, as documents tell of it. */

const at = (text: string): Instant => Instant.parse(text)
const file = (n: number, name: string): FileRef =>
  FileRef.parse({ fileId: `f_${String(n).padStart(26, '0')}`, name, contentType: 'image/png', size: 10, sha256: digestText(String(n)) })

export const subject: CaseSubject = {
  caseId: CaseId.parse(`c_${'7K4MQ2'.padStart(26, '0')}`),
  title: '禾苑小区 3 幢 2 单元加装电梯',
  where: '示范街道 · 云梯社区 · 禾苑小区',
  units: ['3 幢 2 单元'],
  community: '云梯社区',
}

export const noticeSubject: NoticeSubject = {
  text: '在 2 单元北侧加装一部无机房电梯，停靠 1 至 6 层。\n施工约三个月。',
  marks: {
    ...{ neighbours: '距东侧 4 幢 15 米', road: '剩余路宽 4.5 米', green: '占用绿地 6 平方米' },
    ...{ northDistance: 12_000, northIsOpen: false, aboveRoof: 500 },
  },
  days: 10,
  drawings: [
    { kind: 'plan', file: file(1, '平面图.png') },
    { kind: 'elevation', file: file(2, '立面图.png') },
    { kind: 'other', file: file(3, '效果图.png') },
  ],
  photos: [{ place: 'unitEntrance', where: '2 单元楼道口外墙', file: file(4, '张贴.png'), takenOn: Day.parse('2026-11-24') }],
  feedback: { phone: '0510-00000000', desk: '云梯社区居委会一楼窗口', hours: '工作日 9:00 到 17:00', box: '' },
  consultation: Consultation.parse({
    ...{ all: { people: 12, area: 103_131 }, participation: { people: 11, area: 94_000 }, agree: { people: 10, area: 86_000 } },
    ...{ closedAt: '2026-11-15T10:00:00.000Z', resultDigest: digestText('result') },
  }),
  ...{ postedAt: at('2026-11-24T01:00:00.000Z'), lastDay: Day.parse('2026-12-04'), endsAt: at('2026-12-04T16:00:00.000Z') },
  ...{ provisional: false, extended: false, digest: digestText('notice'), voided: null },
}

const talk = (outcome: Outcome): Talk => ({
  ...{ heldAt: at('2026-11-28T01:00:00.000Z'), place: '云梯社区会议室', host: 'community', present: '王甲一、建设者代表' },
  ...{ objectorPresent: true, objectorSays: '屋里会变暗', buildersSay: '愿意改', minutes: '看了图纸' },
  ...{ outcome, compensation: outcome === 'agreed' ? { amount: fen(300_000), terms: '井道改用透明玻璃' } : null },
  ...{ scans: [file(5, '记录.png')], recordedAt: at('2026-11-28T03:00:00.000Z') },
})

export const objection = (stem: string, outcome: Outcome, named: boolean): ObjectionSubject => ({
  ...{
    objectionId: `o_${'0'.repeat(24)}`,
    alias: `异议人${stem}`,
    form: 'written',
    late: false,
    grounds: ['light'],
    affected: 'neighbour',
  },
  ...{
    receivedAt: at('2026-11-25T01:00:00.000Z'),
    text: '电梯井离窗户太近，屋里会变暗。',
    outcome,
    withdrawnAt: null,
    talks: [talk(outcome)],
  },
  named: named ? { name: '王甲一', phone: '13800001001', flat: '4 幢 1 单元 102 室' } : null,
})

export const invitation: Invitation = {
  ...{ invitationId: `i_${'0'.repeat(26)}`, at: at('2026-11-28T01:00:00.000Z'), place: '云梯社区会议室', who: '', deliveries: ['paper'] },
  ...{ sentAt: at('2026-11-26T01:00:00.000Z'), host: 'community', reply: null },
}

export const report: ReportSubject = {
  number: '〔2026〕3号',
  at: at('2026-12-05T02:00:00.000Z'),
  opinion: '公示程序符合规定。',
  digest: digestText('report'),
}
