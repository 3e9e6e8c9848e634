import { describe, expect, test } from '@jest/globals'
import { FileId, FileRef } from '@shared/content/model'
import { Day } from '@shared/kernel/day'
import { digestText } from '@shared/kernel/digest'
import { instant } from '@shared/kernel/instant'
import { fen, noMoney } from '@shared/kernel/money'
import { type NoticeBasis, type NoticeLack, noticeLacks } from '@shared/notice/lacks'
import { Consultation, type NoticeContent, emptyContent } from '@shared/notice/model'
import { type TalkBody, type TalkLack, inviteBy, talkLacks } from '@shared/notice/negotiation'
import { aliasOf } from '@shared/notice/objection'

const file = (n: number): FileRef =>
  FileRef.parse({
    fileId: `f_${String(n).padStart(26, '0')}`,
    name: '图.png',
    contentType: 'image/png',
    size: 9,
    sha256: digestText(String(n)),
  })
const whole: NoticeContent = {
  text: '在 2 单元北侧加装一部电梯，停靠 1 至 6 层，错层入户。',
  marks: { neighbours: '东 15 米', road: '不占路', green: '占 6 平方米', northDistance: 12_000, northIsOpen: false, aboveRoof: -300 },
  days: 10,
  drawings: [
    { kind: 'plan', file: file(1) },
    { kind: 'elevation', file: file(2) },
  ],
  photos: (['unitEntrance', 'estateGate', 'noticeBoard'] as const).map((place) => ({
    place,
    where: '',
    file: file(3),
    takenOn: Day.parse('2026-11-24'),
  })),
}
const basis: NoticeBasis = {
  feedback: { phone: '0510-00000000', desk: '社区一楼', hours: '工作日', box: '' },
  consultation: Consultation.parse({
    all: { people: 4, area: 4 },
    participation: { people: 4, area: 4 },
    agree: { people: 4, area: 4 },
    closedAt: '2026-11-01T00:00:00.000Z',
    resultDigest: digestText('result'),
  }),
  designed: [file(1).fileId, file(2).fileId],
}

describe('what a notice lacks', () => {
  test('nothing, when everything that the rules name is there', () => {
    expect(noticeLacks(whole, basis)).toEqual([])
    expect(noticeLacks({ ...whole, marks: { ...whole.marks, northDistance: null, northIsOpen: true } }, basis)).toEqual([])
  })

  const without = (place: string) => whole.photos.filter((photo) => photo.place !== place)
  const cases: readonly [NoticeLack, Partial<NoticeContent>, Partial<NoticeBasis>][] = [
    ['textMissing', { text: '加装电梯' }, {}],
    ['resultMissing', {}, { consultation: null }],
    ['planMissing', { drawings: whole.drawings.slice(1) }, {}],
    ['elevationMissing', { drawings: whole.drawings.slice(0, 1) }, {}],
    ['drawingOld', {}, { designed: [file(1).fileId, FileId.parse(`f_${'9'.repeat(26)}`)] }],
    ['markNeighbours', { marks: { ...whole.marks, neighbours: ' ' } }, {}],
    ['markRoad', { marks: { ...whole.marks, road: '' } }, {}],
    ['markGreen', { marks: { ...whole.marks, green: '' } }, {}],
    ['markNorth', { marks: { ...whole.marks, northDistance: null } }, {}],
    ['markTop', { marks: { ...whole.marks, aboveRoof: null } }, {}],
    ['photoUnitEntrance', { photos: without('unitEntrance') }, {}],
    ['photoEstateGate', { photos: without('estateGate') }, {}],
    ['photoNoticeBoard', { photos: without('noticeBoard') }, {}],
    ['feedbackMissing', {}, { feedback: null }],
  ]
  test.each(cases)('%s', (lack, content, held) => {
    expect(noticeLacks({ ...whole, ...content }, { ...basis, ...held })).toEqual([lack])
  })

  test('a top level with the roof is a mark, not a missing one', () => {
    expect(noticeLacks({ ...whole, marks: { ...whole.marks, aboveRoof: 0 } }, basis)).toEqual([])
    expect(noticeLacks(emptyContent, { ...basis, designed: [] })).toHaveLength(11)
  })
})

describe('what a record of a negotiation lacks', () => {
  const now = instant(Date.UTC(2026, 10, 24, 4))
  const [before, after] = [instant(Date.UTC(2026, 10, 23)), instant(Date.UTC(2026, 10, 25))]
  const about = { receivedAt: before, invitations: [{ at: before }, { at: before }], now }
  const talk: TalkBody = {
    ...{ heldAt: now, place: '会议室', host: 'street', present: '双方', objectorPresent: true, objectorSays: '暗', buildersSay: '改' },
    ...{ minutes: '谈了', outcome: 'notAgreed', compensation: null, scans: [file(1).fileId] },
  }
  const given = { amount: fen(100), terms: '' }
  const cases: readonly [string, TalkLack[], Partial<TalkBody>, Partial<typeof about>][] = [
    ['complete', [], {}, {}],
    ['in the second it was received', [], { heldAt: before }, {}],
    ['dated before the objection', ['beforeObjection'], { heldAt: instant(Date.UTC(2026, 10, 22)) }, {}],
    ['dated tomorrow', ['inFuture'], { heldAt: after }, {}],
    ['signed by nobody', ['unsigned'], { scans: [] }, {}],
    ['agreed on nothing', ['compensationMissing'], { outcome: 'agreed' }, {}],
    ['agreed on nothing, spelled out', ['compensationMissing'], { outcome: 'agreed', compensation: { amount: noMoney, terms: ' ' } }, {}],
    ['agreed on terms without money', [], { outcome: 'agreed', compensation: { amount: noMoney, terms: '玻璃井道' } }, {}],
    ['not agreed, yet compensated', ['compensationWithout'], { compensation: given }, {}],
    ['absent, invited twice', [], { objectorPresent: false }, {}],
    ['absent and withdrawn', ['absentOutcome'], { objectorPresent: false, outcome: 'withdrawn' }, {}],
    ['absent, invited once', ['invitedTwice'], { objectorPresent: false }, { invitations: [{ at: before }] }],
    [
      'absent, the second time still to come',
      ['invitedTwice'],
      { objectorPresent: false },
      { invitations: [{ at: before }, { at: after }] },
    ],
  ]
  test.each(cases)('%s', (_, lacks, changes, held) => {
    expect(talkLacks({ ...talk, ...changes }, { ...about, ...held })).toEqual(lacks)
  })
})

test('aliases go on after ten; an invitation is due three days after the objection, by China’s calendar', () => {
  expect([0, 1, 9, 10, 21].map(aliasOf)).toEqual(['异议人甲', '异议人乙', '异议人癸', '异议人甲2', '异议人乙3'])
  expect(inviteBy(instant(Date.UTC(2026, 10, 24, 15, 59)))).toBe('2026-11-27')
  expect(inviteBy(instant(Date.UTC(2026, 10, 24, 16)))).toBe('2026-11-28')
})
