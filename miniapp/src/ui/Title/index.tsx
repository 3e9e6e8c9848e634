import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import type { TitleProps } from './props'

/** A heading. Level 1 says what the page is about; 3 is the name of a thing, larger than the heading of a section. */
export function Title({ level, children }: TitleProps) {
  return (
    <View className={`title title-${level}`} {...a11y('heading')}>
      {children}
    </View>
  )
}
