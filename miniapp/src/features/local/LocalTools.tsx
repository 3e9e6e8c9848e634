import { View } from '@tarojs/components'
import { toSignIn } from '@/navigation'
import { LinkRow } from '@/ui/Rows'
import { LocalClock } from './LocalClock'

/** Local stage only: be somebody else, move the clock. */
export default function LocalTools() {
  return (
    <View>
      <LinkRow name="换一个人试试" words="只在本机试用时有" onPress={toSignIn} />
      <LocalClock />
    </View>
  )
}
