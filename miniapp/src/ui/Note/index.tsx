import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '../a11y'
import { Icon, type IconName } from '../Icon'

type Tone = 'info' | 'attention' | 'danger'
const icons: Record<Tone, IconName> = { info: 'info', attention: 'alert', danger: 'alert' }

interface NoteProps {
  readonly tone?: Tone
  readonly icon?: IconName
  readonly children: ReactNode
}

/** What happened or what to know, in place: nothing pops up. A refusal is spoken at once. */
export function Note({ tone = 'info', icon, children }: NoteProps) {
  return (
    <View className={`note note-${tone}`} {...a11y(tone === 'danger' ? 'alert' : 'status')}>
      <Icon name={icon ?? icons[tone]} />
      <View className="note-body">{children}</View>
    </View>
  )
}
