import { classes } from '../a11y'
import type { TapProps } from './props'

/** The same area as a real HTML button, for keyboard and screen reader. */
export function Tap({ children, className, label, id, expanded, onPress }: TapProps) {
  return (
    <button type="button" id={id} className={classes('tap', className)} aria-label={label} aria-expanded={expanded} onClick={onPress}>
      {children}
    </button>
  )
}
