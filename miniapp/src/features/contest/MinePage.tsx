import { View } from '@tarojs/components'
import { entryStateNames } from '@shared/contest/entry'
import { sayMoment } from '@shared/kernel/instant'
import { toContests, toEntry } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { useMyEntries } from './queries'
import { entrySentence, entryTone } from './words'
import './contest.scss'

/** 我的比赛: every entry that one made, and what one objected to. */
export function MinePage() {
  const mine = useMyEntries()
  useRefresh(mine)
  return (
    <Loaded query={mine}>
      {({ items, objections }) => (
        <View>
          <Title level={1}>我的比赛</Title>
          {items.length === 0 ? (
            <State icon="document" title="您还没有报过名" words="看看现在有哪些比赛。不会报名可以打电话请社区帮忙。">
              <Button onPress={toContests}>看比赛</Button>
            </State>
          ) : null}
          {items.map((entry) => (
            <Tap key={entry.entryId} className="contest-card" onPress={() => toEntry(entry.contestId, entry.entryId)}>
              <View className="contest-card-top">
                <Tag tone={entryTone(entry)}>{entry.awardName ?? entryStateNames[entry.state]}</Tag>
                <Tag>{entry.categoryName}</Tag>
              </View>
              <View className="contest-card-title">{entry.contestTitle}</View>
              <View className="contest-card-now">{entrySentence(entry, false)}</View>
              <View className="contest-quiet">{entry.teamName ?? entry.names.join('、')}</View>
            </Tap>
          ))}
          {objections.map(({ objectionId, contestTitle, at, text, answer }) => (
            <Card key={objectionId} title={`对“${contestTitle}”的异议`} aside={sayMoment(at)}>
              <View className="contest-text">{text}</View>
              {answer === null ? (
                <Note icon="clock">主办方还没有答复，答复之前不会颁奖。</Note>
              ) : (
                <Note icon="check">
                  {answer.upheld ? '异议成立：' : '异议不成立：'}
                  {answer.text}
                </Note>
              )}
            </Card>
          ))}
        </View>
      )}
    </Loaded>
  )
}
