import { Signature } from '@shared/decision/model'

export interface Point {
  readonly x: number
  readonly y: number
}
export type Stroke = readonly Point[]

const maxStrokes = 60
/** Numbers (x and y alike) in one stroke and in all of them, as `Signature` allows. */
const maxInStroke = 1_200
const maxInAll = 2_400
/** Less ink than this, in px, is a slip of the finger. */
const leastInk = 40

const length = (stroke: Stroke): number => {
  let sum = 0
  for (let i = 1; i < stroke.length; i++) {
    const [a, b] = [stroke[i - 1], stroke[i]]
    if (a && b) sum += Math.hypot(b.x - a.x, b.y - a.y)
  }
  return sum
}

/** Whether there is enough ink for a name. */
export const isSigned = (strokes: readonly Stroke[]): boolean => strokes.reduce((sum, stroke) => sum + length(stroke), 0) >= leastInk

const distance = (p: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const span = Math.hypot(dx, dy)
  if (span === 0) return Math.hypot(p.x - a.x, p.y - a.y)
  return Math.abs(dy * p.x - dx * p.y + b.x * a.y - b.y * a.x) / span
}

/** Ramer–Douglas–Peucker: leaves out points that lie within `tolerance` px of the line between their neighbours. */
export const simplify = (stroke: Stroke, tolerance: number): Stroke => {
  const [first, last] = [stroke[0], stroke.at(-1)]
  if (first === undefined || last === undefined || stroke.length < 3) return stroke
  let [far, index] = [0, 0]
  stroke.forEach((point, i) => {
    const off = distance(point, first, last)
    if (off > far) [far, index] = [off, i]
  })
  if (far <= tolerance) return [first, last]
  return [...simplify(stroke.slice(0, index + 1), tolerance).slice(0, -1), ...simplify(stroke.slice(index), tolerance)]
}

/**
 * The strokes as the contract takes them: whole numbers inside the box, made coarser until they fit.
 * Null when there is not enough ink for a name.
 */
export const signatureOf = (strokes: readonly Stroke[], width: number, height: number): Signature | null => {
  if (!isSigned(strokes)) return null
  const clip = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)))
  for (let tolerance = 0.6; tolerance < 64; tolerance *= 1.6) {
    const flat = strokes
      .slice(0, maxStrokes)
      .map((stroke) => simplify(stroke, tolerance).flatMap(({ x, y }) => [clip(x, width), clip(y, height)]))
    const all = flat.reduce((sum, numbers) => sum + numbers.length, 0)
    if (all > maxInAll || flat.some((numbers) => numbers.length > maxInStroke)) continue
    const parsed = Signature.safeParse({ width: Math.round(width), height: Math.round(height), strokes: flat })
    return parsed.success ? parsed.data : null
  }
  return null
}
