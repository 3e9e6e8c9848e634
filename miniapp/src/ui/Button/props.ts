import type { ReactNode } from 'react'

/** `neutral` is for the choices of a vote: none may look better than another. */
export type ButtonKind = 'primary' | 'secondary' | 'plain' | 'neutral' | 'danger'

export interface ButtonProps {
  readonly children: ReactNode
  readonly kind?: ButtonKind
  /** What the screen reader says when the text alone is not enough. */
  readonly label?: string
  readonly disabled?: boolean
  /** The words shown while what was asked for is under way; the button then does nothing. */
  readonly busy?: string | false
  readonly id?: string
  readonly onPress: () => void
}
