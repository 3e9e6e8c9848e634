import { classes } from '../a11y'
import type { WheelFieldProps } from './props'

const types = { day: 'date', month: 'month', time: 'time' } as const

/** A day, a month or a time with the browser's own chooser. */
export function WheelField({ id, label, mode, value, min, max, help, error = null, onChange }: WheelFieldProps) {
  const line = error ?? help
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={types[mode]}
        className={classes('field-input', error !== null && 'field-wrong')}
        value={value}
        min={min}
        max={max}
        aria-invalid={error !== null}
        aria-describedby={line === undefined ? undefined : `${id}-says`}
        onChange={(event) => onChange(event.target.value)}
      />
      {line === undefined ? null : (
        <span id={`${id}-says`} className={classes('field-help', error !== null && 'field-error')}>
          {line}
        </span>
      )}
    </div>
  )
}
