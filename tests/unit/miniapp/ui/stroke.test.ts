import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Signature } from '@shared/decision/model'
import { isSigned, signatureOf, simplify } from '@/ui/SignaturePad/stroke'

const point = fc.record({ x: fc.double({ min: -50, max: 400, noNaN: true }), y: fc.double({ min: -50, max: 250, noNaN: true }) })
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 120 }), { minLength: 1, maxLength: 40 })
const line = Array.from({ length: 50 }, (_, i) => ({ x: i * 4, y: 20 }))

describe('simplifying a stroke', () => {
  test('keeps the ends of a straight line and nothing between', () => expect(simplify(line, 0.5)).toEqual([line[0], line.at(-1)]))
  test('keeps a corner', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 50, y: 50 },
      { x: 100, y: 0 },
    ]
    expect(simplify(corner, 1)).toEqual(corner)
  })
  test('never adds a point and always keeps both ends', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 60 }), fc.double({ min: 0.1, max: 30, noNaN: true }), (stroke, tolerance) => {
        const simple = simplify(stroke, tolerance)
        expect(simple.length).toBeLessThanOrEqual(stroke.length)
        expect(simple[0]).toBe(stroke[0])
        expect(simple.at(-1)).toBe(stroke.at(-1))
      }),
    )
  })
})

describe('a signature', () => {
  test('a slip of the finger is none', () => {
    expect(isSigned([[{ x: 10, y: 10 }]])).toBe(false)
    expect(
      signatureOf(
        [
          [
            { x: 10, y: 10 },
            { x: 20, y: 10 },
          ],
        ],
        300,
        160,
      ),
    ).toBeNull()
  })
  test('always fits the contract, however wildly somebody writes', () => {
    fc.assert(
      fc.property(strokes, (written) => {
        const signature = signatureOf(written, 335, 168)
        if (signature !== null) expect(Signature.safeParse(signature).success).toBe(true)
        else expect(isSigned(written)).toBe(false)
      }),
    )
  })
})
