import { View } from '@tarojs/components'
import { a11y, classes } from '../a11y'
import { Icon } from '../Icon'
import type { ChoicesProps } from './props'

/** A question with a few answers, all alike and always in the given order: nothing nudges. */
export function Choices<T extends string>({ label, options, value, onChoose, stacked = false }: ChoicesProps<T>) {
  return (
    <View className={classes('choices', stacked && 'choices-stacked')} {...a11y('group', label)}>
      {options.map((option) => (
        <View
          key={option.value}
          className={classes('choice', value === option.value && 'choice-on')}
          hoverClass="tap-pressed"
          onClick={() => onChoose(option.value)}
          {...a11y('button', value === option.value ? `${option.name}，已选` : option.name)}
        >
          {value === option.value ? <Icon name="check" /> : null}
          {option.name}
        </View>
      ))}
    </View>
  )
}
