import { View } from '@tarojs/components'
import { type KeptKind, retention } from '@shared/privacy/retention'
import './privacy.scss'

/** One kind of data: what it is, what for, how long. The name leads, so that whoever looks for one thing finds it. */
export function KeptWords({ kind }: { kind: KeptKind }) {
  const { what, why, howLong } = retention[kind]
  return (
    <View className="data-kind">
      <View className="data-kind-name">{what}</View>
      <View className="data-why">用途：{why}</View>
      <View className="data-why">保存：{howLong}</View>
    </View>
  )
}
