import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { changeReading, useReading } from '@/ui/text/store'

/** Offers 长辈版 once, on the first visit; afterwards it is found under 我的. Nothing changes by itself. */
export function ElderHint() {
  const { elder, hinted, care } = useReading()
  if (elder || hinted) return null
  return (
    <View className="elder-hint">
      <Note icon="text">
        {care
          ? '您的微信用的是大字。这里也有长辈版（关怀版）：字大、按钮大、一次只办一件事。'
          : '字小看不清？可以换成长辈版（关怀版），随时能换回来。'}
        <View className="elder-hint-acts">
          <View className="elder-hint-act">
            <Button onPress={() => changeReading({ elder: true, hinted: true })}>换成长辈版</Button>
          </View>
          <View className="elder-hint-act">
            <Button kind="plain" onPress={() => changeReading({ hinted: true })}>
              不用了
            </Button>
          </View>
        </View>
      </Note>
    </View>
  )
}
