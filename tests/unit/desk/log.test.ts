import { describe, expect, test } from '@jest/globals'
import { factsOfEvent, sentenceOfEvent } from '@/features/desk/log/events'
import { kindOf, kindsIn } from '@/features/desk/log/kinds'
import { readSubject, writeSubject } from '@/features/desk/log/subject'
import { whenceOf } from '@/features/desk/log/whence'

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
})

describe('who did it, and by which way', () => {
  const of = (type: string, facts: Record<string, unknown> = {}, actor = 'p_1') => whenceOf({ type, actor, facts })
  test.each([
    ['decision.ballotCast', {}, 'owner', '手机'],
    ['decision.ballotCast', { channel: 'paper' }, 'staff', '工作台（纸质票）'],
    ['decision.ballotHeld', { channel: 'proxy' }, 'owner', '手机（代理人）'],
    ['decision.proxyGiven', { origin: 'paper' }, 'staff', '工作台'],
    ['decision.proxyGiven', { origin: 'phone' }, 'owner', '手机'],
    ['decision.proxyRefused', { by: 'staff' }, 'staff', '工作台'],
    ['outreach.attempted', {}, 'staff', '上门或电话后登记'],
    ['decision.closed', {}, 'staff', '工作台'],
  ] as const)('%s %j', (type, facts, by, way) => expect(of(type, facts)).toEqual({ by, way }))

  test('nobody: the clock', () => expect(of('decision.closed', {}, 'system').by).toBe('system'))
})

describe('kinds of acts', () => {
  test.each([
    ['decision.paperEntered', 'papers'],
    ['decision.paperContested', 'conflicts'],
    ['decision.ballotContested', 'conflicts'],
    ['decision.ballotCast', 'ballots'],
    ['decision.published', 'steps'],
    ['decision.minutesAdded', 'meetings'],
    ['audit.caseOpened', 'looks'],
    ['decision.paused', 'others'],
  ] as const)('%s belongs to %s', (type, kind) => expect(kindOf({ type })).toBe(kind))

  test('only those that there are, each with its number', () =>
    expect(kindsIn([{ type: 'decision.closed' }, { type: 'outreach.attempted' }, { type: 'decision.opened' }])).toEqual([
      { kind: 'steps', count: 2 },
      { kind: 'reach', count: 1 },
    ]))
})

describe('what a log is about', () => {
  test.each(['decision:d_01ARZ3NDEKTSV4RRFFQ69G5FAV', 'roll:demo.sf.yt.hy', 'staff:demo'])('%s comes back', (text) => {
    const subject = readSubject(text)
    expect(subject && writeSubject(subject)).toBe(text)
  })
  test.each([null, '', 'roll:', 'owner:o_1', 'decision:x'])('%s is none', (text) => expect(readSubject(text)).toBeNull())
})
