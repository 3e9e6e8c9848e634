import type { ReactNode } from 'react'

export interface SheetProps {
  /** Names the sheet for the screen reader; the visible title is part of the content. */
  readonly label: string
  /** What closing does; leave out while something is under way that must not be interrupted. */
  readonly onClose?: () => void
  readonly children: ReactNode
}
