import { View } from '@tarojs/components'
import { NOTICE_VERSION, notice } from '@shared/privacy/notice'
import { MyAnswer } from '@/features/privacy/MyAnswer'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Title } from '@/ui/Title'

/** 隐私说明: the whole notice in plain words, from the same table that the retention job goes by. Read without signing in. */
export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      <Title level={1}>隐私说明</Title>
      <View className="prose me-words">依据《个人信息保护法》，只收办这件事必需的信息。{NOTICE_VERSION} 版。</View>
      {notice.map(({ title, words }) => (
        <Card key={title} title={title}>
          {words.map((sentence) => (
            <View key={sentence} className="prose">
              {sentence}
            </View>
          ))}
        </Card>
      ))}
      <MyAnswer />
    </Page>
  )
}
