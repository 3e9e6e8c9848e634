import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import './volunteer.scss'

interface ManyProps<T extends string> {
  readonly label: string
  readonly names: Readonly<Record<T, string>>
  readonly chosen: readonly T[]
  readonly onChange: (chosen: T[]) => void
}

/** A question with as many answers as one likes. */
export function Many<T extends string>({ label, names, chosen, onChange }: ManyProps<T>) {
  const all = Object.entries(names) as [T, string][]
  return (
    <View className="many" {...a11y('group', label)}>
      {all.map(([value, name]) => {
        const on = chosen.includes(value)
        return (
          <Tap
            key={value}
            className={on ? 'many-one many-on' : 'many-one'}
            label={on ? `${name}，已选` : name}
            onPress={() => onChange(on ? chosen.filter((other) => other !== value) : [...chosen, value])}
          >
            {on ? <Icon name="check" /> : null}
            {name}
          </Tap>
        )
      })}
    </View>
  )
}
