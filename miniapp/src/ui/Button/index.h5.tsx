import { classes } from '../a11y'
import type { ButtonProps } from './props'

/** The same button as real HTML: Taro's own has neither role nor keyboard. */
export function Button({ children, kind = 'primary', label, disabled = false, busy = false, id, onPress }: ButtonProps) {
  const off = disabled || busy !== false
  return (
    <button
      type="button"
      id={id}
      className={classes('button', `button-${kind}`)}
      disabled={off}
      aria-label={label}
      aria-busy={busy !== false}
      onClick={onPress}
    >
      {busy === false ? children : busy}
    </button>
  )
}
