import type { ReactNode } from 'react'

export interface TapProps {
  readonly children: ReactNode
  readonly className?: string
  /** What the screen reader says instead of everything inside. */
  readonly label?: string
  readonly id?: string
  readonly onPress: () => void
}
