import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../a11y'
import { Title } from '../Title'

interface CardProps {
  readonly children: ReactNode
  /** `first` is the one thing to do; `attention` asks for a look. */
  readonly kind?: 'plain' | 'first' | 'attention'
  readonly title?: string
  /** A few words beside the title. */
  readonly aside?: string
}

/** A surface that holds one subject. */
export function Card({ children, kind = 'plain', title, aside }: CardProps) {
  return (
    <View className={classes('card', kind !== 'plain' && `card-${kind}`)}>
      {title === undefined ? null : (
        <View className="card-head">
          <Title level={2}>{title}</Title>
          {aside === undefined ? null : <View className="card-aside">{aside}</View>}
        </View>
      )}
      {children}
    </View>
  )
}
