import { View } from '@tarojs/components'
import type { SessionView } from '@shared/activity/view'
import { prerequisiteNames } from '@shared/activity/model'
import { PrintButton } from '@/ui/PrintButton'
import { ReadAloud } from '@/ui/ReadAloud'
import { Title } from '@/ui/Title'
import { whenWords } from '../words'

/** Sentences of a text, each a line of its own on the sheet. No look-behind: older phones cannot read it. */
const linesOf = (text: string): string[] =>
  (text.match(/[^。！？\n]+[。！？]?/g) ?? []).map((line) => line.trim()).filter((line) => line !== '')

const always = [
  '不认识的人要验证码、要转账：先挂掉，打 96110 问一问。',
  '点错了不要紧：按一下最下面，回到开头再来。',
  '学不会是我们没教好：下次可以再来听一遍。',
]

/** 大字单: what a class taught, in large print, to take home. */
export function LessonSheet({ session }: { session: SessionView }) {
  const { title, lessons, venue, programme, elderClass } = session
  const taught = programme.materials.filter(({ kind, text }) => kind === 'text' && text !== '')
  const lines = taught.length > 0 ? taught.flatMap(({ text }) => linesOf(text)) : linesOf(programme.summary)
  return (
    <View>
      <Title level={1}>{title}</Title>
      <View className="no-print">
        <ReadAloud id={`sheet-${session.sessionId}`} what="大字单" text={() => [title, ...lines, ...always]} />
      </View>
      <View className="sheet-paper">
        <View className="sheet-line">{whenWords(lessons)}</View>
        <View className="sheet-line">
          {venue.name}，{venue.address}
        </View>
        {elderClass === null ? null : (
          <View className="sheet-line">{elderClass.prerequisites.map((one) => prerequisiteNames[one]).join('，')}</View>
        )}
        <View className="sheet-line">
          <Title level={3}>学这些</Title>
        </View>
        {lines.map((line, n) => (
          <View key={n} className="sheet-line">
            {line}
          </View>
        ))}
        <View className="sheet-line">
          <Title level={3}>请记住</Title>
        </View>
        {always.map((line) => (
          <View key={line} className="sheet-line">
            {line}
          </View>
        ))}
        {programme.contact === null ? null : (
          <View className="sheet-line">
            有不会的打电话：{programme.contact.name} {programme.contact.phone}
          </View>
        )}
      </View>
      <PrintButton>打印这张大字单</PrintButton>
    </View>
  )
}
