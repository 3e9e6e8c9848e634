import type { ReactNode } from 'react'

export interface TapProps {
  readonly children: ReactNode
  readonly className?: string
  /** What the screen reader says instead of everything inside. */
  readonly label?: string
  readonly id?: string
  /** For what opens something below itself: whether it is open. WeChat knows no such state; there the label says it. */
  readonly expanded?: boolean
  readonly onPress: () => void
}
