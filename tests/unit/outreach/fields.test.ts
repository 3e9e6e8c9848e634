import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Outcome } from '@shared/decision/model'
import { instant } from '@shared/kernel/instant'
import { type FieldKind, fieldKinds, fit, kindOf, longest } from '@shared/outreach/fields'
import { TemplateName, fieldsOf, moments } from '@shared/outreach/templates'
import { badField } from '../../../infra/local/wechat/messages'

/** Anything a person could have typed or pasted: emoji, lone surrogates, line breaks, bidi marks, nothing at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constant(''),
  fc.constant(' \n\t'),
)
const loneSurrogate = /[\ud800-\udfff]/u

describe('a value that is fitted', () => {
  test.each<FieldKind>([...fieldKinds])('to %s is within its limit, never empty and never half a character', (kind) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = fit(kind, text)
        expect(Array.from(value).length).toBeGreaterThan(0)
        expect(Array.from(value).length).toBeLessThanOrEqual(longest[kind])
        expect(value).toBe(value.trim())
        expect(value).not.toMatch(loneSurrogate)
        expect(fit(kind, value)).toBe(value)
      }),
    )
  })

  test('is cut by code point and shows that it was cut', () => {
    expect(fit('thing', '字'.repeat(20))).toBe('字'.repeat(20))
    expect(fit('thing', '字'.repeat(21))).toBe(`${'字'.repeat(19)}…`)
    expect(fit('thing', '𠮷'.repeat(21))).toBe(`${'𠮷'.repeat(19)}…`)
    expect(fit('phrase', '缺单独同意了')).toBe('缺单独同意')
  })

  test('keeps no line breaks and no invisible characters', () => {
    expect(fit('thing', '加装\n电梯\u200b方案')).toBe('加装 电梯 方案')
    expect(fit('phrase', 'OK 通过!')).toBe('通过')
  })

  test('that is no time gives one that WeChat takes', () => {
    expect(fit('time', '明天')).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日 \d{1,2}:\d{2}$/)
  })
})

test('the kind of a field is in its name; what is no field is a mistake', () => {
  expect(kindOf('character_string12')).toBe('character_string')
  expect(() => kindOf('thing')).toThrow(RangeError)
  expect(() => kindOf('toString')).toThrow(RangeError)
})

describe('every message', () => {
  const facts = fc.record({
    title: anyText,
    where: anyText,
    at: fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((d) => instant(d.getTime())),
    closesAt: fc.constantFrom(null, instant(Date.parse('2026-11-27T10:00:00.000Z'))),
    outcome: fc.constantFrom(null, ...Outcome.options),
  })

  test.each(TemplateName.options)('%s passes WeChat, whatever a title holds', (template) => {
    fc.assert(
      fc.property(facts, (f) => {
        const fields = Object.fromEntries(Object.entries(fieldsOf(template, f)).map(([name, value]) => [name, { value }]))
        expect(badField(fields)).toBeNull()
      }),
    )
  })

  test('says what its own words are, uncut', () => {
    const at = instant(Date.parse('2026-11-27T10:00:00.000Z'))
    for (const template of TemplateName.options)
      for (const outcome of Outcome.options) {
        const values = Object.values(fieldsOf(template, { title: '加装电梯', where: '3 幢 2 单元', at, closesAt: at, outcome }))
        for (const value of values) expect(value).not.toContain('…')
      }
  })
})

test('no moment asks for more than three, nor for the same twice', () => {
  for (const asked of Object.values(moments)) {
    expect(asked.length).toBeLessThanOrEqual(3)
    expect(new Set(asked).size).toBe(asked.length)
  }
})
