import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Title } from '@/ui/Title'

const parts: readonly { readonly title: string; readonly words: readonly string[] }[] = [
  {
    title: '我们用到什么',
    words: [
      '微信标识：用来认出是同一个人，不含您的微信号。',
      '手机号：只在您点“验证手机号”时，由微信给一次，用来和业主名册核对。',
      '您家的房号、面积和产权人：来自社区导入的业主名册，表决要按它计算人数和面积。',
      '您的选择和手写签名：这是您表决的凭证。',
      '您填的称呼：只显示给您自己，可以不填。',
    ],
  },
  {
    title: '谁看得到',
    words: [
      '截止之前，谁选了什么谁也看不到，工作人员也看不到，只看得到哪些户参与了。',
      '公布之后，同一次表决的业主和工作人员能看到各房号的选择；公开的公告只有总数，没有房号，更没有姓名。',
      '工作人员看到的姓名和电话是遮住一部分的。',
    ],
  },
  {
    title: '怎么保存',
    words: ['姓名、电话、签名加密保存在境内的服务器上。', '表决凭证按法律要求长期保存；您退出登录或注销，已经投过的票仍会保留。'],
  },
  { title: '您可以做什么', words: ['看自己的每一次表决和回执，随时核对。', '要查、要改、要删您的信息，或不想再用，打电话给社区就能办。'] },
]

/** 隐私说明, in plain words. */
export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      <Title level={1}>隐私说明</Title>
      <View className="prose me-words">依据《个人信息保护法》，只收办这件事必需的信息。</View>
      {parts.map(({ title, words }) => (
        <Card key={title} title={title}>
          {words.map((sentence) => (
            <View key={sentence} className="prose">
              {sentence}
            </View>
          ))}
        </Card>
      ))}
    </Page>
  )
}
