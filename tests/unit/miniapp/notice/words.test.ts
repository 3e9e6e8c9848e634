import { describe, expect, test } from '@jest/globals'
import { Day } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import type { MyObjection } from '@shared/notice/objection'
import { ObjectionId } from '@shared/notice/objection'
import { wrongIn } from '@/features/notice/wrongIn'
import { dayCount, leftWords, stepsOf } from '@/features/notice/words'

const at = (text: string): Instant => Instant.parse(text)
// Posted on 24 November at nine in China; the last of ten days is 4 December.
const notice = {
  postedAt: at('2026-11-24T01:00:00.000Z'),
  lastDay: Day.parse('2026-12-04'),
  standing: 'running' as const,
  provisional: false,
}

describe('days of a notice', () => {
  test('the day of posting is day 0, the last one is the tenth', () => {
    expect(dayCount(notice, at('2026-11-24T02:00:00.000Z'))).toEqual({ day: 0, of: 10 })
    expect(dayCount(notice, at('2026-11-26T16:00:00.000Z'))).toEqual({ day: 3, of: 10 })
    expect(dayCount(notice, at('2026-12-20T00:00:00.000Z'))).toEqual({ day: 10, of: 10 })
  })

  test('what is left, the last day, and what is over', () => {
    expect(leftWords(notice, at('2026-11-26T02:00:00.000Z'))).toBe('还有 8 天，到 12月4日 周五 晚上 12 点以前都可以提意见。')
    expect(leftWords({ ...notice, provisional: true }, at('2026-12-04T02:00:00.000Z'))).toBe(
      '今天是最后一天，预计到 12月4日 周五 晚上 12 点以前都可以提意见。',
    )
    expect(leftWords({ ...notice, standing: 'void' }, at('2026-11-26T02:00:00.000Z'))).toContain('作废')
  })
})

describe('an objection, followed', () => {
  const base: MyObjection = {
    ...{ objectionId: ObjectionId.parse(`o_${'0'.repeat(24)}`), form: 'written', late: false, state: 'received', grounds: ['light'] },
    ...{ text: '屋里会变暗', receivedAt: at('2026-11-25T01:00:00.000Z'), channel: 'phone', files: [], invitations: [], talks: [] },
    ...{ answer: null, withdrawnAt: null, compensated: null },
    objector: { name: '王甲一', phone: '13800001001', flat: '102', affected: 'neighbour' },
  }
  const states = (objection: MyObjection): string[] => stepsOf(objection).map(({ name, state }) => `${name} ${state}`)

  test('received, then an invitation is awaited', () => {
    expect(states(base)).toEqual(['社区收到了 done', '约时间协商 now', '坐下来协商 later', '结果 later'])
  })
  test('a late one is answered and has no negotiation', () => {
    expect(states({ ...base, late: true })).toEqual(['社区收到了（逾期） done', '社区答复 now'])
  })
  test('a withdrawn one ends there', () => {
    expect(states({ ...base, state: 'withdrawn', withdrawnAt: at('2026-11-26T01:00:00.000Z') })).toEqual([
      '社区收到了 done',
      '您撤回了 done',
    ])
  })
})

test('what is still to be filled in is said beside it', () => {
  const draft = { grounds: [], text: '太暗', name: '', phone: '123', flat: '', affected: null, objectionKey: 'k' }
  expect(Object.values(wrongIn(draft)).every((wrong) => wrong !== null)).toBe(true)
  const whole = {
    ...draft,
    ...{
      grounds: ['light' as const],
      text: '电梯井离窗户太近，屋里会变暗。',
      name: '王甲一',
      phone: '13800001001',
      flat: '102',
      affected: 'owner' as const,
    },
  }
  expect(Object.values(wrongIn(whole)).every((wrong) => wrong === null)).toBe(true)
})
