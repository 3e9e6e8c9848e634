import type { Block } from '@shared/document/blocks'
import type { Pen } from './pen'

export type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Heading of a block; nothing for a block without one. It stays on one page with the `next` points below it. */
export const heading = (pen: Pen, text: string | null, next = 8): void => {
  if (text === null) return
  pen.ensure(36 + next)
  pen.down(8)
  pen.write(text, pen.left, pen.y, pen.width, { size: 12, bold: true })
  pen.down(5)
}
