import { type Of, heading } from './drawHeading'
import { type Pen, ink } from './pen'
import type { Pictures } from './pictures'

const caption = { size: 9, colour: ink.quiet, gap: 2 } as const
/** Pictures in a row, and the greatest height of one in points. */
const layouts = { large: { across: 1, tall: 300 }, pair: { across: 2, tall: 230 }, small: { across: 3, tall: 130 } } as const
const GAP = 12

/** pdfkit reads a picture's size from its header; a file that only calls itself a picture has none. */
const opened = (pen: Pen, bytes: Buffer | undefined): PDFKit.OpenedImage | null => {
  if (bytes === undefined) return null
  try {
    return pen.doc.openImage(bytes)
  } catch {
    return null
  }
}

/** Stored pictures with their captions below, row by row; a row never parts. */
export const pictures = (pen: Pen, block: Of<'pictures'>, { files }: Pictures): void => {
  const { across, tall } = layouts[block.size]
  const wide = (pen.width - (across - 1) * GAP) / across
  // A heading does not stand alone at the end of a page.
  if (block.pictures.length > 0) pen.ensure(pen.of(tall) + 70)
  heading(pen, block.heading)
  for (let from = 0; from < block.pictures.length; from += across) {
    const row = block.pictures.slice(from, from + across).map(({ fileId, caption: text }) => {
      const image = opened(pen, files.get(fileId))
      const scale = image ? Math.min(wide / image.width, pen.of(tall) / image.height) : 0
      const words = image ? text : `${text}（文件，请在小程序或电脑上查看）`
      const size = image ? { width: image.width * scale, height: image.height * scale } : { width: wide, height: 0 }
      return { image, words, ...size, below: pen.heightOf(words, wide, caption) }
    })
    const height = Math.max(...row.map((cell) => cell.height))
    const total = height + 4 + Math.max(...row.map((cell) => cell.below))
    pen.ensure(total)
    const top = pen.y
    row.forEach((cell, i) => {
      const x = pen.left + i * (wide + GAP)
      if (cell.image) {
        pen.doc.image(cell.image, x + (wide - cell.width) / 2, top + (height - cell.height), { width: cell.width, height: cell.height })
      }
      pen.write(cell.words, x, top + height + 4, wide, { ...caption, align: 'center' })
    })
    pen.y = top + total + 10
  }
  pen.down(4)
}
