import { View } from '@tarojs/components'
import { Icon } from '../Icon'
import { Tap } from '../Tap'

/** Facts as name and value. */
export function Rows({ rows }: { rows: readonly (readonly [name: string, value: string])[] }) {
  return (
    <View>
      {rows.map(([name, value]) => (
        <View key={name} className="row">
          <View className="row-name">{name}</View>
          <View className="row-value">{value}</View>
        </View>
      ))}
    </View>
  )
}

interface LinkRowProps {
  readonly name: string
  readonly words?: string
  readonly onPress: () => void
}

/** A row that leads to another page. */
export function LinkRow({ name, words, onPress }: LinkRowProps) {
  return (
    <Tap className="link-row" onPress={onPress}>
      <View className="link-body">
        {name}
        {words === undefined ? null : <View className="link-words">{words}</View>}
      </View>
      <Icon name="forward" />
    </Tap>
  )
}
