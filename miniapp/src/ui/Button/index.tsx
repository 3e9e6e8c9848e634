import { Button as Native } from '@tarojs/components'
import { classes } from '../a11y'
import type { ButtonProps } from './props'

/** A button of at least the mode's target height. WeChat's own element, so that the system treats it as one. */
export function Button({ children, kind = 'primary', label, disabled = false, busy = false, id, onPress }: ButtonProps) {
  const off = disabled || busy !== false
  return (
    <Native
      id={id}
      className={classes('button', `button-${kind}`, off && 'button-off')}
      hoverClass="button-pressed"
      disabled={off}
      ariaLabel={label}
      onClick={off ? undefined : onPress}
    >
      {busy === false ? children : busy}
    </Native>
  )
}
