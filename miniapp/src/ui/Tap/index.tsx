import { View } from '@tarojs/components'
import { a11y, classes } from '../a11y'
import type { TapProps } from './props'

/** An area that leads somewhere when pressed, such as a card or a row. */
export function Tap({ children, className, label, id, onPress }: TapProps) {
  return (
    <View id={id} className={classes('tap', className)} hoverClass="tap-pressed" onClick={onPress} {...a11y('button', label)}>
      {children}
    </View>
  )
}
