import { describe, expect, test } from '@jest/globals'
import { PlaceId, ancestorAt, childOf, covers, levelOf, lineage, parentOf } from '@shared/kernel/place'

const flat = PlaceId.parse('xw.sf.yt.hy.b3.u2.301')
const unit = PlaceId.parse('xw.sf.yt.hy.b3.u2')

describe('a place', () => {
  test('knows its level, its parent and everything above it by its id', () => {
    expect(levelOf(flat)).toBe('flat')
    expect(levelOf(PlaceId.parse('xw'))).toBe('district')
    expect(parentOf(flat)).toBe(unit)
    expect(parentOf(PlaceId.parse('xw'))).toBeNull()
    expect(lineage(unit)).toEqual(['xw', 'xw.sf', 'xw.sf.yt', 'xw.sf.yt.hy', 'xw.sf.yt.hy.b3', 'xw.sf.yt.hy.b3.u2'])
    expect(ancestorAt(flat, 'estate')).toBe('xw.sf.yt.hy')
    expect(ancestorAt(unit, 'flat')).toBeNull()
    expect(childOf(unit, '301')).toBe(flat)
  })

  test('covers itself and what lies inside it, not a neighbour whose name begins alike', () => {
    expect(covers(unit, flat)).toBe(true)
    expect(covers(unit, unit)).toBe(true)
    expect(covers(flat, unit)).toBe(false)
    expect(covers(PlaceId.parse('xw.sf.yt.hy.b3.u2'), PlaceId.parse('xw.sf.yt.hy.b3.u21.301'))).toBe(false)
  })

  test.each(['', 'XW', 'xw.', '.xw', 'xw..sf', 'a.b.c.d.e.f.g.h', 'xw.三', `xw.${'a'.repeat(25)}`, 'xw.-a'])(
    '%p is no place id',
    (text) => {
      expect(PlaceId.safeParse(text).success).toBe(false)
    },
  )

  test('a child with a bad name is refused', () => {
    expect(() => childOf(unit, '301 室')).toThrow()
  })
})
