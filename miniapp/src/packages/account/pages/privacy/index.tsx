import { View } from '@tarojs/components'
import { NOTICE_VERSION, notice } from '@shared/privacy/notice'
import { KeptWords } from '@/features/privacy/KeptWords'
import { MyAnswer } from '@/features/privacy/MyAnswer'
import { Page } from '@/ui/Page'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { Title } from '@/ui/Title'

/** 隐私说明: the whole notice in plain words, from the same table that the retention job goes by. Read without signing in. */
export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      <Title level={1}>隐私说明</Title>
      <View className="prose me-words">依据《个人信息保护法》，只收办这件事必需的信息。{NOTICE_VERSION} 版。</View>
      <ReadAloud id="privacy" what="隐私说明" text={() => notice.flatMap(({ title, words }) => [title, ...words])} />
      {notice.map(({ title, words, kinds }, index) => (
        <Part key={title} title={title} startOpen={index === 0}>
          {kinds === undefined
            ? words.map((sentence) => (
                <View key={sentence} className="prose">
                  {sentence}
                </View>
              ))
            : kinds.map((kind) => <KeptWords key={kind} kind={kind} />)}
        </Part>
      ))}
      <MyAnswer />
    </Page>
  )
}
