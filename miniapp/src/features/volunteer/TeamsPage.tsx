import { View } from '@tarojs/components'
import { useState } from 'react'
import { type TeamKind, teamKindNames, teamTagNames } from '@shared/volunteer/team'
import { toVolunteerTeam } from '@/navigation'
import { Choices } from '@/ui/Choices'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { useHere, useTeams } from './queries'
import './volunteer.scss'

/** Teams that work where I live. */
export function TeamsPage() {
  const teams = useTeams(useHere())
  const [kind, setKind] = useState<TeamKind | null>(null)
  const slow = useSlow()
  return (
    <Loaded query={teams}>
      {({ items }) => {
        const kinds = (Object.keys(teamKindNames) as TeamKind[]).filter((one) => items.some((team) => team.kind === one))
        // 就近: the teams of one's own community before those of the street and the district.
        const shown = items
          .filter((team) => kind === null || team.kind === kind)
          .sort((a, b) => b.place.split('.').length - a.place.split('.').length)
        return items.length === 0 ? (
          <State icon="person" title="这里还没有服务队" words="想组队，可以打电话给区科协。" />
        ) : (
          <>
            <Title level={1}>服务队</Title>
            <View className="vo-words">点进去看看，登记志愿者以后可以申请加入。</View>
            {kinds.length < 2 ? null : (
              <View className="vo-act">
                <Choices
                  label="服务类型"
                  stacked={slow}
                  options={[{ value: 'all', name: '全部' }, ...kinds.map((one) => ({ value: one as string, name: teamKindNames[one] }))]}
                  value={kind ?? 'all'}
                  onChoose={(value) => setKind(kinds.find((one) => one === value) ?? null)}
                />
              </View>
            )}
            {shown.map((team) => (
              <Tap key={team.teamId} className="card" onPress={() => toVolunteerTeam(team.teamId)}>
                <View className="title title-3">{team.name}</View>
                <View className="vo-words">
                  {team.placeName}，{team.members} 人
                </View>
                <View className="vo-tags">
                  <Tag tone="teal">{teamKindNames[team.kind]}</Tag>
                  {team.tags.map((tag) => (
                    <Tag key={tag}>{teamTagNames[tag]}</Tag>
                  ))}
                  {team.state === 'active' ? null : <Tag tone="red">暂停服务</Tag>}
                </View>
                {team.about === '' ? null : <View className="vo-words">{team.about}</View>}
              </Tap>
            ))}
          </>
        )
      }}
    </Loaded>
  )
}
