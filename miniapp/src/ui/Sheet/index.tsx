import { View } from '@tarojs/components'
import { Player } from '../ReadAloud/Player'
import { a11y } from '../a11y'
import type { SheetProps } from './props'

/** A panel from below, for one task that was asked for. */
export function Sheet({ label, onClose, children }: SheetProps) {
  return (
    <View className="sheet-layer">
      <View className="sheet-dim" catchMove onClick={onClose} {...(onClose === undefined ? {} : a11y('button', '关闭'))} />
      <View className="sheet" {...a11y('dialog', label)}>
        <Player />
        {children}
      </View>
    </View>
  )
}
