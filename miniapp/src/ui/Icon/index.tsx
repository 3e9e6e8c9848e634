import { View } from '@tarojs/components'

export type IconName =
  | 'home'
  | 'vote'
  | 'person'
  | 'back'
  | 'forward'
  | 'phone'
  | 'check'
  | 'cross'
  | 'dash'
  | 'clock'
  | 'info'
  | 'alert'
  | 'building'
  | 'document'
  | 'copy'
  | 'pen'
  | 'shield'
  | 'scan'
  | 'offline'
  | 'text'
  | 'sound'
  | 'hands'
  | 'voice'
  | 'stop'
  | 'pin'
  | 'smile'
  | 'flat'
  | 'frown'

/** A line icon beside text; it says nothing by itself, so the screen reader skips it. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`icon icon-${name}`} aria-hidden />
}
