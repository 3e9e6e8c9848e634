import type { FC } from 'react'
import type { BarProps } from './props'

/** WeChat draws the bar with title and back button itself, from the page's configuration. */
export const Bar: FC<BarProps> = () => null
