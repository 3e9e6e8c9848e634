import { type Of, heading } from './drawHeading'
import { type Pen, ink } from './pen'

const ACROSS = 2
const GAP = 20
/** Height in points of the line a signature stands on. */
const TALL = 46

type Signed = Of<'signed'>['people'][number]

/** Strokes as they were drawn on the screen, as large as the place allows. */
const strokes = (
  pen: Pen,
  { width, height, strokes: lines }: NonNullable<Signed['signature']>,
  x: number,
  y: number,
  w: number,
  h: number,
): void => {
  const scale = Math.min(w / width, h / height)
  pen.doc.lineWidth(1.1).strokeColor(ink.text).lineCap('round').lineJoin('round')
  for (const line of lines) {
    const points = Array.from({ length: Math.floor(line.length / 2) }, (_, i) => [
      x + (line[2 * i] ?? 0) * scale,
      y + (line[2 * i + 1] ?? 0) * scale,
    ])
    points.forEach(([px = 0, py = 0], i) => (i === 0 ? pen.doc.moveTo(px, py) : pen.doc.lineTo(px, py)))
    // A dot is a line too short to be seen.
    if (points.length === 1) pen.doc.lineTo((points[0]?.[0] ?? 0) + 0.1, points[0]?.[1] ?? 0)
    pen.doc.stroke()
  }
}

/** Names with their signatures, two to a row; an empty line where somebody signs by hand. */
export const signed = (pen: Pen, block: Of<'signed'>): void => {
  // A heading never stands alone at the foot of a page.
  pen.ensure(44 + pen.of(TALL + 22))
  heading(pen, block.heading)
  const wide = (pen.width - GAP) / ACROSS
  for (let from = 0; from < block.people.length; from += ACROSS) {
    const row = block.people.slice(from, from + ACROSS)
    const height = pen.of(TALL)
    pen.ensure(height + pen.of(22))
    const top = pen.y
    row.forEach(({ name, remark, signature }, i) => {
      const x = pen.left + i * (wide + GAP)
      const label = Math.min(wide * 0.55, pen.widthOf(name, { size: 10.5 }) + 8)
      pen.write(name, x, top + height - pen.of(16), label, { size: 10.5, gap: 0 })
      if (signature) strokes(pen, signature, x + label, top, wide - label, height)
      pen.doc
        .lineWidth(0.7)
        .strokeColor(ink.line)
        .moveTo(x + label, top + height)
        .lineTo(x + wide, top + height)
        .stroke()
      pen.write(remark, x, top + height + 3, wide, { size: 8.5, colour: ink.quiet, gap: 0 })
    })
    pen.y = top + height + pen.of(24)
  }
  pen.down(4)
}
