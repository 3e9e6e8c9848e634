import { View } from '@tarojs/components'
import { teamKindNames, teamTagNames } from '@shared/volunteer/team'
import { toVolunteerTeam } from '@/navigation'
import { Card } from '@/ui/Card'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { useHere, useTeams } from './queries'
import './volunteer.scss'

/** Teams that work where I live. */
export function TeamsPage() {
  const teams = useTeams(useHere())
  return (
    <Loaded query={teams}>
      {({ items }) =>
        items.length === 0 ? (
          <State icon="person" title="这里还没有服务队" words="想组队，可以打电话给区科协。" />
        ) : (
          <>
            <Title level={1}>服务队</Title>
            <View className="vo-words">点进去看看，登记志愿者以后可以申请加入。</View>
            {items.map((team) => (
              <Card key={team.teamId}>
                <LinkRow name={team.name} words={`${team.placeName}，${team.members} 人`} onPress={() => toVolunteerTeam(team.teamId)} />
                <View className="vo-tags">
                  <Tag tone="teal">{teamKindNames[team.kind]}</Tag>
                  {team.tags.map((tag) => (
                    <Tag key={tag}>{teamTagNames[tag]}</Tag>
                  ))}
                  {team.state === 'active' ? null : <Tag tone="red">暂停服务</Tag>}
                </View>
                {team.about === '' ? null : <View className="vo-words">{team.about}</View>}
              </Card>
            ))}
          </>
        )
      }
    </Loaded>
  )
}
