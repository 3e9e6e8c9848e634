import { View } from '@tarojs/components'
import { classes } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'

interface PickProps {
  readonly on: boolean
  readonly name: string
  readonly words?: string
  readonly onPress: () => void
}

/** Something that is chosen or not, with a box that is ticked. */
export function Pick({ on, name, words, onPress }: PickProps) {
  const says = [name, ...(words === undefined ? [] : [words]), on ? '已选' : '没有选'].join('，')
  return (
    <Tap className={classes('pick', on && 'pick-chosen')} label={says} onPress={onPress}>
      <View className="pick-box">{on ? <Icon name="check" /> : null}</View>
      <View className="pick-words">
        {name}
        {words === undefined ? null : <View className="link-words">{words}</View>}
      </View>
    </Tap>
  )
}
