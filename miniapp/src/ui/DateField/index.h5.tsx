import { Day } from '@shared/kernel/day'
import { classes } from '../a11y'
import type { DateFieldProps } from './props'

/** A day with the browser's own chooser. */
export function DateField({ id, label, value, max, help, error = null, onChange }: DateFieldProps) {
  const says = error ?? help
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={classes('field-input', error !== null && 'field-wrong')}
        value={value ?? ''}
        max={max}
        aria-invalid={error !== null}
        aria-describedby={says === undefined ? undefined : `${id}-says`}
        onChange={(event) => onChange(Day.safeParse(event.target.value).data ?? null)}
      />
      {says === undefined ? null : (
        <span id={`${id}-says`} className={classes('field-help', error !== null && 'field-error')}>
          {says}
        </span>
      )}
    </div>
  )
}
