import { View } from '@tarojs/components'
import { noticeInShort } from '@shared/privacy/notice'
import { toPrivacy } from '@/navigation'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/a11y'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { AgreeButton } from './AgreeButton'
import { agreeButtonId } from './asked'
import './privacy.scss'

interface ShortNoticeProps {
  readonly onAnswer: (agreed: boolean) => void
}

/** What is used and what for, in a few sentences, and two answers that look alike: refusing is as easy as agreeing (PIPL §14–16). */
export function ShortNotice({ onAnswer }: ShortNoticeProps) {
  const stacked = useSlow()
  return (
    <>
      <Title level={3}>先看一眼隐私说明</Title>
      {noticeInShort.map((sentence) => (
        <View key={sentence} className="notice-line">
          {sentence}
        </View>
      ))}
      <Tap className="notice-more" onPress={toPrivacy}>
        看完整的隐私说明
      </Tap>
      <View className={classes('notice-acts', stacked && 'notice-stacked')}>
        <View className="notice-act">
          <Button kind="neutral" onPress={() => onAnswer(false)}>
            不同意
          </Button>
        </View>
        <View className="notice-act">
          <AgreeButton id={agreeButtonId} onAgree={() => onAnswer(true)} />
        </View>
      </View>
      <View className="notice-after">不同意也能看公告和结果；要表决，可以请社区送纸质票。</View>
    </>
  )
}
