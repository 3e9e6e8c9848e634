import { classes } from '../a11y'
import type { TextAreaProps } from './props'

/** The same as a real HTML text area with its label. */
export function TextArea({ id, label, value, onChange, maxLength, help, error = null }: TextAreaProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={classes('field-area', error !== null && 'field-wrong')}
        rows={4}
        value={value}
        maxLength={maxLength}
        aria-invalid={error !== null}
        aria-describedby={`${id}-says`}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="field-foot" id={`${id}-says`}>
        <span className={classes('field-help', error !== null && 'field-error')}>{error ?? help ?? ''}</span>
        <span className="field-help field-left">
          {value.length}/{maxLength}
        </span>
      </div>
    </div>
  )
}
