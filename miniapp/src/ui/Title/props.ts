import type { ReactNode } from 'react'

export interface TitleProps {
  readonly level: 1 | 2 | 3
  readonly children: ReactNode
}
