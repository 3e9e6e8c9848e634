import { classes } from '../a11y'
import type { FieldProps } from './props'

/** The same field as a real HTML input with its label. */
export function Field({ id, label, value, onChange, maxLength = 40, help, error = null, placeholder }: FieldProps) {
  const says = error ?? help
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={classes('field-input', error !== null && 'field-wrong')}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        aria-invalid={error !== null}
        aria-describedby={says === undefined ? undefined : `${id}-says`}
        onChange={(event) => onChange(event.target.value)}
      />
      {says === undefined ? null : (
        <span id={`${id}-says`} className={classes('field-help', error !== null && 'field-error')}>
          {says}
        </span>
      )}
    </div>
  )
}
