import { View } from '@tarojs/components'
import { toFindClass } from '@/navigation'
import { Part } from '@/ui/Part'
import { PrintButton } from '@/ui/PrintButton'
import { ReadAloud } from '@/ui/ReadAloud'
import { LinkRow } from '@/ui/Rows'
import { Title } from '@/ui/Title'

/** What families are told who teach at home: small steps, the elder's own hand, and what never to do. */
const advice: readonly { readonly title: string; readonly words: readonly string[] }[] = [
  {
    title: '开始之前',
    words: ['先把字号和音量调大，屏幕调亮。', '把常用的三四样放在第一屏，别的收起来。', '一次只教一样，十五分钟就歇。'],
  },
  {
    title: '教的时候',
    words: [
      '手机拿在老人手里，您只动口、不动手。',
      '说看得见的：“点绿色的、写着‘接听’的”，不说“点那个图标”。',
      '做对一次，再请老人自己做三次。',
    ],
  },
  {
    title: '教完以后',
    words: ['把步骤写成大字，一步一行，贴在电话旁边。', '第二天再做一遍，一星期后再做一遍。', '忘了很正常，笑着再教一次。'],
  },
  {
    title: '防诈骗，先约好三句话',
    words: [
      '要转账、要验证码的，先挂掉，打给家里人。',
      '说是公检法、客服、领导的，先挂掉，打 96110。',
      '不点不认识的链接，不装别人让装的软件。',
    ],
  },
]

/** 家人教学卡. */
export function Coach() {
  return (
    <View>
      <Title level={1}>教家里老人用手机</Title>
      <View className="act-sentence">慢一点，一次一样，让老人自己动手。</View>
      <ReadAloud id="coach" what="怎么教" text={() => advice.flatMap(({ title, words }) => [`${title}。`, ...words])} />
      {advice.map(({ title, words }, n) => (
        <Part key={title} title={title} startOpen={n === 0}>
          {words.map((line) => (
            <View key={line} className="act-item">
              {line}
            </View>
          ))}
        </Part>
      ))}
      <LinkRow name="一起去上课" words="附近的手机课，家人可以陪着来" onPress={toFindClass} />
      <PrintButton>打印这张卡</PrintButton>
    </View>
  )
}
