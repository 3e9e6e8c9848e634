import { describe, expect, test } from '@jest/globals'
import { byOwner, factsOfEvent, sentenceOfEvent } from '@/features/desk/log/events'
import { readSubject, writeSubject } from '@/features/desk/log/subject'

describe('the log in words', () => {
  test.each([
    ['decision.published', { people: 12 }, '发布了表决，固定了名册：12 人'],
    ['decision.closed', { how: 'early', outcome: 'passed' }, '提前截止，公布结果：表决通过'],
    ['decision.ballotCast', { revision: 1 }, '一位业主投了票'],
    ['decision.ballotCast', { revision: 3 }, '一位业主改了票（第 3 次）'],
    [
      'registry.rollCommitted',
      { unit: 'demo.sf.yt.hy.b3.u1', version: 2, flats: 12, people: 11 },
      '写入了3 幢 1 单元的名册（第 2 版）：12 套、11 人',
    ],
    ['identity.revoked', { role: 'auditor' }, '撤销任命：审计员'],
  ])('%s', (type, facts, sentence) => expect(sentenceOfEvent({ type, facts })).toBe(sentence))

  test('an act of a later version is shown, not dropped', () =>
    expect(sentenceOfEvent({ type: 'decision.paused', facts: {} })).toBe('decision.paused'))

  test('facts carry names and units; unknown ones stay as they are', () =>
    expect(factsOfEvent({ facts: { area: 103131, closesAt: '2026-11-27T10:00:00.000Z', colour: 'blue' } })).toEqual([
      ['面积', '1,031.31 ㎡'],
      ['截止', '2026年11月27日 18:00'],
      ['colour', 'blue'],
    ]))

  test('ballots are acts of owners', () => {
    expect(byOwner({ type: 'decision.ballotCast' })).toBe(true)
    expect(byOwner({ type: 'decision.closed' })).toBe(false)
  })
})

describe('what a log is about', () => {
  test.each(['decision:d_01ARZ3NDEKTSV4RRFFQ69G5FAV', 'roll:demo.sf.yt.hy', 'staff:demo'])('%s comes back', (text) => {
    const subject = readSubject(text)
    expect(subject && writeSubject(subject)).toBe(text)
  })
  test.each([null, '', 'roll:', 'owner:o_1', 'decision:x'])('%s is none', (text) => expect(readSubject(text)).toBeNull())
})
