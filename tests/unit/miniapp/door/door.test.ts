import { describe, expect, test } from '@jest/globals'
import { BookingId } from '@shared/activity/booking'
import { seatCodeText } from '@shared/activity/seatCode'
import { SessionId } from '@shared/activity/session'
import { PersonId } from '@shared/identity/model'
import { DAY, HOUR, MINUTE, instant, plus } from '@shared/kernel/instant'
import { DoorList, KeptMark, isHere, isOld, isWaiting, lessonNow, phaseAt, scannedAt } from '@/features/door/model'

const ulid = (n: number): string => String(n).padStart(26, '0')
const session = (n: number): SessionId => SessionId.parse(`es_${ulid(n)}`)
const booking = (n: number): BookingId => BookingId.parse(`bk_${ulid(n)}`)
const begin = instant(Date.parse('2026-12-05T06:00:00.000Z'))
const lesson = (startsAt = begin) => ({
  ...{ startsAt, endsAt: plus(startsAt, HOUR) },
  ...{ signInFrom: plus(startsAt, -30 * MINUTE), signInUntil: plus(startsAt, 15 * MINUTE) },
})
const guest = (n: number, came: number[] = []) => ({
  ...{ bookingId: booking(n), seat: 0, name: '王**', phoneEnd: '7721', child: false, elder: true, helped: false, came },
})
const list: DoorList = {
  ...{ sessionId: session(1), personId: PersonId.parse(`p_${ulid(9)}`), title: '手机课', where: '活动室', readAt: begin },
  lessons: [lesson(), lesson(plus(begin, 7 * DAY))],
  guests: [guest(1), guest(2, [0])],
}
const mark = (wishes: Partial<KeptMark> = {}): KeptMark => ({
  mark: { markKey: 'k'.repeat(24), sessionId: session(1), bookingId: booking(1), seat: 0, lesson: 0, at: begin, way: 'tick' },
  ...{ door: session(1), personId: list.personId, name: '王**', outcome: null, refused: null },
  ...wishes,
})
const codeOf = (of: SessionId, n: number): string => seatCodeText({ sessionId: of, bookingId: booking(n), seat: 0, mark: 'm' })

describe('a code that is shown at the door', () => {
  test.each([
    [codeOf(session(1), 1), 'guest'],
    [codeOf(session(1), 3), 'unlisted'],
    [codeOf(session(2), 1), 'otherSession'],
    ['https://example.cn', 'foreign'],
    ['', 'foreign'],
  ] as const)('%s', (text, kind) => expect(scannedAt(list, text).kind).toBe(kind))
})

test('early, in time, late and over, to the second; all ends are exclusive but the last', () => {
  const at = (ms: number) => phaseAt(lesson(), plus(begin, ms))
  expect([at(-30 * MINUTE - 1), at(-30 * MINUTE), at(15 * MINUTE - 1), at(15 * MINUTE), at(HOUR), at(HOUR + 1)]).toEqual([
    ...['early', 'open', 'open', 'late', 'late', 'over'],
  ])
})

test('the lesson that is on or comes next is chosen; after the last one, the last', () => {
  expect(
    [plus(begin, -DAY), plus(begin, HOUR), plus(begin, 2 * HOUR), plus(begin, 30 * DAY)].map((now) => lessonNow(list.lessons, now)),
  ).toEqual([...[0, 0, 1, 1]])
})

test('somebody is here by the server or by this device, unless the server said no', () => {
  const [first, second] = [guest(1), guest(2, [0])]
  expect(isHere(second, 0, [])).toBe(true)
  expect(isHere(second, 1, [])).toBe(false)
  expect(isHere(first, 0, [mark()])).toBe(true)
  expect(isHere(first, 0, [mark({ outcome: 'repeated' })])).toBe(true)
  expect(isHere(first, 0, [mark({ outcome: 'noSeat' })])).toBe(false)
  expect(isHere(first, 0, [mark({ refused: '活动取消了' })])).toBe(false)
  expect(isHere(first, 1, [mark()])).toBe(false)
})

test('what is kept survives being stored, waits until it has an outcome, and leaves a week after the end', () => {
  expect(KeptMark.parse(JSON.parse(JSON.stringify(mark())))).toEqual(mark())
  expect(DoorList.parse(JSON.parse(JSON.stringify(list)))).toEqual(list)
  expect([isWaiting(mark()), isWaiting(mark({ outcome: 'noted' })), isWaiting(mark({ refused: '不行' }))]).toEqual([true, false, false])
  const end = plus(begin, 7 * DAY + HOUR)
  expect([isOld(list.lessons, plus(end, 7 * DAY - 1)), isOld(list.lessons, plus(end, 7 * DAY))]).toEqual([false, true])
})
