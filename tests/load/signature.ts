import type { Signature } from '@shared/decision/model'

/** Strokes of the name 王甲一 (4, 5 and 1) and points that a finger leaves in each after the phone has thinned them out. */
const STROKES = 10
const POINTS = 14

/** A signature of ordinary length: ten strokes of fourteen points, wavy as a hand draws, in a box of 600 × 300. */
export const signature: Signature = {
  width: 600,
  height: 300,
  strokes: Array.from({ length: STROKES }, (_, stroke) =>
    Array.from({ length: POINTS }, (_, i) => [
      40 + 52 * stroke + Math.round(9 * Math.sin(i + stroke)),
      60 + 13 * i + Math.round(7 * Math.cos(1.7 * i + stroke)),
    ]).flat(),
  ),
}
