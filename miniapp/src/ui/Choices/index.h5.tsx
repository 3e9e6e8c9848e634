import { classes } from '../a11y'
import { Icon } from '../Icon'
import type { ChoicesProps } from './props'

/** The same question with real HTML buttons that say whether they are pressed. */
export function Choices<T extends string>({ label, options, value, onChoose, stacked = false }: ChoicesProps<T>) {
  return (
    <div role="group" aria-label={label} className={classes('choices', stacked && 'choices-stacked')}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={classes('choice', value === option.value && 'choice-on')}
          aria-pressed={value === option.value}
          onClick={() => onChoose(option.value)}
        >
          {value === option.value ? <Icon name="check" /> : null}
          {option.name}
        </button>
      ))}
    </div>
  )
}
