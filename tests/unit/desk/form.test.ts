import { describe, expect, test } from '@jest/globals'
import { Instant } from '@shared/kernel/instant'
import { draftOf, emptyForm, matterOf } from '@/features/desk/compose/form'
import { suggestTitle } from '@/features/desk/compose/suggestTitle'
import { flat, unit, wholeForm } from './fixtures'

describe('a vote being written', () => {
  test('a whole form is the draft that the server takes', () => {
    const { draft, missing } = draftOf(wholeForm)
    expect(missing).toEqual([])
    expect(draft).toMatchObject({
      title: '3 幢 2 单元加装电梯',
      matter: { kind: 'lift', levelEntry: false, occupiedFlats: [] },
      scope: [unit(3, 2)],
    })
  })

  test('an empty form names what is missing, in the order of the steps', () => {
    const { draft, missing } = draftOf(emptyForm(''))
    expect(draft).toBeNull()
    expect(missing).toEqual([
      { step: 'matter', message: '标题至少 4 个字' },
      { step: 'matter', message: '请填写发起人' },
      { step: 'scope', message: '请选择单元' },
      { step: 'scheme', message: '请写清楚方案，至少 10 个字' },
      { step: 'period', message: '请选择开始和截止时间' },
    ])
  })

  test('a general matter needs its item', () => {
    expect(draftOf({ ...wholeForm, kind: 'general' }).missing).toEqual([{ step: 'matter', message: '请选择表决的事项' }])
    expect(draftOf({ ...wholeForm, kind: 'general', item: 5 }).draft?.matter).toEqual({ kind: 'general', item: 5 })
  })

  test('a period of less than a day is named at once; one that has begun may stay a draft', () => {
    expect(draftOf({ ...wholeForm, closesAt: Instant.parse('2026-11-25T20:00:00.000Z') }).missing).toEqual([
      { step: 'period', message: '表决期至少 1 天，请把截止时间往后改。' },
    ])
    expect(
      draftOf({ ...wholeForm, opensAt: Instant.parse('2020-01-01T00:00:00.000Z'), closesAt: Instant.parse('2020-01-08T00:00:00.000Z') })
        .missing,
    ).toEqual([])
  })

  test('occupied flats outside the scope are left out', () => {
    const matter = matterOf({ ...wholeForm, occupiedFlats: [flat(3, 2, '101'), flat(4, 1, '101')] })
    expect(matter).toEqual({ kind: 'lift', levelEntry: false, occupiedFlats: [flat(3, 2, '101')] })
  })
})

describe('the suggested title', () => {
  test('says where and what', () => expect(suggestTitle(wholeForm)).toBe('3 幢 2 单元加装电梯'))
  test('is empty while there is nothing to say', () => expect(suggestTitle({ ...wholeForm, scope: [] })).toBe(''))
  test('fits into a title', () => {
    const scope = Array.from({ length: 12 }, (_, n) => ({ unit: unit(1, n + 1), label: `1 幢 ${n + 1} 单元` }))
    expect(suggestTitle({ ...wholeForm, scope }).length).toBeLessThanOrEqual(40)
  })
})
