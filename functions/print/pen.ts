import { create } from 'fontkit'
import { type FontName, fonts } from './fonts'
import { GETA, runsOf } from './runs'

/** Colours of print: black and greys that a laser printer keeps apart, one red for what must be seen. */
export const ink = { text: '#1a1a1a', quiet: '#555555', line: '#b8b8b8', mark: '#a8261c' } as const

export interface Style {
  readonly size: number
  readonly colour?: string
  readonly align?: 'left' | 'center' | 'right'
  /** Drawn with an outline of its own colour: one font file serves headings too. */
  readonly bold?: boolean
  readonly gap?: number
}

/** Space between lines, as a share of the type size. */
const GAP = 0.4

/** What no font has and no reader means: control and format characters, but for the line break. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}]/gu

let known: readonly { name: FontName; has: (codePoint: number) => boolean }[] | undefined
const coverage = () =>
  (known ??= fonts().map(({ name, bytes }) => {
    const font = create(bytes)
    return { name, has: (codePoint: number) => 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint) }
  }))

/** Writes on one PDF from top to bottom, and begins a new page where the present one is full. Sizes and places in points. */
export class Pen {
  /** Width that a code in the upper right corner takes from the title beside it. */
  corner = 0

  constructor(
    readonly doc: PDFKit.PDFDocument,
    private readonly margin: number,
    /** Of all type; below 1 where a sheet must fit its page. */
    private readonly scale = 1,
  ) {
    for (const { name, bytes } of fonts()) doc.registerFont(name, bytes)
  }

  get left(): number {
    return this.margin
  }
  get width(): number {
    return this.doc.page.width - 2 * this.margin
  }
  /** Where the text of a page must end, above its foot. */
  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom
  }
  get y(): number {
    return this.doc.y
  }
  set y(y: number) {
    this.doc.y = y
  }

  /** A length that shrinks with the type. */
  of(points: number): number {
    return points * this.scale
  }

  down(points: number): void {
    this.doc.y += this.of(points)
  }

  /** Begins a new page unless `height` fits on this one. */
  ensure(height: number): void {
    if (this.y + height > this.bottom) this.doc.addPage()
  }

  private style({ size, colour = ink.text, bold = false }: Style): void {
    this.doc
      .fontSize(size * this.scale)
      .fillColor(colour)
      .strokeColor(colour)
      .lineWidth(bold ? size * this.scale * 0.032 : 0)
  }

  /** Height of a text set in `width`. Rare characters are as wide as any other, so the usual font measures for all. */
  heightOf(text: string, width: number, { size, gap = size * GAP }: Style): number {
    const plain = runsOf(text, coverage()).map((run) => (run.font === 'sc' ? run.text : GETA.repeat(Array.from(run.text).length)))
    const lineGap = gap * this.scale
    return (
      this.doc
        .font('sc')
        .fontSize(size * this.scale)
        .heightOfString(plain.join(''), { width, lineGap }) - lineGap
    )
  }

  widthOf(text: string, { size }: Style): number {
    return runsOf(text, coverage()).reduce(
      (sum, run) =>
        sum +
        this.doc
          .font(run.font)
          .fontSize(size * this.scale)
          .widthOfString(run.text),
      0,
    )
  }

  /** Writes a text at a place; afterwards `y` is below it. */
  write(raw: string, x: number, y: number, width: number, style: Style): void {
    const text = raw.replace(invisible, '')
    const runs = runsOf(text, coverage())
    const { align = 'left', bold = false, size } = style
    this.style(style)
    const options = { width, lineGap: (style.gap ?? size * GAP) * this.scale, ...(bold && { stroke: true, fill: true }) }
    if (runs.length <= 1) {
      this.doc.font('sc')
      if (runs[0]) this.doc.font(runs[0].font).text(runs[0].text, x, y, { ...options, align })
      return
    }
    // Pieces of a line cannot be centred each for itself: a short text is placed as a whole.
    const whole = this.widthOf(text, style)
    this.style(style)
    const shift = whole > width || align === 'left' ? 0 : align === 'center' ? (width - whole) / 2 : width - whole
    runs.forEach((run, i) => {
      this.doc.font(run.font)
      const more = { ...options, width: width - shift, continued: i < runs.length - 1 }
      if (i === 0) this.doc.text(run.text, x + shift, y, more)
      else this.doc.text(run.text, more)
    })
  }

  /** A line from left to right at the present height. */
  rule(colour: string = ink.line, weight = 0.5): void {
    this.doc
      .lineWidth(weight)
      .strokeColor(colour)
      .moveTo(this.left, this.y)
      .lineTo(this.left + this.width, this.y)
      .stroke()
  }
}
