import { encode } from 'uqr'
import type { Block } from '@shared/document/blocks'
import { type Of, heading } from './drawHeading'
import { pictures } from './drawPictures'
import { signed } from './drawSigned'
import { type Pen, ink } from './pen'
import type { Pictures } from './pictures'

/** How each block looks on paper. Everything is drawn at the pen, which stands below it afterwards. */

/** Points that a paper's code takes: to the left of the title, and down to what follows. */
const CORNER = 94
const body = { size: 10.5 } as const
const quiet = { size: 9, colour: ink.quiet } as const

const title = (pen: Pen, { over, text, under }: Of<'title'>): void => {
  const centred = { align: 'center' as const }
  const [left, width, top] = [pen.left + pen.corner, pen.width - 2 * pen.corner, pen.y]
  if (over) pen.write(over, left, pen.y, width, { ...quiet, ...centred, size: 10 })
  pen.down(over ? 6 : 0)
  pen.write(text, left, pen.y, width, { ...centred, size: 20, bold: true })
  if (under) {
    pen.down(5)
    pen.write(under, left, pen.y, width, { ...centred, size: 12.5 })
  }
  pen.y = Math.max(pen.y + pen.of(12), pen.corner > 0 ? top + CORNER : 0)
  pen.corner = 0
}

const mark = (pen: Pen, { text }: Of<'mark'>): void => {
  const pad = 8
  const height = pen.heightOf(text, pen.width - 2 * pad, body)
  pen.ensure(height + 2 * pad)
  const top = pen.y
  pen.doc
    .lineWidth(1)
    .strokeColor(ink.mark)
    .roundedRect(pen.left, top, pen.width, height + 2 * pad, 4)
    .stroke()
  pen.write(text, pen.left + pad, top + pad, pen.width - 2 * pad, { ...body, colour: ink.mark })
  pen.y = top + height + 2 * pad + 14
}

/**
 * Rows of cells with a hairline above each, under their heading. A row never parts at the end of a page; the heading keeps the first row,
 * the head of a table its first line, and the last line, often the sum, is never alone on a page.
 */
const rows = (
  pen: Pen,
  name: string | null,
  widths: readonly number[],
  lines: readonly (readonly string[])[],
  first: 'name' | 'head',
  right: readonly boolean[],
): void => {
  const inner = widths.map((w) => w - 10)
  const heights = lines.map((cells) => Math.max(...cells.map((cell, i) => pen.heightOf(cell, inner[i] ?? 0, body))))
  const needs = (row: number): number => (heights[row] ?? 0) + pen.of(9)
  const keepsNext = (row: number): boolean => first === 'head' && (row === 0 || row === lines.length - 2)
  heading(pen, name, needs(0))
  lines.forEach((cells, row) => {
    const height = heights[row] ?? 0
    pen.ensure(needs(row) + (keepsNext(row) ? needs(row + 1) : 0))
    pen.rule()
    const top = pen.y + pen.of(4.5)
    let x = pen.left
    cells.forEach((cell, i) => {
      const faint = first === 'name' ? i === 0 : row === 0
      pen.write(cell, x + 2, top, inner[i] ?? 0, {
        ...body,
        ...(faint && { colour: ink.quiet }),
        ...(right[i] && { align: 'right' as const }),
      })
      x += widths[i] ?? 0
    })
    pen.y = top + height + pen.of(4.5)
  })
  pen.rule()
  pen.down(10)
}

const fields = (pen: Pen, block: Of<'fields'>): void => {
  const name = Math.min(96, pen.width * 0.24)
  rows(pen, block.heading, [name, pen.width - name], block.rows, 'name', [])
}

const table = (pen: Pen, block: Of<'table'>): void => {
  const lines = [block.head, ...block.rows]
  const longest = block.head.map((_, i) => Math.min(26, Math.max(5, ...lines.map((line) => Array.from(line[i] ?? '').length))))
  const all = longest.reduce((a, b) => a + b, 0)
  rows(
    pen,
    block.heading,
    longest.map((n) => (n / all) * pen.width),
    lines,
    'head',
    block.figures,
  )
}

const text = (pen: Pen, { heading: name, lines, numbered }: Of<'text'>): void => {
  heading(pen, name)
  const indent = numbered ? 18 : 0
  lines.forEach((line, i) => {
    const height = pen.heightOf(line, pen.width - indent, body)
    // A short paragraph stays whole; a long one runs over.
    if (height < 90) pen.ensure(height)
    const top = pen.y
    if (numbered) pen.write(`${i + 1}.`, pen.left, top, indent, body)
    pen.write(line, pen.left + indent, top, pen.width - indent, body)
    pen.down(numbered ? 0.5 : 3)
  })
  pen.down(8)
}

const choices = (pen: Pen, { heading: name, remark, options }: Of<'choices'>): void => {
  pen.ensure(82)
  pen.down(4)
  const top = pen.y
  pen.write(name, pen.left, top, pen.width, { size: 12, bold: true })
  const after = pen.y
  pen.write(remark, pen.left, top + 2.5, pen.width, { ...quiet, align: 'right' })
  pen.y = after + pen.of(6)
  const [box, height, square] = [pen.y, pen.of(40), pen.of(18)]
  const wide = pen.width / options.length
  options.forEach((option, i) => {
    const x = pen.left + i * wide
    pen.doc.lineWidth(0.8).strokeColor(ink.text).rect(x, box, wide, height).stroke()
    const label = pen.widthOf(option, { size: 16 })
    const start = x + (wide - label - square - pen.of(12)) / 2
    pen.doc
      .lineWidth(1.2)
      .rect(start, box + (height - square) / 2, square, square)
      .stroke()
    pen.write(option, start + square + pen.of(12), box + pen.of(8.5), label + 4, { size: 16, gap: 0 })
  })
  pen.y = box + height + pen.of(12)
}

const signature = (pen: Pen, { lines }: Of<'signature'>): void => {
  pen.down(6)
  const half = pen.width / 2
  const short = (line: string): boolean => Array.from(line).length <= 6
  let x = pen.left
  for (const line of lines) {
    const width = short(line) ? half - 12 : pen.width
    if (x > pen.left && x + width > pen.left + pen.width + 1) {
      x = pen.left
      pen.down(36)
    }
    pen.ensure(34)
    const top = pen.y
    const label = pen.widthOf(line, body) + 8
    pen.write(line, x, top + pen.of(10), label + 20, body)
    pen.doc
      .lineWidth(0.7)
      .strokeColor(ink.text)
      .moveTo(x + label, top + pen.of(25))
      .lineTo(x + width, top + pen.of(25))
      .stroke()
    pen.y = top
    x += width + 24
  }
  pen.down(42)
}

/** Squares of a QR code, `size` points wide. */
const qr = (pen: Pen, content: string, x: number, y: number, size: number): void => {
  const { data, size: modules } = encode(content, { ecc: 'M', border: 0 })
  const unit = size / modules
  pen.doc.fillColor(ink.text)
  data.forEach((line, row) =>
    line.forEach((dark, column) => {
      // Squares that touch must leave no hairline between them.
      if (dark) pen.doc.rect(x + column * unit, y + row * unit, unit + 0.05, unit + 0.05)
    }),
  )
  pen.doc.fill()
}

/** A paper's own code stands in the upper right corner, beside the title; a mini-program code in the text. */
const code = (pen: Pen, { opens, text: content, words }: Of<'code'>, { code: picture }: Pictures): void => {
  if (opens === 'paper') {
    const [size, top] = [58, pen.y]
    const x = pen.left + pen.width - size
    qr(pen, content, x, top, size)
    words.forEach((word, i) =>
      pen.write(word, x - CORNER, top + size + 5 + i * 11, CORNER + size, {
        size: i === 0 ? 7.5 : 9.5,
        align: 'right',
        bold: i > 0,
        gap: 0,
      }),
    )
    pen.y = top + 4
    pen.corner = CORNER
    return
  }
  if (!picture) return
  const size = 92
  pen.ensure(size + 16)
  const top = pen.y + 2
  const wide = Math.max(...words.map((word) => pen.widthOf(word, body)))
  const x = pen.left + (pen.width - size - 16 - wide) / 2
  pen.doc.image(picture, x, top, { width: size, height: size })
  const lines = words.length * 17
  words.forEach((word, i) => pen.write(word, x + size + 16, top + (size - lines) / 2 + i * 17, wide + 4, body))
  pen.y = top + size + pen.of(12)
}

/** In the middle of the page, with room around it. */
const honour = (pen: Pen, { who, words, strong }: Of<'honour'>): void => {
  pen.ensure(190)
  pen.down(34)
  for (const [line, size, below] of [
    [who, 22, 16],
    [words, 13, 16],
    [strong, 30, 38],
  ] as const) {
    pen.write(line, pen.left, pen.y, pen.width, { size, bold: size > 20, align: 'center' })
    pen.down(below)
  }
}

const issuer = (pen: Pen, { name, date }: Of<'issuer'>): void => {
  pen.ensure(52)
  pen.down(10)
  pen.write(name, pen.left, pen.y, pen.width, { ...body, align: 'right' })
  if (date) pen.write(date, pen.left, pen.y + 3, pen.width, { ...body, align: 'right' })
}

export const draw = (pen: Pen, block: Block, found: Pictures): void => {
  switch (block.kind) {
    case 'title':
      return title(pen, block)
    case 'mark':
      return mark(pen, block)
    case 'fields':
      return fields(pen, block)
    case 'table':
      return table(pen, block)
    case 'text':
      return text(pen, block)
    case 'choices':
      return choices(pen, block)
    case 'signature':
      return signature(pen, block)
    case 'code':
      return code(pen, block, found)
    case 'signed':
      return signed(pen, block)
    case 'pictures':
      return pictures(pen, block, found)
    case 'honour':
      return honour(pen, block)
    case 'issuer':
      return issuer(pen, block)
  }
}
