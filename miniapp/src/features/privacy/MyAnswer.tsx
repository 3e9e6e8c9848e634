import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { answerNotice, presentAnswer, useNotice } from './answer'

/** What this person answered, and the other answer: consent is taken back as easily as it is given (PIPL §15). */
export function MyAnswer() {
  const answer = presentAnswer(useNotice())
  const agreed = answer?.agreed === true
  return (
    <Card title="您的选择">
      <View className="prose">{answer === null ? '您还没有选择。' : agreed ? '您已同意。' : '您没有同意，照样可以看公告和结果。'}</View>
      <View className="me-act">
        <Button kind="secondary" onPress={() => answerNotice(!agreed)}>
          {agreed ? '撤回同意' : '同意'}
        </Button>
      </View>
    </Card>
  )
}
