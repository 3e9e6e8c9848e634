import type { Block } from '@shared/document/blocks'
import type { Pen } from './pen'

export type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Heading of a block; nothing for a block without one. */
export const heading = (pen: Pen, text: string | null): void => {
  if (text === null) return
  pen.ensure(44)
  pen.down(8)
  pen.write(text, pen.left, pen.y, pen.width, { size: 12, bold: true })
  pen.down(5)
}
