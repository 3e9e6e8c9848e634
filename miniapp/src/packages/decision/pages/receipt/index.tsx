import { Text, View } from '@tarojs/components'

export default function Page() {
  return (
    <View>
      <Text>邻里</Text>
    </View>
  )
}
