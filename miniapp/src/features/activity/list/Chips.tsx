import { View } from '@tarojs/components'
import { a11y, classes } from '@/ui/a11y'
import { Tap } from '@/ui/Tap'

interface ChipsProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

/** What to look at, one of a few; all stay in sight. */
export function Chips<T extends string>({ label, options, value, onChoose }: ChipsProps<T>) {
  return (
    <View className="chips" {...a11y('group', label)}>
      {options.map((option) => (
        <Tap
          key={option.value}
          className={classes('chip', option.value === value && 'chip-on')}
          label={option.value === value ? `${option.name}，已选` : option.name}
          onPress={() => onChoose(option.value)}
        >
          {option.name}
        </Tap>
      ))}
    </View>
  )
}
