import { View } from '@tarojs/components'
import type { ReplyOf } from '@shared/contract/endpoint'
import type { myLearning } from '@shared/activity/afterContract'
import { sayMoment } from '@shared/kernel/instant'
import { sayFullDay, dayOf } from '@shared/kernel/day'
import { toActivity, toLearn } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Title } from '@/ui/Title'

/** `3 小时`, `1 小时 30 分`, `45 分钟` */
export const sayMinutes = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0 ? `${rest} 分钟` : rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

/** What people of one's orders learnt: a page of record for each, and the lessons one by one. */
export function Learning({ learning: { items, totals } }: { learning: ReplyOf<typeof myLearning> }) {
  const today = dayOf(useNow())
  if (items.length === 0)
    return (
      <State icon="medal" title="还没有记录" words="参加活动时签了到，就会记在这里。">
        <Button onPress={toLearn}>看最近的活动</Button>
      </State>
    )
  return (
    <>
      {totals.map(({ name, minutes, lessons }) => (
        <View key={name} className="record">
          <Title level={1}>学习记录</Title>
          <View className="act-sentence">{name}</View>
          <View className="act-line">参加科普活动和课程 {lessons} 次，共</View>
          <View className="record-figure">{sayMinutes(minutes)}</View>
          <View className="act-seats">截至 {sayFullDay(today)}，按现场签到计算</View>
        </View>
      ))}
      <Card title="每一次" aside={`${items.length} 次`}>
        {items.map(({ sessionId, title, where, startsAt, minutes, name }, n) => (
          <LinkRow
            key={n}
            name={title}
            words={`${sayMoment(startsAt)}，${sayMinutes(minutes)}，${name}，${where}`}
            onPress={() => toActivity(sessionId)}
          />
        ))}
      </Card>
    </>
  )
}
