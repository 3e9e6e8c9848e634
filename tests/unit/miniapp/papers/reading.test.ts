import { describe, expect, test } from '@jest/globals'
import { dayTyped, emptyReading, markOfKey, missingIn, readingOf } from '@/features/papers/reading'

describe('a reading that is being filled in', () => {
  const agreed = { ...emptyReading, mark: 'agree' as const }

  test('asks for one thing after the other', () => {
    expect(missingIn(emptyReading, [])).toBe('请选纸票上勾的是哪一项。')
    expect(missingIn(agreed, ['levelEntry'])).toBe('请把另外征求同意的事项逐项填上。')
    expect(missingIn({ ...agreed, consents: { levelEntry: 'refused' } }, ['levelEntry'])).toBe('请选纸票上有没有签名。')
    expect(missingIn({ ...agreed, signed: false }, [])).toBeNull()
  })

  test('is sent only when complete', () => {
    expect(readingOf(agreed, [])).toBeNull()
    expect(readingOf({ ...agreed, signed: true, datedOn: '2026-11-23' }, [])).toEqual({
      mark: 'agree',
      consents: {},
      signed: true,
      datedOn: '2026-11-23',
    })
  })

  test('a paper without a choice says nothing else', () => {
    const draft = { ...emptyReading, mark: 'several' as const, consents: { levelEntry: 'given' as const } }
    expect(readingOf(draft, ['levelEntry'])).toEqual({ mark: 'several', consents: {}, signed: false, datedOn: null })
  })
})

test('keys 1 to 3 are the choices in their order, 4 to 8 papers that are none, others nothing', () => {
  expect(['1', '2', '3', '4', '8', '9', '0', 'a'].map(markOfKey)).toEqual([
    'agree',
    'disagree',
    'abstain',
    'blank',
    'ambiguous',
    null,
    null,
    null,
  ])
})

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026.11.3', '2026-11-03'],
  ['2026年5月3日', '2026-05-03'],
  ['20261123', '2026-11-23'],
  ['2026-13-40', null],
  ['5月3日', null],
  ['', null],
])('a day typed as %s', (text, day) => expect(dayTyped(text)).toBe(day))
