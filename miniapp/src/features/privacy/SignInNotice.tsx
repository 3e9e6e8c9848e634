import { View } from '@tarojs/components'
import { goBack } from '@/navigation'
import { Card } from '@/ui/Card'
import { ShortNotice } from './ShortNotice'
import { answerNotice, presentAnswer, useNotice } from './answer'

/** The same notice where a browser signs in, until it was answered. Whoever refuses goes back to what can be read without signing in. */
export function SignInNotice() {
  const answered = presentAnswer(useNotice()) !== null
  if (answered) return null
  return (
    <View className="notice-before">
      <Card>
        <ShortNotice
          onAnswer={(agreed) => {
            answerNotice(agreed)
            if (!agreed) goBack()
          }}
        />
      </Card>
    </View>
  )
}
