import { View } from '@tarojs/components'
import type { PlaceId } from '@shared/kernel/place'
import { phaseNames } from '@shared/contest/machine'
import { contestModeNames } from '@shared/contest/model'
import type { ContestCard } from '@shared/contest/view'
import { audienceNames } from '@shared/activity/model'
import { toCertificateCheck, toContest, toJury, toMyContests } from '@/navigation'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { useContests } from './queries'
import { nowWords, phaseTones } from './words'
import './contest.scss'

/** Contests of a district, the newest first; below, one's own, the jury and the check of certificates. */
export function ContestList({ place }: { place: PlaceId | null }) {
  const contests = useContests(place)
  useRefresh(contests)
  return (
    <View>
      <Title level={1}>比赛</Title>
      {place === null ? (
        <State icon="building" title="还不知道您住在哪里" words="绑定您家的房子以后，这里会列出您那里的比赛。也可以打电话问社区。" />
      ) : (
        <Loaded query={contests}>
          {({ items }) =>
            items.length === 0 ? (
              <State icon="clock" title="现在没有比赛" words="有了新的比赛，这里会列出来。" />
            ) : (
              <View>
                {items.map((card) => (
                  <Card key={card.contestId} card={card} />
                ))}
              </View>
            )
          }
        </Loaded>
      )}
      <LinkRow name="我的比赛" words="看报名、交作品、查结果和证书" onPress={toMyContests} />
      <LinkRow name="查证书真假" words="输入证书上的编号" onPress={() => toCertificateCheck()} />
      <LinkRow name="我是评委" words="打分，没有网络也行" onPress={() => toJury()} />
    </View>
  )
}

function Card({ card }: { card: ContestCard }) {
  return (
    <Tap className="contest-card" onPress={() => toContest(card.contestId)}>
      <View className="contest-card-top">
        <Tag tone={phaseTones[card.phase]}>{phaseNames[card.phase]}</Tag>
        <Tag>{contestModeNames[card.mode]}</Tag>
      </View>
      <View className="contest-card-title">{card.title}</View>
      <View className="contest-card-now">{nowWords(card)}</View>
      <View className="contest-quiet">
        {card.audience.map((one) => audienceNames[one]).join('、')} · {card.organiser}
      </View>
    </Tap>
  )
}
