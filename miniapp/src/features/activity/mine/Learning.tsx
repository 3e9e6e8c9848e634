import { View } from '@tarojs/components'
import type { ReplyOf } from '@shared/contract/endpoint'
import type { myLearning } from '@shared/activity/afterContract'
import { learningFace, sayLength } from '@shared/activity/record'
import { sayMoment } from '@shared/kernel/instant'
import { sayFullDay, dayOf } from '@shared/kernel/day'
import { asApiError } from '@/api'
import { OwnCertificate } from '@/features/certificate/CertificateCard'
import { toActivity, toCertificateCheck, toLearn } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { Note } from '@/ui/Note'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Title } from '@/ui/Title'
import { useIssueRecord } from '../queries'

/** What people of one's orders learnt: a page of record for each, and the lessons one by one. */
export function Learning({ learning: { items, totals, records } }: { learning: ReplyOf<typeof myLearning> }) {
  const today = dayOf(useNow())
  const issue = useIssueRecord()
  if (items.length === 0)
    return (
      <State icon="medal" title="还没有记录" words="参加活动时签了到，就会记在这里。">
        <Button onPress={toLearn}>看最近的活动</Button>
      </State>
    )
  return (
    <>
      {totals.map(({ learner, name, minutes, lessons }) => (
        <View key={learner} className="record">
          <Title level={1}>学习记录</Title>
          <View className="act-sentence">{name}</View>
          <View className="act-line">参加科普活动和课程 {lessons} 次，共</View>
          <View className="record-figure">{sayLength(minutes)}</View>
          <View className="act-seats">截至 {sayFullDay(today)}，按现场签到计算</View>
          {records.some((one) => one.name === name && one.minutes === minutes && one.lessons === lessons) ? null : (
            <View className="act-acts no-print">
              <Button
                kind="secondary"
                label={`给${name}开一份学习证明`}
                busy={issue.isPending && '正在开具…'}
                onPress={() => issue.mutate(learner)}
              >
                开一份学习证明
              </Button>
            </View>
          )}
        </View>
      ))}
      {issue.error === null ? null : <Note tone="danger">{asApiError(issue.error).sentence}</Note>}
      {records.length === 0 ? null : <View className="act-sentence">开好的证明：别人扫码或输入编号，就能查到是不是真的。</View>}
      {records.map((record) => (
        <View key={record.number}>
          <OwnCertificate face={learningFace(record)} />
          <LinkRow name="看别人查到的样子" words="姓名只显示姓，不显示上过哪些课" onPress={() => toCertificateCheck(record.number)} />
        </View>
      ))}
      <Card title="每一次" aside={`${items.length} 次`}>
        {items.map(({ sessionId, title, where, startsAt, minutes, name }, n) => (
          <LinkRow
            key={n}
            name={title}
            words={`${sayMoment(startsAt)}，${sayLength(minutes)}，${name}，${where}`}
            onPress={() => toActivity(sessionId)}
          />
        ))}
      </Card>
    </>
  )
}
