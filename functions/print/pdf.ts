import PDFDocument from 'pdfkit'
import type { DocumentSheet, Printed } from '@shared/document/blocks'
import { draw } from './draw'
import { Pen, ink } from './pen'
import type { Pictures } from './pictures'

/** Grows when the same document would look different: PDFs made before are then made anew. */
export const LOOK = 2

/** Margins in points: 20 mm for A3 and A4, 13 mm for A5. */
const margins = { A3: 57, A4: 57, A5: 37 } as const
/** A3 hangs on a wall and is read from two steps away. */
const enlarged = { A3: 1.55, A4: 1, A5: 1 } as const
/** Height of the foot below the text. */
const FOOT = 22

const collected = (doc: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })

const feet = (pen: Pen, footer: string, firstPages: readonly number[]): void => {
  const { start, count } = pen.doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pen.doc.switchToPage(page)
    // Below the bottom margin pdfkit would begin a page for every word.
    pen.doc.page.margins.bottom = 0
    const first = firstPages.findLast((n) => n <= page) ?? 0
    const next = firstPages.find((n) => n > page) ?? start + count
    pen.y = pen.doc.page.height - margins.A5 - 12
    pen.rule()
    const y = pen.y + 5
    const style = { size: 7.5, colour: ink.quiet, gap: 0 }
    pen.write(footer, pen.left, y, pen.width, style)
    pen.write(`第 ${page - first + 1} 页 共 ${next - first} 页`, pen.left, y, pen.width, { ...style, align: 'right' })
  }
}

const newDocument = ({ paper, name, number }: Pick<Printed, 'paper' | 'name' | 'number'>): PDFKit.PDFDocument => {
  const margin = margins[paper]
  return new PDFDocument({
    size: paper,
    margins: { top: margin, left: margin, right: margin, bottom: margins.A5 + FOOT },
    autoFirstPage: false,
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: name, Subject: number, Creator: '邻里', Producer: '邻里' },
    // Without this pdfkit reads a font of its own from a file that the bundle does not have.
    font: '',
  })
}

/** Sets one sheet on pages of its own and says how many it took. */
const setSheet = (doc: PDFKit.PDFDocument, paper: Printed['paper'], sheet: DocumentSheet, pictures: Pictures, scale: number): number => {
  const before = doc.bufferedPageRange().count
  doc.addPage()
  const pen = new Pen(doc, margins[paper], scale * enlarged[paper])
  for (const block of sheet.blocks) draw(pen, block, pictures)
  return doc.bufferedPageRange().count - before
}

/** Type sizes that are tried until a paper for one voter or door fits its one page: forty rooms and a long title make it smaller. */
const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7]

/**
 * The document as a PDF: every sheet begins on a new page, every page has its foot, pages are counted sheet by sheet.
 * `onePage`: the type of a sheet shrinks until the sheet fits its page.
 */
export const pdfOf = async (document: Printed, pictures: Pictures, onePage: boolean): Promise<Buffer> => {
  const { paper, sheets } = document
  const doc = newDocument(document)
  // Never ended: pages of it only show whether a sheet fits.
  const trial = newDocument(document)
  const bytes = collected(doc)
  const firstPages = sheets.map((sheet) => {
    const first = doc.bufferedPageRange().count
    const scale = onePage ? scales.find((s) => setSheet(trial, paper, sheet, pictures, s) === 1) : 1
    setSheet(doc, paper, sheet, pictures, scale ?? Math.min(...scales))
    return first
  })
  feet(new Pen(doc, margins[paper]), document.footer.join('　'), firstPages)
  doc.end()
  return bytes
}
