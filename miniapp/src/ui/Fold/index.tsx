import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { classes } from '../a11y'
import { Icon } from '../Icon'
import { Tap } from '../Tap'

interface FoldProps {
  readonly title: string
  /** A few words that stay visible while it is closed. */
  readonly aside?: string
  readonly startOpen?: boolean
  readonly children: ReactNode
}

/** A card for who wants to know more: it opens in place. What is closed is not made, so it asks the server for nothing. */
export function Fold({ title, aside, startOpen = false, children }: FoldProps) {
  const [open, setOpen] = useState(startOpen)
  const spoken = [title, ...(aside === undefined ? [] : [aside]), open ? '点一下收起' : '点一下展开'].join('，')
  return (
    <View className={classes('fold', open && 'fold-open')}>
      <Tap className="fold-head" label={process.env.TARO_ENV === 'h5' ? undefined : spoken} expanded={open} onPress={() => setOpen(!open)}>
        <View className="fold-name">
          {title}
          {aside === undefined ? null : <View className="fold-aside">{aside}</View>}
        </View>
        <View className="fold-mark">
          <Icon name="forward" />
        </View>
      </Tap>
      {open ? <View className="fold-body">{children}</View> : null}
    </View>
  )
}
