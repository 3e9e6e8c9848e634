import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hoursChanged, hoursOf } from '@shared/activity/hours'
import { momentsOf } from '@shared/activity/due'
import { calendarText } from '@shared/activity/ics'
import { sessionLacks, shardCounts, weekly } from '@shared/activity/plan'
import { reportOf } from '@shared/activity/report'
import { type Lesson, type SessionPlan, Terms, basisOf } from '@shared/activity/session'
import { readDoorCode, readSeatCode } from '@shared/activity/seatCode'
import { termOf } from '@shared/activity/term'
import { themeDaysOf, usualThemeDays } from '@shared/activity/theme'
import { Day } from '@shared/kernel/day'
import { DAY, HOUR, Instant, MINUTE, instant, plus } from '@shared/kernel/instant'

const at = (text: string): Instant => Instant.parse(text)
const lesson = (from: string, to: string): Lesson => ({ startsAt: at(from), endsAt: at(to) })
/** 9:00 to 10:30 in China on 1 December. */
const morning = lesson('2026-12-01T01:00:00.000Z', '2026-12-01T02:30:00.000Z')

const plan: SessionPlan = {
  lessons: [morning],
  seats: { online: 14, helped: 6, walkIn: 0, social: 0 },
  opensAt: at('2026-11-24T01:00:00.000Z'),
  closesAt: at('2026-12-01T01:00:00.000Z'),
  allotment: 'firstCome',
  party: { most: 4, groupMost: 0, childrenPerAdult: 3, ages: { from: null, to: null } },
  ...{ perTerm: 2, freeCancelMinutes: 120, signInMinutesBefore: 30, signInMinutesAfter: 15, assistants: 4 },
}
const beginner = { level: 'beginner' as const, prerequisites: [], learnersPerAssistant: 5 }

describe('hours', () => {
  test('a course takes each day once, lesson by lesson', () => {
    const evening = lesson('2026-12-01T11:00:00.000Z', '2026-12-01T11:30:00.000Z')
    expect(hoursOf([morning, evening])).toEqual([{ day: '2026-12-01', quarters: [36, 37, 38, 39, 40, 41, 76, 77] }])
  })

  const anyLessons = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 4 }).map((all) =>
    all.map(([from, quarters]): Lesson => {
      const startsAt = plus(morning.startsAt, from * 15 * MINUTE)
      return { startsAt, endsAt: plus(startsAt, quarters * 15 * MINUTE) }
    }),
  )
  test('moving takes and frees exactly the difference', () => {
    fc.assert(
      fc.property(anyLessons, anyLessons, (before, after) => {
        const marks = (lessons: readonly Lesson[]) =>
          new Set(hoursOf(lessons).flatMap(({ day, quarters }) => quarters.map((q) => `${day}/${q}`)))
        const held = marks(before)
        for (const { day, take, free } of hoursChanged(before, after)) {
          for (const q of free) expect(held.delete(`${day}/${q}`)).toBe(true)
          for (const q of take) expect(held.has(`${day}/${q}`)).toBe(false)
          for (const q of take) held.add(`${day}/${q}`)
        }
        expect(held).toEqual(marks(after))
      }),
    )
  })
})

describe('a plan', () => {
  const now = at('2026-11-24T02:00:00.000Z')
  test('lacks nothing, or says what', () => {
    expect(sessionLacks(plan, beginner, now)).toEqual([])
    expect(sessionLacks({ ...plan, seats: { ...plan.seats, online: 15, helped: 5 } }, beginner, now)).toEqual(['tooFewHelped'])
    expect(sessionLacks({ ...plan, assistants: 3 }, beginner, now)).toEqual(['tooFewAssistants'])
    expect(sessionLacks({ ...plan, closesAt: plus(morning.startsAt, 1) }, null, now)).toEqual(['time'])
    expect(sessionLacks({ ...plan, closesAt: plan.opensAt }, null, now)).toEqual(['time'])
    expect(sessionLacks(plan, null, morning.startsAt)).toEqual(['time'])
    expect(sessionLacks({ ...plan, seats: { online: 0, helped: 0, walkIn: 0, social: 0 } }, null, now)).toEqual(['noSeats'])
  })

  test('every week moves its windows along and leaves out what it is told to', () => {
    const series = weekly(plan, 4, [Day.parse('2026-12-15')])
    expect(series.map(({ lessons }) => lessons[0]?.startsAt)).toEqual([0, 7, 21].map((days) => plus(morning.startsAt, days * DAY)))
    expect(series.every(({ opensAt, lessons }) => Date.parse(lessons[0]?.startsAt ?? '') - Date.parse(opensAt) === 7 * DAY)).toBe(true)
  })

  test('is kept in as many items as its seats need, none for none', () => {
    expect(shardCounts({ online: 220, helped: 30, walkIn: 0, social: 0 })).toEqual({ online: 2, helped: 1, walkIn: 0, social: 0 })
  })

  test('terms that differ in anything rest on another basis', () => {
    const terms = Terms.parse({
      ...plan,
      programmeId: `pg_${'0'.repeat(26)}`,
      place: 'xw',
      title: '课',
      where: '室',
      elderClass: true,
      shards: shardCounts(plan.seats),
    })
    expect(basisOf(terms)).not.toBe(basisOf({ ...terms, title: '课 ' }))
  })
})

describe('what is due', () => {
  const session = { lessons: [morning], cancelled: null, moved: null, draw: null }
  test('calls the day before, absences a day after, children 30 days after the term, everybody after a year', () => {
    expect(momentsOf(session)).toEqual([
      { work: 'remindCalls', at: plus(morning.startsAt, -DAY) },
      { work: 'absences', at: plus(morning.endsAt, DAY) },
      { work: 'clearMinors', at: at('2027-03-02T16:00:00.000Z') },
      { work: 'clearPeople', at: plus(morning.endsAt, 365 * DAY) },
    ])
  })
  test('of one that was called off there is nobody to remind or to miss', () => {
    const works = momentsOf({ ...session, cancelled: { at: plus(morning.startsAt, -HOUR) } }).map(({ work }) => work)
    expect(works).toEqual(['calledOff', 'clearMinors', 'clearPeople'])
  })
})

test('terms turn on the first of February and August in China', () => {
  const of = (text: string) => termOf(at(text))
  expect(of('2026-07-31T15:59:59.999Z')).toBe('2026-spring')
  expect(of('2026-07-31T16:00:00.000Z')).toBe('2026-autumn')
  expect(of('2027-01-31T15:59:59.999Z')).toBe('2026-autumn')
  expect(of('2027-01-31T16:00:00.000Z')).toBe('2027-spring')
})

describe('theme days', () => {
  test('stand on their dates, weeks where they usually are', () => {
    const days = themeDaysOf(2026, [])
    expect(days).toHaveLength(usualThemeDays.length)
    expect(days.find(({ dayId }) => dayId === 'disaster')).toMatchObject({ from: '2026-05-12', to: '2026-05-12', expected: false })
    expect(days.find(({ dayId }) => dayId === 'scienceWeek')).toMatchObject({ from: '2026-05-23', expected: true })
    expect(days.find(({ dayId }) => dayId === 'openScience')).toMatchObject({ from: '2026-05-16', to: '2026-05-17', expected: true })
    expect(days.find(({ dayId }) => dayId === 'civilCode')).toMatchObject({ from: '2026-05-01', to: '2026-05-31', expected: false })
    expect(days.map(({ from }) => from)).toEqual(days.map(({ from }) => from).sort())
  })
  test('a district sets dates, adds days and hides others', () => {
    const set = { name: '全国科技活动周', from: Day.parse('2026-05-16'), to: Day.parse('2026-05-23'), text: '', expected: false }
    const days = themeDaysOf(2026, [
      { ...set, dayId: 'scienceWeek', hidden: false },
      { ...set, dayId: 'earth', hidden: true },
      { ...set, dayId: 'districtDay', name: '示范区科技节', hidden: false },
    ])
    expect(days.find(({ dayId }) => dayId === 'scienceWeek')?.from).toBe('2026-05-16')
    expect(days.some(({ dayId }) => dayId === 'earth')).toBe(false)
    expect(days.some(({ dayId }) => dayId === 'districtDay')).toBe(true)
  })
})

describe('a calendar file', () => {
  const event = { uid: 'bk-0', ...morning, title: '手机课，零基础班；第一次', where: '活动室\\一楼', text: '带手机\n带充电线' }
  const text = calendarText('云梯社区科普活动', [event], at('2026-11-24T00:00:00.000Z'))
  test('marks what has a meaning of its own and is in UTC', () => {
    expect(text).toContain('DTSTART:20261201T010000Z\r\nDTEND:20261201T023000Z')
    expect(text.replace(/\r\n /g, '')).toContain('LOCATION:活动室\\\\一楼')
    expect(text.replace(/\r\n /g, '')).toContain('DESCRIPTION:带手机\\n带充电线')
  })
  test('has no line longer than 75 octets and breaks no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const lines = calendarText('x', [{ ...event, title }], instant(0)).split('\r\n')
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toContain('\ufffd'.repeat(2))
        }
      }),
    )
  })
})

test('codes of seats and doors are read back, and nothing else is', () => {
  const session = `es_${'0'.repeat(26)}`
  expect(readSeatCode(`linli:seat:${session}:bk_${'1'.repeat(26)}:3:abcdefghij`)).toMatchObject({
    sessionId: session,
    seat: 3,
    mark: 'abcdefghij',
  })
  expect(readDoorCode(`linli:door:${session}:0:abc123`)).toEqual({ sessionId: session, lesson: 0, code: 'abc123' })
  for (const text of ['', 'linli:seat:x', `linli:seat:${session}:bk_1:3:a`, `linli:door:${session}:x:abc`, `linli:door:${session}:0:`])
    expect([readSeatCode(text), readDoorCode(text)]).toEqual([null, null])
})

test('a report counts attendances and persons apart', () => {
  const guest = (key: string, elder = false) => ({ key, child: false, elder })
  const orders = [
    { bookingId: 'a', state: 'booked', helped: false, guests: [guest('1'), guest('2', true)] },
    { bookingId: 'b', state: 'booked', helped: true, guests: [guest('3')] },
    { bookingId: 'c', state: 'waiting', helped: false, guests: [guest('4')] },
    { bookingId: 'd', state: 'cancelled', helped: false, guests: [guest('5')] },
  ]
  const mark = (bookingId: string, seat: number, key: string, lesson: number, late = false) => ({ bookingId, seat, key, lesson, late })
  const marks = [mark('a', 0, '1', 0), mark('a', 0, '1', 1), mark('a', 1, '2', 1, true)]
  expect(reportOf(orders, marks, [90, 60])).toEqual({
    ...{ booked: 3, attendances: 3, persons: 2, children: 0, elders: 1, absent: 1, cancelled: 1, waiting: 1, byPhone: 2, byStaff: 1 },
    lessons: [
      { came: 1, late: 0 },
      { came: 2, late: 1 },
    ],
    learningMinutes: 210,
  })
})
